import { createDisjointSets } from '../../document/disjoint-sets.ts';
import { compareEvents } from './comparison.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import { mergeProfiles } from './event-profiles.ts';
import type { EventProfile } from './event-profiles.ts';
import type { SamePair } from './same-pairs.ts';

/** Profiles of one event. */
export interface EventCluster {
  /** Places in the list of profiles, sorted; never empty. */
  readonly members: readonly number[];
  /** What joined them, the surest first. */
  readonly merges: readonly SamePair[];
}

/** Two clusters are joined only if as wholes, with all that their tellings say, they look at least this much the same. */
const WHOLE_FROM = 0.5;

/**
 * Joins pairs judged the same, the surest first, unless the two clusters as wholes conflict (two dates, two ordinals) or look
 * different: one bad pair must not chain two stories together.
 * @param order `order[place]`: a rank that does not depend on how the articles come in; it breaks ties
 * @returns a partition of the profiles
 */
export function clusterEvents(
  profiles: readonly EventProfile[],
  order: Int32Array,
  pairs: readonly SamePair[],
  knowledge: CorpusKnowledge,
): readonly EventCluster[] {
  const sets = createDisjointSets(profiles.length);
  const wholes = new Map<number, EventProfile>();
  const merges: SamePair[] = [];
  for (const pair of sortSurestFirst(pairs, order)) {
    const [a, b] = [sets.find(pair.a), sets.find(pair.b)];
    if (a === b) continue;
    const [left, right] = [wholes.get(a) ?? profiles[a], wholes.get(b) ?? profiles[b]];
    if (left === undefined || right === undefined) continue;
    if (compareEvents(left, right, knowledge).score < WHOLE_FROM) continue;
    const root = sets.join(a, b);
    wholes.delete(a);
    wholes.delete(b);
    wholes.set(root, mergeProfiles(left, right));
    merges.push(pair);
  }
  return listClusters(profiles.length, merges, sets.find);
}

function sortSurestFirst(pairs: readonly SamePair[], order: Int32Array): readonly SamePair[] {
  const rank = (place: number): number => order[place] ?? 0;
  const first = ({ a, b }: SamePair): number => Math.min(rank(a), rank(b));
  const second = ({ a, b }: SamePair): number => Math.max(rank(a), rank(b));
  return [...pairs].sort((x, y) => y.score - x.score || first(x) - first(y) || second(x) - second(y));
}

function listClusters(
  size: number,
  merges: readonly SamePair[],
  find: (item: number) => number,
): readonly EventCluster[] {
  const clusters = new Map<number, { members: number[]; merges: SamePair[] }>();
  for (let item = 0; item < size; item++) {
    const cluster = clusters.get(find(item));
    if (cluster === undefined) clusters.set(find(item), { members: [item], merges: [] });
    else cluster.members.push(item);
  }
  for (const merge of merges) clusters.get(find(merge.a))?.merges.push(merge);
  return [...clusters.values()];
}
