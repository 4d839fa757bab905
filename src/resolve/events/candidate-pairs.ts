import { compareText } from '../../schema/order.ts';
import { blockByKeys } from './candidate-blocks.ts';
import type { CandidateBlocks } from './candidate-blocks.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import type { EventProfile } from './event-profiles.ts';

/** Of the words of an event only the rarest make it a candidate. */
const RARE_WORDS = 4;

/**
 * Blocks events that may be one: they share a kind of happening and a named participant, place or time, or two rare words.
 * @param order `order[event]`: a rank that does not depend on how the articles come in; it breaks ties
 * @param acrossModalities whether what happened and what is denied go into one block
 */
export function findCandidates(
  profiles: readonly EventProfile[],
  order: Int32Array,
  knowledge: CorpusKnowledge,
  acrossModalities = false,
): CandidateBlocks {
  const hash = createTextHash();
  return blockByKeys(
    profiles.length,
    (event) => {
      const profile = profiles[event];
      if (profile === undefined) return [];
      const modality = acrossModalities ? 0 : hash(profile.modality);
      return listBlockKeys(profile, knowledge, hash).map((key) => mix(modality, key));
    },
    rankAlongTime(profiles, order, knowledge),
  );
}

type TextHash = (text: string) => number;

function listBlockKeys(profile: EventProfile, knowledge: CorpusKnowledge, hash: TextHash): number[] {
  const taking = [
    ...profile.participants.map(({ entity }) => entity),
    ...profile.places.filter(knowledge.isNamed),
  ]
    .sort()
    .map(hash);
  // Under OTHER goes so much that sharing it says nothing.
  const types = [...profile.types, ...profile.interactions].filter((type) => type !== 'OTHER').map(hash);
  const kinds = profile.lemmas.flatMap((lemma) => [
    hash(lemma),
    ...(knowledge.synonymGroups.get(lemma) ?? []).map((group) => hash(`#${String(group)}`)),
  ]);
  const days = profile.dates.flatMap((date) => (date.start === date.end ? [hash(date.start)] : []));
  const rareWords = [...profile.words]
    .sort((a, b) => knowledge.wordRarity(b) - knowledge.wordRarity(a) || compareText(a, b))
    .slice(0, RARE_WORDS)
    .map(hash);
  // Who is only spoken of nearby makes no two events one unless the same word does too.
  const named = taking.length > 0 ? taking : profile.nearby.map(hash);
  const keys = [...named, ...days, ...rareWords].flatMap((other) => kinds.map((kind) => mix(kind, other)));
  for (const [at, entity] of taking.entries()) {
    for (const type of types) keys.push(mix(type, entity));
    for (const other of taking.slice(at + 1)) keys.push(mix(entity, other));
  }
  return keys;
}

/** Ranks by the first date, else by publication; what has neither comes last. */
function rankAlongTime(
  profiles: readonly EventProfile[],
  order: Int32Array,
  knowledge: CorpusKnowledge,
): Int32Array {
  const days = profiles.map(
    ({ dates, documents }) =>
      dates.map((date) => date.start).sort()[0] ??
      documents.flatMap((document) => knowledge.publishedOn(document) ?? []).sort()[0] ??
      '9999',
  );
  const sorted = Int32Array.from(profiles.keys()).sort(
    (a, b) => compareText(days[a] ?? '', days[b] ?? '') || (order[a] ?? 0) - (order[b] ?? 0),
  );
  return invert(sorted);
}

/** `ranks[place]` of texts in their order. */
export function rankTexts(texts: readonly string[]): Int32Array {
  return invert(
    Int32Array.from(texts.keys()).sort((a, b) => compareText(texts[a] ?? '', texts[b] ?? '') || a - b),
  );
}

function invert(sorted: Int32Array): Int32Array {
  const ranks = new Int32Array(sorted.length);
  for (const [rank, place] of sorted.entries()) ranks[place] = rank;
  return ranks;
}

/** FNV-1a, 32 bits, each text once. @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function createTextHash(): TextHash {
  const known = new Map<string, number>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    known.set(text, hash);
    return hash;
  };
}

/** The hash of two hashes in their order. @see https://github.com/aappleby/smhasher (the finalizer of MurmurHash3) */
function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
