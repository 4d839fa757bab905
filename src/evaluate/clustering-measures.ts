import { measureBestAssignment } from './assignment.ts';
import { countBy, groupBy } from './grouping.ts';
import { roundScore } from './rounding.ts';
import { share, toFScore } from './scores.ts';
import type { FScore } from './scores.ts';

/** Mention -> id of its cluster. Mentions of two clusterings are the same where their numbers are. */
export type Clustering = ReadonlyMap<number, string>;

export interface ClusteringScores {
  readonly muc: FScore;
  readonly b3: FScore;
  readonly ceafe: FScore;
  readonly lea: FScore;
  /** Mean F1 of MUC, B³ and CEAFe. */
  readonly conll: number;
  /** Number of clustered mentions. */
  readonly mentions: { readonly gold: number; readonly predicted: number };
}

type Cluster = readonly number[];

/**
 * Compares two clusterings by the measures of the CoNLL shared task and LEA.
 *
 * @param singletons whether clusters of one mention count.
 * @see Pradhan et al. (2014), "Scoring Coreference Partitions of Predicted Mentions: A Reference Implementation"
 */
export function measureClustering(
  gold: Clustering,
  predicted: Clustering,
  { singletons = true }: { readonly singletons?: boolean } = {},
): ClusteringScores {
  const smallest = singletons ? 1 : 2;
  const key = toClusters(gold).filter((cluster) => cluster.length >= smallest);
  const response = toClusters(predicted).filter((cluster) => cluster.length >= smallest);
  const muc = measureBothWays(key, response, measureKeptLinks);
  const b3 = measureBothWays(key, response, measureMentionOverlap);
  const ceafe = measureEntityAlignment(key, response);
  const lea = measureBothWays(key, response, measureResolvedEntities);
  const conll = roundScore((muc.f1 + b3.f1 + ceafe.f1) / 3, 4);
  const mentions = { gold: key.flat().length, predicted: response.flat().length };
  return { muc, b3, ceafe, lea, conll, mentions };
}

function toClusters(clustering: Clustering): Cluster[] {
  return [...groupBy(clustering.keys(), (mention) => clustering.get(mention)).values()];
}

/** Recall is how much of the key is in the response; precision the same with their parts exchanged. */
function measureBothWays(
  key: readonly Cluster[],
  response: readonly Cluster[],
  measure: (of: readonly Cluster[], within: readonly Cluster[]) => number,
): FScore {
  return toFScore(measure(response, key), measure(key, response));
}

function findClusterOfMentions(clusters: readonly Cluster[]): ReadonlyMap<number, number> {
  return new Map(clusters.flatMap((cluster, index) => cluster.map((mention) => [mention, index] as const)));
}

/** How many mentions of the cluster lie in each cluster of the other side. */
function countParts(cluster: Cluster, clusterOf: ReadonlyMap<number, number>): Map<number, number> {
  const parts = countBy(cluster, (mention) => clusterOf.get(mention) ?? -1);
  parts.delete(-1);
  return parts;
}

/** MUC: the share of a spanning tree's links which the other side keeps. @see Vilain et al. (1995) */
function measureKeptLinks(of: readonly Cluster[], within: readonly Cluster[]): number {
  const clusterOf = findClusterOfMentions(within);
  let kept = 0;
  let links = 0;
  for (const cluster of of) {
    const parts = countParts(cluster, clusterOf);
    const unclustered = cluster.length - sum(parts.values());
    kept += cluster.length - parts.size - unclustered;
    links += cluster.length - 1;
  }
  return share(kept, links);
}

/** B³: for each mention the share of its cluster found with it, averaged. @see Bagga & Baldwin (1998) */
function measureMentionOverlap(of: readonly Cluster[], within: readonly Cluster[]): number {
  const clusterOf = findClusterOfMentions(within);
  let total = 0;
  for (const cluster of of) {
    for (const size of countParts(cluster, clusterOf).values()) total += (size * size) / cluster.length;
  }
  return share(total, of.flat().length);
}

/** CEAFe: the best one-to-one alignment of clusters, by the share of mentions in common. @see Luo (2005) */
function measureEntityAlignment(key: readonly Cluster[], response: readonly Cluster[]): FScore {
  const clusterOf = findClusterOfMentions(response);
  const pairings = key.flatMap((cluster, row) =>
    [...countParts(cluster, clusterOf)].map(([column, shared]) => {
      const size = cluster.length + (response[column]?.length ?? 0);
      return { row, column, weight: (2 * shared) / size };
    }),
  );
  const similarity = measureBestAssignment(pairings);
  return toFScore(share(similarity, response.length), share(similarity, key.length));
}

/** LEA: the share of resolved links, weighted by the size of the entity. @see Moosavi & Strube (2016) */
function measureResolvedEntities(of: readonly Cluster[], within: readonly Cluster[]): number {
  const clusterOf = findClusterOfMentions(within);
  let resolved = 0;
  for (const cluster of of) {
    const parts = countParts(cluster, clusterOf);
    if (cluster.length === 1) {
      const [only] = parts.keys();
      if (only !== undefined && within[only]?.length === 1) resolved += 1;
      continue;
    }
    resolved += (cluster.length * sum([...parts.values()].map(countLinks))) / countLinks(cluster.length);
  }
  return share(resolved, of.flat().length);
}

function countLinks(mentions: number): number {
  return (mentions * (mentions - 1)) / 2;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
