import { compareText } from '../schema/order.ts';
import { louvain } from './graphology-algorithms.ts';
import type { WeightedGraph } from './weighted-graph.ts';

/**
 * Groups of nodes that hold more together than with others, numbered from the largest. Walks the nodes in their order, so no
 * chance is in it.
 * @see Blondel et al. (2008), "Fast unfolding of communities in large networks"
 */
export function findCommunities(graph: WeightedGraph): ReadonlyMap<string, number> {
  if (graph.size === 0) return new Map(graph.nodes().map((node, index) => [node, index]));
  const found = louvain(graph, { getEdgeWeight: 'weight', randomWalk: false });
  const members = new Map<number, string[]>();
  for (const node of graph.nodes()) {
    const community = found[node] ?? -1;
    const list = members.get(community);
    if (list === undefined) members.set(community, [node]);
    else list.push(node);
  }
  const ranked = [...members.values()].sort(
    (a, b) => b.length - a.length || compareText(a[0] ?? '', b[0] ?? ''),
  );
  return new Map(ranked.flatMap((nodes, rank) => nodes.map((node): [string, number] => [node, rank])));
}
