import { compareText } from '../../schema/order.ts';
import type { CandidatePair } from './candidate-pairs.ts';
import { compareEvents, findConflict } from './comparison.ts';
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

/** A cluster is joined to another only if, on average over the compared pairs, they look this much the same. */
const AVERAGE_FROM = 0.5;

/**
 * Joins pairs judged the same, the surest first, unless the two clusters as wholes conflict (two dates, two ordinals) or most
 * of their compared pairs speak against it: one bad pair must not chain two stories together.
 * @param order texts that order the profiles the same way whatever order they come in; they break ties
 * @returns a partition of the profiles
 */
export function clusterEvents(
  profiles: readonly EventProfile[],
  order: readonly string[],
  pairs: readonly CandidatePair[],
  knowledge: CorpusKnowledge,
): readonly EventCluster[] {
  const compared = comparePairs(profiles, pairs, knowledge);
  const sets = createDisjointSets(profiles.length);
  const profileOf = new Map(profiles.entries());
  const scores = new ClusterScores(compared);
  const merges: Merge[] = [];
  for (const merge of sortSurestFirst(compared, order)) {
    if (merge.comparison.judgement !== 'same') continue;
    const [a, b] = [sets.find(merge.a), sets.find(merge.b)];
    if (a === b) continue;
    const [left, right] = [profileOf.get(a), profileOf.get(b)];
    if (left === undefined || right === undefined) continue;
    if (findConflict(left, right, knowledge) !== undefined || scores.average(a, b) < AVERAGE_FROM) continue;
    const root = sets.join(a, b);
    profileOf.set(root, mergeProfiles(left, right));
    scores.join(a, b, root);
    merges.push(merge);
  }
  return listClusters(profiles.length, merges, sets.find);
}

function comparePairs(
  profiles: readonly EventProfile[],
  pairs: readonly CandidatePair[],
  knowledge: CorpusKnowledge,
): readonly Merge[] {
  return pairs.flatMap(([a, b]) => {
    const [left, right] = [profiles[a], profiles[b]];
    if (left === undefined || right === undefined) return [];
    return [{ a, b, comparison: compareEvents(left, right, knowledge) }];
  });
}

function sortSurestFirst(merges: readonly Merge[], order: readonly string[]): readonly Merge[] {
  const keyOf = (merge: Merge): string =>
    [order[merge.a] ?? '', order[merge.b] ?? ''].sort(compareText).join('\u0001');
  const keyed = merges.map((merge) => ({ merge, key: keyOf(merge) }));
  keyed.sort((x, y) => y.merge.comparison.score - x.merge.comparison.score || compareText(x.key, y.key));
  return keyed.map(({ merge }) => merge);
}

/** Sums and numbers of the scores between the members of every two clusters. */
class ClusterScores {
  readonly #between = new Map<number, Map<number, { sum: number; count: number }>>();

  constructor(compared: readonly Merge[]) {
    for (const { a, b, comparison } of compared) {
      this.#add(a, b, comparison.score, 1);
      this.#add(b, a, comparison.score, 1);
    }
  }

  average(a: number, b: number): number {
    const found = this.#between.get(a)?.get(b);
    return found === undefined ? 1 : found.sum / found.count;
  }

  join(a: number, b: number, root: number): void {
    const gone = root === a ? b : a;
    for (const [other, { sum, count }] of this.#between.get(gone) ?? []) {
      this.#between.get(other)?.delete(gone);
      if (other === root) continue;
      this.#add(root, other, sum, count);
      this.#add(other, root, sum, count);
    }
    this.#between.delete(gone);
  }

  #add(a: number, b: number, sum: number, count: number): void {
    const row = this.#between.get(a) ?? new Map<number, { sum: number; count: number }>();
    this.#between.set(a, row);
    const cell = row.get(b) ?? { sum: 0, count: 0 };
    row.set(b, { sum: cell.sum + sum, count: cell.count + count });
  }
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
