import type { AnnotatedDocument, Token } from '../document/annotated-document.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isProperNoun, joinTokens } from './name-candidate.ts';
import { findDesignations } from './designations.ts';
import { findEmployers } from './employers.ts';
import { findProperRuns } from './proper-runs.ts';

/** Confidence in names told by their own words ("Ministry of Defence"). */
const ORGANIZATION_SCORE = 0.88;
const POSSESSED_SCORE = 0.85;
/** A place's head word says more than the model, which takes half of the hotels and airports for organizations. */
const PLACE_SCORE = 0.95;

/** Names that the shape of the text tells: bodies and places by their head words, administrations by their heads. */
export function findPatternCandidates(document: AnnotatedDocument, knowledge: Knowledge): NameCandidate[] {
  const candidates: NameCandidate[] = [];
  for (const [first, end] of findProperRuns(document, knowledge.nominals.calendar)) {
    candidates.push(
      ...findBodies(document.tokens, first, end, knowledge),
      ...findNationalBodies(document.tokens, first, end, knowledge),
      ...findPlaces(document.tokens, first, end, knowledge),
      ...findEmployers(document.tokens, first, end, knowledge),
    );
  }
  return [
    ...candidates,
    ...findDesignations(document, knowledge.nominals),
    ...findPossessedBodies(document.tokens, knowledge),
  ];
}

function findBodies(
  tokens: readonly Token[],
  first: number,
  end: number,
  { organizations, gazetteer }: Knowledge,
): NameCandidate[] {
  const last = tokens[end - 1]?.text ?? '';
  const tells =
    organizations.heads.has(last) ||
    organizations.heads.has(joinTokens(tokens, end - 2, end)) ||
    organizations.suffixes.has(last) ||
    organizations.media.has(last);
  if (end - first < 2 || !tells) return [];
  return [
    {
      firstToken: first,
      endToken: findOwnerOrSeat(tokens, end, organizations.located.has(last), gazetteer),
      type: 'Organization',
      score: ORGANIZATION_SCORE,
      rule: 'pattern:body',
    },
  ];
}

/** "Air China", "Team Estonia": a country after such a word names a body. */
function findNationalBodies(
  tokens: readonly Token[],
  first: number,
  end: number,
  { organizations, gazetteer }: Knowledge,
): NameCandidate[] {
  const found: NameCandidate[] = [];
  for (let index = first; index < end - 1; index++) {
    if (!organizations.prefixes.has(tokens[index]?.text ?? '')) continue;
    for (let stop = Math.min(end, index + 4); stop > index + 1; stop--) {
      if (gazetteer.find(joinTokens(tokens, index + 1, stop))?.kind !== 'country') continue;
      const base = { type: 'Organization', score: ORGANIZATION_SCORE, rule: 'pattern:national' } as const;
      found.push({ firstToken: index, endToken: stop, ...base });
      break;
    }
  }
  return found;
}

/** "Chiang Mai International Airport", "Hong Kong Island", "Lake Geneva". */
function findPlaces(
  tokens: readonly Token[],
  first: number,
  end: number,
  { placeWords, organizations }: Knowledge,
): NameCandidate[] {
  if (end - first < 2) return [];
  const last = joinTokens(tokens, end - 1, end);
  const headed =
    placeWords.heads.has(last) || (end - first > 2 && placeWords.heads.has(joinTokens(tokens, end - 2, end)));
  const prefixed = end - first === 2 && placeWords.prefixes.has(joinTokens(tokens, first, first + 1));
  if ((!headed && !prefixed) || organizations.heads.has(joinTokens(tokens, end - 2, end))) return [];
  return [{ firstToken: first, endToken: end, type: 'Place', score: PLACE_SCORE, rule: 'pattern:place' }];
}

/** "Communist Party of China" belongs to the country, "Russian Embassy in Washington" is told by its seat. */
function findOwnerOrSeat(
  tokens: readonly Token[],
  end: number,
  located: boolean,
  gazetteer: Knowledge['gazetteer'],
): number {
  const preposition = tokens[end]?.text;
  if (preposition !== 'of' && !(located && (preposition === 'in' || preposition === 'to'))) return end;
  const first = tokens[end + 1]?.text === 'the' ? end + 2 : end + 1;
  for (let stop = first + 3; stop > first; stop--) {
    const kind = gazetteer.find(joinTokens(tokens, first, stop))?.kind;
    if (kind === undefined || kind === 'organization' || kind === 'thing') continue;
    return located || kind !== 'city' ? stop : end;
  }
  return end;
}

/** "the Biden administration", "Trump's campaign": a body named after its head, where the noun stands in lower case. */
function findPossessedBodies(
  tokens: readonly Token[],
  { organizations, gazetteer }: Knowledge,
): NameCandidate[] {
  return tokens.flatMap((token): NameCandidate[] => {
    const before = tokens[token.index - 1];
    if (!organizations.possessed.has(token.text) || before === undefined || !isProperNoun(before)) return [];
    if (before.dep !== 'compound' || before.head !== token.index || before.sentence !== token.sentence)
      return [];
    let first = before.index;
    while (first > 0 && tokens[first - 1]?.head === token.index && isProperNoun(tokens[first - 1])) first--;
    if (gazetteer.find(joinTokens(tokens, first, token.index)) !== undefined) return [];
    return [
      {
        firstToken: first,
        endToken: token.index + 1,
        type: 'Organization',
        score: POSSESSED_SCORE,
        rule: 'pattern:possessed',
      },
    ];
  });
}
