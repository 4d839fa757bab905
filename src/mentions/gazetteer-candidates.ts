import type { AnnotatedDocument, Token } from '../document/annotated-document.ts';
import type { GazetteerEntry } from '../vocabulary/gazetteer.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isCapitalized, joinTokens } from './name-candidate.ts';

/**
 * Confidence in a well-known name by what it names. Countries and organizations hardly ever mean anything else; cities
 * share their names with persons and companies, so that a city needs a sign of place beside it (see `cityScore`).
 */
const SCORE: Readonly<Record<GazetteerEntry['kind'], number>> = {
  country: 0.97,
  'home-country': 0.95,
  organization: 0.93,
  region: 0.93,
  state: 0.85,
  thing: 0.9,
  city: 0.5,
};

/** Words that are both a name and something common when they begin a sentence or stand alone in capitals. */
const MIN_LENGTH = 2;

/** Longest well-known names at every capitalised token. */
export function findGazetteerCandidates(document: AnnotatedDocument, knowledge: Knowledge): NameCandidate[] {
  const { tokens } = document;
  const foreign = findForeignBodies(tokens, knowledge);
  const candidates: NameCandidate[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const start = tokens[first];
    if (start === undefined || !startsName(start)) continue;
    const match = findLongest(tokens, first, start.sentence, knowledge);
    if (match === undefined || foreign.has(joinTokens(tokens, match.firstToken, match.endToken))) continue;
    candidates.push(match);
    first = match.endToken - 1;
  }
  return candidates;
}

/** Names of bodies known as one country's which the article gives to another: "Peru's *Congress*", then "Congress" alone. */
function findForeignBodies(
  tokens: readonly Token[],
  { gazetteer, metonyms }: Knowledge,
): ReadonlySet<string> {
  const foreign = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    if (!isCapitalized(token)) continue;
    const entry = gazetteer.find(token.text);
    const own = entry === undefined ? undefined : metonyms.seats.get(entry.name);
    if (own === undefined) continue;
    const owner = findOwner(tokens, at, gazetteer);
    if (owner !== undefined && owner !== own) foreign.add(token.text);
  }
  return foreign;
}

/** Code of the country right before a name: "Peru's", "Peruvian". */
function findOwner(
  tokens: readonly Token[],
  at: number,
  gazetteer: Knowledge['gazetteer'],
): string | undefined {
  const isPossessed = tokens[at - 1]?.tag === 'POS';
  const owner = tokens[isPossessed ? at - 2 : at - 1]?.text ?? '';
  return (isPossessed ? gazetteer.find(owner) : gazetteer.findAdjective(owner))?.countryCode;
}

function findLongest(
  tokens: readonly Token[],
  first: number,
  sentence: number,
  { gazetteer }: Knowledge,
): NameCandidate | undefined {
  const limit = Math.min(tokens.length, first + gazetteer.longestName);
  for (let end = limit; end > first; end--) {
    if (tokens[end - 1]?.sentence !== sentence) continue;
    const name = joinTokens(tokens, first, end);
    const entry = gazetteer.find(name);
    if (entry === undefined || name.length < MIN_LENGTH || isOrdinaryWord(tokens, first, end, entry))
      continue;
    const score = entry.kind === 'city' ? cityScore(tokens, first) : SCORE[entry.kind];
    return {
      firstToken: first,
      endToken: end,
      type: entry.type,
      score,
      rule: `gazetteer:${entry.kind}`,
      entry,
    };
  }
  return undefined;
}

function startsName(token: Token): boolean {
  return (
    isCapitalized(token) ||
    /^(?:al|el|sub)-/u.test(token.text) ||
    /^(?:eastern|western|central|southern|northern)$/u.test(token.text)
  );
}

/** "US" is a country, "us" is not; "Polish" the verb, "Who" the pronoun and "Is" are no names. */
function isOrdinaryWord(
  tokens: readonly Token[],
  first: number,
  end: number,
  entry: GazetteerEntry,
): boolean {
  if (end - first > 1) return false;
  const token = tokens[first];
  if (token === undefined) return true;
  if (/^\p{Lu}{2,}$/u.test(token.text)) return false;
  const proper = token.tag.startsWith('NNP');
  if (entry.type === 'Country' || entry.kind === 'region')
    return !proper && /^(?:MD|VB|PRP|IN|WP|RB)/u.test(token.tag);
  return !proper;
}

/** "in Paris", "Paris, France", "Paris-based" are places; a bare "Paris" is left to the model. */
function cityScore(tokens: readonly Token[], first: number): number {
  const before = tokens[first - 1];
  if (before === undefined) return SCORE.city;
  return before.tag === 'IN' && /^(?:in|at|near|outside|from|to|toward|towards|around)$/iu.test(before.text)
    ? 0.85
    : SCORE.city;
}
