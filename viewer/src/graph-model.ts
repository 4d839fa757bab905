import type { GraphBody } from '../../src/schema/api.ts';
import type { ArticleNode } from '../../src/schema/graph.ts';
import { compareText } from '../../src/schema/order.ts';
import type { PictureEdge, PictureNode } from '../../src/schema/picture.ts';

/** The graph as received, indexed for drawing and for looking things up. */
export interface GraphModel {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** The edges again, what most is known of first: of too many to draw, those drawn are taken from the front. */
  readonly edgesByStrength: readonly PictureEdge[];
  readonly node: (id: string) => PictureNode | undefined;
  readonly edge: (id: string) => PictureEdge | undefined;
  /** All edges that touch a node, a loop once. */
  readonly edgesOf: (id: string) => readonly PictureEdge[];
  /** The node of an article, by its document id. */
  readonly article: (documentId: string) => ArticleNode | undefined;
}

/** Edges whose ends are missing are left out: there is nothing to draw them between. */
export function createGraphModel(body: GraphBody): GraphModel {
  const nodes = new Map<string, PictureNode>();
  const articles = new Map<string, ArticleNode>();
  for (const node of body.nodes) {
    nodes.set(node.id, node);
    if (node.type === 'Article') articles.set(node.article, node);
  }
  const drawable = body.edges.filter((edge) => nodes.has(edge.source) && nodes.has(edge.target));
  const edges = new Map<string, PictureEdge>();
  const touching = new Map<string, PictureEdge[]>();
  const touch = (id: string, edge: PictureEdge): void => {
    const list = touching.get(id);
    if (list === undefined) touching.set(id, [edge]);
    else list.push(edge);
  };
  for (const edge of drawable) {
    edges.set(edge.id, edge);
    touch(edge.source, edge);
    if (edge.target !== edge.source) touch(edge.target, edge);
  }
  return {
    nodes: body.nodes,
    edges: drawable,
    edgesByStrength: drawable.toSorted(compareStrength),
    node: (id) => nodes.get(id),
    edge: (id) => edges.get(id),
    edgesOf: (id) => touching.get(id) ?? [],
    article: (documentId) => articles.get(documentId),
  };
}

/** The other end of an edge; of a loop the same one. */
export function otherEnd(edge: PictureEdge, id: string): string {
  return edge.source === id ? edge.target : edge.source;
}

/** How much is written about a node: its mentions; articles count as none, they are the sources. */
export function countMentions(node: PictureNode): number {
  return node.type === 'Article' ? 0 : node.mentionCount;
}

/** In how many articles it is written of; an article in itself. */
export function countArticles(node: PictureNode): number {
  return node.type === 'Article' ? 1 : node.articles.length;
}

/** Other names a node can be found by. */
export function listAliases(node: PictureNode): readonly string[] {
  return node.type === 'Article' || node.type === 'Event' ? [] : node.aliases.map((alias) => alias.text);
}

function compareStrength(a: PictureEdge, b: PictureEdge): number {
  return (
    Number(b.salient) - Number(a.salient) ||
    b.support - a.support ||
    b.count - a.count ||
    compareText(a.id, b.id)
  );
}
