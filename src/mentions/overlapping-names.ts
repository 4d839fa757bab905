import type { Token } from '../document/annotated-document.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { NameCandidate } from './name-candidate.ts';
import { candidateContains, candidatesOverlap, joinTokens } from './name-candidate.ts';
import { repairName } from './run-on-names.ts';

/** A person's given name makes the model's PERSON stand against a place of the same name from this score on. */
const SURE_PERSON = 0.8;
/** The model's word against a bare city name of the gazetteer. */
const SURE_MODEL = 0.9;

/**
 * Chooses among candidates that overlap: one reading per span, the longest trustworthy name, and what is nested in it
 * kept as nested.
 * @returns non-nested names that do not overlap, and nested ones inside them, in text order
 */
export function resolveOverlaps(
  tokens: readonly Token[],
  candidates: readonly NameCandidate[],
  knowledge: Knowledge,
): NameCandidate[] {
  const split = candidates.flatMap((candidate) => repairName(tokens, candidate, knowledge));
  const single = mergeSameSpan(split, tokens, knowledge).filter(
    (candidate, _, all) => !isPartOfRecognized(tokens, candidate, all, knowledge),
  );
  const ranked = [...single].sort(
    (a, b) =>
      strength(b, single) - strength(a, single) ||
      b.endToken - b.firstToken - (a.endToken - a.firstToken) ||
      a.firstToken - b.firstToken,
  );
  const kept: NameCandidate[] = [];
  const nested: NameCandidate[] = [];
  for (const candidate of ranked) {
    const rival = kept.find((other) => candidatesOverlap(other, candidate));
    if (rival === undefined) kept.push(candidate);
    else if (candidateContains(rival, candidate) && isPartOwner(tokens, candidate, rival, knowledge))
      nested.push({ ...candidate, nested: true });
  }
  return [...kept, ...nested].sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken);
}

/**
 * The model knows where "National Academy of Sciences" and "Kim Dae-jung" end; a pattern only sees how they begin, and the
 * gazetteer only the "Conservative Party" in "Progressive Conservative Party of Canada".
 */
function isPartOfRecognized(
  tokens: readonly Token[],
  candidate: NameCandidate,
  all: readonly NameCandidate[],
  { organizations }: Knowledge,
): boolean {
  const known = candidate.entry?.kind === 'organization';
  if (!known && !candidate.rule.startsWith('pattern')) return false;
  if (candidate.rule === 'pattern:national') return false;
  return all.some(
    (other) =>
      other.rule.startsWith('model') &&
      other.type === candidate.type &&
      other.endToken - other.firstToken > candidate.endToken - candidate.firstToken &&
      candidateContains(other, candidate) &&
      (!known ||
        tokens.slice(other.firstToken, other.endToken).some(({ text }) => organizations.heads.has(text))),
  );
}

/**
 * A country or body that a longer name belongs to: "U.S. State Department", "Bank of England", "Russian Embassy in
 * Washington". In "Qatar Airways", "Apple Corps" and "Airbus A350" the inner name is only a word.
 */
function isPartOwner(
  tokens: readonly Token[],
  inner: NameCandidate,
  outer: NameCandidate,
  { organizations }: Knowledge,
): boolean {
  if (inner.entry === undefined || inner.type === 'Other' || outer.type !== 'Organization') return false;
  const before = tokens[inner.firstToken - 1];
  if (inner.firstToken > outer.firstToken) return before?.tag === 'IN';
  for (let index = inner.endToken; index < outer.endToken; index++)
    if (organizations.governmentHeads.has(joinTokens(tokens, index, outer.endToken))) return true;
  return false;
}

/** Longer names win over what they contain when their type fits; a gazetteer name wins over a longer one that runs on. */
function strength(candidate: NameCandidate, all: readonly NameCandidate[]): number {
  const containsKnown = all.some(
    (other) => other !== candidate && candidateContains(candidate, other) && other.entry !== undefined,
  );
  const length = candidate.endToken - candidate.firstToken;
  const bonus = candidate.entry !== undefined && length > 1 ? 0.3 : 0;
  const longer = length > 1 && (containsKnown || candidate.rule.startsWith('pattern')) ? 0.35 : 0;
  return candidate.score + bonus + longer + Math.min(length, 6) * 0.02;
}

function mergeSameSpan(
  candidates: readonly NameCandidate[],
  tokens: readonly Token[],
  knowledge: Knowledge,
): NameCandidate[] {
  const bySpan = new Map<string, NameCandidate[]>();
  for (const candidate of candidates) {
    const key = `${candidate.firstToken}:${candidate.endToken}`;
    const group = bySpan.get(key);
    if (group === undefined) bySpan.set(key, [candidate]);
    else group.push(candidate);
  }
  return [...bySpan.values()].flatMap((group) => {
    const merged = chooseReading(group, tokens, knowledge);
    return merged === undefined ? [] : [merged];
  });
}

function chooseReading(
  group: readonly NameCandidate[],
  tokens: readonly Token[],
  { givenNames }: Knowledge,
): NameCandidate | undefined {
  const known = group.find((candidate) => candidate.entry !== undefined);
  const model = group.find((candidate) => candidate.rule.startsWith('model'));
  const telling = group.find(({ rule }) => rule === 'pattern:designation' || rule === 'pattern:place');
  if (telling !== undefined) return telling;
  const best = [...group].sort((a, b) => b.score - a.score)[0];
  if (known === undefined) return best;
  if (model === undefined)
    return known.entry?.kind === 'city' && known.score < SURE_PERSON ? undefined : known;
  if (known.type === model.type) return { ...known, score: Math.max(known.score, model.score) };
  const before = tokens[known.firstToken - 1];
  const given = before?.tag === 'NNP' && givenNames.has(before.text.toLowerCase());
  switch (known.entry?.kind) {
    case 'city':
      if (model.type === 'Person') return model.score >= SURE_PERSON / 2 || given ? model : known;
      return model.score >= SURE_MODEL ? model : known;
    case 'state':
    case 'region':
      return model.type === 'Person' && model.score >= SURE_PERSON ? model : known;
    case 'country':
    case 'home-country':
      return model.type === 'Person' && given ? model : known;
    case 'organization':
    case 'thing':
    case undefined:
      return known;
  }
}
