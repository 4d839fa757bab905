import { pagerank } from './graphology-algorithms.ts';
import type { NodeDraft } from './node-drafts.ts';
import type { WeightedGraph } from './weighted-graph.ts';

const SMALLEST = 3;
const LARGEST = 22;
const ARTICLE_SIZE = 5;

/**
 * Size of each node, from 3 to 22: the square root of its PageRank, so that areas compare; articles are all alike.
 * @see Page et al. (1999), "The PageRank citation ranking: Bringing order to the Web"
 */
export function rateSizes(graph: WeightedGraph, drafts: readonly NodeDraft[]): ReadonlyMap<string, number> {
  const ranks = graph.order === 0 ? {} : pagerank(graph, { getEdgeWeight: 'weight', maxIterations: 300 });
  const rated = drafts.filter((draft) => draft.type !== 'Article');
  const largest = rated.reduce((most, draft) => Math.max(most, ranks[draft.id] ?? 0), 0);
  return new Map(
    drafts.map((draft): [string, number] => {
      if (draft.type === 'Article') return [draft.id, ARTICLE_SIZE];
      const share = largest === 0 ? 0 : Math.sqrt((ranks[draft.id] ?? 0) / largest);
      return [draft.id, Math.round((SMALLEST + (LARGEST - SMALLEST) * share) * 10) / 10];
    }),
  );
}
