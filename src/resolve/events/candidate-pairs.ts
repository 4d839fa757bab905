import { compareText } from '../../schema/order.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import type { EventProfile } from './event-profiles.ts';

/** Two places in the list of profiles, the smaller first. */
export type CandidatePair = readonly [a: number, b: number];

/** Blocks of more members are compared only within a window along time, so that work grows with the corpus, not its square. */
const BLOCK_LIMIT = 80;
const WINDOW = 16;

/**
 * Pairs that may be one event: they share a kind of happening and a named participant, place or time, or two rare words.
 * @param order texts that order the profiles the same way whatever order they come in
 */
export function findCandidatePairs(
  profiles: readonly EventProfile[],
  order: readonly string[],
  knowledge: CorpusKnowledge,
): readonly CandidatePair[] {
  const blocks = new Map<string, number[]>();
  for (const [index, profile] of profiles.entries()) {
    for (const key of new Set(listBlockKeys(profile, knowledge))) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [index]);
      else block.push(index);
    }
  }
  const seen = new Set<number>();
  const pairs: CandidatePair[] = [];
  for (const block of blocks.values()) {
    const large = block.length > BLOCK_LIMIT;
    const members = large ? sortAlongTime(block, profiles, order, knowledge) : block;
    for (const [at, first] of members.entries()) {
      for (const second of members.slice(at + 1, large ? at + 1 + WINDOW : undefined)) {
        const pair: CandidatePair = first < second ? [first, second] : [second, first];
        const code = pair[0] * profiles.length + pair[1];
        if (seen.has(code)) continue;
        seen.add(code);
        pairs.push(pair);
      }
    }
  }
  return pairs;
}

function listBlockKeys(profile: EventProfile, knowledge: CorpusKnowledge): readonly string[] {
  const taking = [
    ...profile.participants.map(({ entity }) => entity),
    ...profile.places.filter(knowledge.isNamed),
  ];
  const named = taking.length > 0 ? taking : [...profile.nearby];
  // Under OTHER goes so much that sharing it says nothing.
  const types = [...profile.types, ...profile.interactions].filter((type) => type !== 'OTHER');
  const kinds = [...profile.lemmas].flatMap((lemma) => [
    lemma,
    ...(knowledge.synonymGroups.get(lemma) ?? []).map((group) => `#${String(group)}`),
  ]);
  const days = profile.dates.flatMap((date) => (date.start === date.end ? [date.start] : []));
  const rareWords = [...profile.words]
    .sort((a, b) => knowledge.wordRarity(b) - knowledge.wordRarity(a) || compareText(a, b))
    .slice(0, 4);
  const keys = [
    ...named.flatMap((entity) => types.map((type) => `${type}|${entity}`)),
    ...named.flatMap((entity) => kinds.map((kind) => `${kind}|${entity}`)),
    ...pairUp(named.sort()),
    ...days.flatMap((day) => kinds.map((kind) => `${kind}|${day}`)),
    ...rareWords.flatMap((word) => kinds.map((kind) => `${kind}|${word}`)),
  ];
  return keys.map((key) => `${profile.modality}|${key}`);
}

function pairUp(items: readonly string[]): readonly string[] {
  return items.flatMap((first, at) => items.slice(at + 1).map((second) => `${first}|${second}`));
}

function sortAlongTime(
  block: readonly number[],
  profiles: readonly EventProfile[],
  order: readonly string[],
  knowledge: CorpusKnowledge,
): readonly number[] {
  const keyOf = (index: number): string => {
    const dated = profiles[index]?.dates.map((date) => date.start).sort()[0];
    const published = [...(profiles[index]?.documents ?? [])].flatMap(
      (document) => knowledge.publishedOn(document) ?? [],
    );
    return `${dated ?? published.sort()[0] ?? '9999'} ${order[index] ?? ''}`;
  };
  const keys = new Map(block.map((index) => [index, keyOf(index)]));
  return [...block].sort((a, b) => compareText(keys.get(a) ?? '', keys.get(b) ?? ''));
}
