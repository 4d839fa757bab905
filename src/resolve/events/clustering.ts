import { compareText } from '../../schema/order.ts';
import type { CandidatePair } from './candidate-pairs.ts';
import { compareEvents } from './comparison.ts';
import type { Comparison } from './comparison.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import { mergeProfiles } from './event-profiles.ts';
import type { EventProfile } from './event-profiles.ts';
import { createDisjointSets } from '../../document/disjoint-sets.ts';

/** A pair that was joined, and why. */
export interface Merge {
  readonly a: number;
  readonly b: number;
  readonly comparison: Comparison;
}

/** Profiles of one event. */
export interface EventCluster {
  /** Places in the list of profiles, sorted; never empty. */
  readonly members: readonly number[];
  /** What joined them, the surest first. */
  readonly merges: readonly Merge[];
}

/** Compares two places in the list of profiles; `undefined` unless they are judged the same. */
export type PairComparison = (a: number, b: number) => Comparison | undefined;

/** Two clusters are joined only if as wholes, with all that their tellings say, they look at least this much the same. */
const WHOLE_FROM = 0.5;

/**
 * Joins pairs judged the same, the surest first, unless the two clusters as wholes conflict (two dates, two ordinals) or look
 * different: one bad pair must not chain two stories together.
 * @param order texts that order the profiles the same way whatever order they come in; they break ties
 * @returns a partition of the profiles
 */
export function clusterEvents(
  profiles: readonly EventProfile[],
  order: readonly string[],
  pairs: readonly CandidatePair[],
  knowledge: CorpusKnowledge,
  compare: PairComparison = (a, b) => comparePair(profiles, a, b, knowledge),
): readonly EventCluster[] {
  const sets = createDisjointSets(profiles.length);
  const profileOf = new Map(profiles.entries());
  const merges: Merge[] = [];
  for (const merge of sortSurestFirst(findSamePairs(pairs, compare), order)) {
    const [a, b] = [sets.find(merge.a), sets.find(merge.b)];
    if (a === b) continue;
    const [left, right] = [profileOf.get(a), profileOf.get(b)];
    if (left === undefined || right === undefined) continue;
    if (compareEvents(left, right, knowledge).score < WHOLE_FROM) continue;
    const root = sets.join(a, b);
    profileOf.set(root, mergeProfiles(left, right));
    merges.push(merge);
  }
  return listClusters(profiles.length, merges, sets.find);
}

export function comparePair(
  profiles: readonly EventProfile[],
  a: number,
  b: number,
  knowledge: CorpusKnowledge,
): Comparison | undefined {
  const [left, right] = [profiles[a], profiles[b]];
  if (left === undefined || right === undefined) return undefined;
  const comparison = compareEvents(left, right, knowledge);
  return comparison.judgement === 'same' ? comparison : undefined;
}

function findSamePairs(pairs: readonly CandidatePair[], compare: PairComparison): readonly Merge[] {
  return pairs.flatMap(([a, b]) => {
    const comparison = compare(a, b);
    return comparison === undefined ? [] : [{ a, b, comparison }];
  });
}

function sortSurestFirst(merges: readonly Merge[], order: readonly string[]): readonly Merge[] {
  const keyOf = (merge: Merge): string =>
    [order[merge.a] ?? '', order[merge.b] ?? ''].sort(compareText).join('\u0001');
  const keyed = merges.map((merge) => ({ merge, key: keyOf(merge) }));
  keyed.sort((x, y) => y.merge.comparison.score - x.merge.comparison.score || compareText(x.key, y.key));
  return keyed.map(({ merge }) => merge);
}

function listClusters(
  size: number,
  merges: readonly Merge[],
  find: (item: number) => number,
): readonly EventCluster[] {
  const clusters = new Map<number, { members: number[]; merges: Merge[] }>();
  for (let item = 0; item < size; item++) {
    const cluster = clusters.get(find(item));
    if (cluster === undefined) clusters.set(find(item), { members: [item], merges: [] });
    else cluster.members.push(item);
  }
  for (const merge of merges) clusters.get(find(merge.a))?.merges.push(merge);
  return [...clusters.values()];
}
