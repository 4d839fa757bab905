import { UndirectedGraph } from 'graphology';

import type { GraphEdge } from '../schema/graph.ts';
import type { NodeDraft } from './node-drafts.ts';

/** The graph as drawing sees it: at most one weighted edge between two nodes. */
export type WeightedGraph = UndirectedGraph<object, { weight: number }>;

/** An article ties all it mentions together; next to what is said about them that counts little. */
const ARTICLE_WEIGHT = 0.1;
const HIDDEN_WEIGHT = 0.3;

/** Nodes in the order given; an edge for every pair that has one, whatever its type and direction. */
export function weighEdges(drafts: readonly NodeDraft[], edges: readonly GraphEdge[]): WeightedGraph {
  const graph: WeightedGraph = new UndirectedGraph();
  for (const draft of drafts) graph.addNode(draft.id);
  for (const edge of edges) {
    if (edge.source === edge.target) continue;
    const weight = weighEdge(edge);
    const [a, b] = edge.source < edge.target ? [edge.source, edge.target] : [edge.target, edge.source];
    graph.updateUndirectedEdgeWithKey(`${a} ${b}`, a, b, (known) => ({
      weight: (known.weight ?? 0) + weight,
    }));
  }
  return graph;
}

function weighEdge(edge: GraphEdge): number {
  if (edge.type === 'MENTIONS' || edge.type === 'REPORTS' || edge.type === 'AUTHOR_OF') return ARTICLE_WEIGHT;
  return (edge.salient ? 1 : HIDDEN_WEIGHT) * Math.sqrt(Math.max(1, edge.support));
}
