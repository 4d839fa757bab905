import { MultiDirectedGraph } from 'graphology';
import type { GraphBody } from '../../src/schema/api.ts';
import type { ArticleNode } from '../../src/schema/graph.ts';
import type { PictureEdge, PictureNode } from '../../src/schema/picture.ts';

/** What sigma needs of a node, and the node itself. `size` is a radius in pixels at the default zoom. */
export interface NodeAttributes {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly node: PictureNode;
}

export interface EdgeAttributes {
  readonly edge: PictureEdge;
}

type ViewerGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** The graph as received, indexed for drawing and for looking things up. */
export interface GraphModel {
  readonly graph: ViewerGraph;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly node: (id: string) => PictureNode | undefined;
  readonly edge: (id: string) => PictureEdge | undefined;
  /** The node of an article, by its document id. */
  readonly article: (documentId: string) => ArticleNode | undefined;
}

const RADIUS_PX = { smallest: 3.5, largest: 20, article: 8 } as const;

/** Edges whose ends are missing are left out: there is nothing to draw them between. */
export function createGraphModel(body: GraphBody): GraphModel {
  const graph: ViewerGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const articles = new Map<string, ArticleNode>();
  const toRadius = createRadiusScale(body.nodes);
  for (const node of body.nodes) {
    const size = node.type === 'Article' ? RADIUS_PX.article : toRadius(node.size);
    graph.addNode(node.id, { x: node.x, y: node.y, size, node });
    if (node.type === 'Article') articles.set(node.article, node);
  }
  const edges = body.edges.filter((edge) => graph.hasNode(edge.source) && graph.hasNode(edge.target));
  for (const edge of edges) graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, { edge });

  return {
    graph,
    nodes: body.nodes,
    edges,
    node: (id) => (graph.hasNode(id) ? graph.getNodeAttribute(id, 'node') : undefined),
    edge: (id) => (graph.hasEdge(id) ? graph.getEdgeAttribute(id, 'edge') : undefined),
    article: (documentId) => articles.get(documentId),
  };
}

/** How much is written about a node: its mentions; articles count as none, they are the sources. */
export function countMentions(node: PictureNode): number {
  return node.type === 'Article' ? 0 : node.mentionCount;
}

/** Other names a node can be found by. */
export function listAliases(node: PictureNode): readonly string[] {
  return node.type === 'Article' || node.type === 'Event' ? [] : node.aliases.map((alias) => alias.text);
}

function createRadiusScale(nodes: readonly PictureNode[]): (size: number) => number {
  const sizes = nodes.map((node) => node.size);
  const least = sizes.reduce((a, b) => Math.min(a, b), Infinity);
  const greatest = sizes.reduce((a, b) => Math.max(a, b), -Infinity);
  const { smallest, largest } = RADIUS_PX;
  if (greatest <= least) return () => (smallest + largest) / 2;
  return (size) => smallest + ((size - least) / (greatest - least)) * (largest - smallest);
}
