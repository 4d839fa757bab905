import type { GraphEdge, GraphNode } from '../schema/graph.ts';
import { findCommunities } from './communities.ts';
import { layOut } from './layout.ts';
import type { NodeDraft } from './node-drafts.ts';
import { rateSizes } from './sizes.ts';
import { weighEdges } from './weighted-graph.ts';

/** The nodes with position, size and community. Sorted nodes and edges in, the same picture out on every machine. */
export function placeNodes(drafts: readonly NodeDraft[], edges: readonly GraphEdge[]): GraphNode[] {
  const graph = weighEdges(drafts, edges);
  const sizes = rateSizes(graph, drafts);
  const communities = findCommunities(graph);
  const positions = layOut(graph, drafts, sizes);
  return drafts.map((draft) => ({
    ...draft,
    ...(positions.get(draft.id) ?? { x: 0, y: 0 }),
    size: sizes.get(draft.id) ?? 1,
    community: communities.get(draft.id) ?? 0,
  }));
}
