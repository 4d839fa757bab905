import type { GraphFile, GraphNode } from '../../../src/schema/graph.ts';
import type { Picture, PictureNode } from '../../../src/schema/picture.ts';
import type { Shown } from '../focus.ts';
import type { GraphModel } from '../graph-model.ts';

/** What is shown as a graph of its own, without claims and quotations: those are in the exports of the program. */
export function cutShownGraph(model: GraphModel, shown: Shown): GraphFile {
  return toGraphFile({
    nodes: [...model.nodesIn(shown.nodes)],
    edges: [...model.edgesIn(shown.edges)],
  });
}

/** @param edges none where only its articles matter */
export function toGraphFile({ nodes, edges }: Picture): GraphFile {
  return {
    format: 'wiregraph-graph',
    version: 1,
    nodes: nodes.map(toGraphNode),
    edges: edges.map(({ articles, ...edge }) => ({ ...edge, claims: [] })),
    claims: [],
  };
}

function toGraphNode(node: PictureNode): GraphNode {
  if (node.type === 'Article') return node;
  return node.type === 'Event' ? { ...node, claims: [], trace: [] } : { ...node, evidence: [] };
}
