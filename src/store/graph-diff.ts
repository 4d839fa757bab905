import type { GraphEdge, GraphFile, GraphNode } from '../schema/graph.ts';
import { renderJson } from './json-text.ts';

/** What came, went and changed between two graphs; each list in the order of ids. */
export interface GraphDiff {
  readonly nodes: RecordDiff<GraphNode>;
  readonly edges: RecordDiff<GraphEdge>;
}

export interface RecordDiff<Item> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
  /** As they are now. Where a node stands in the picture is no change of it. */
  readonly changed: readonly Item[];
}

export function compareGraphs(before: GraphFile, after: GraphFile): GraphDiff {
  return {
    nodes: compareRecords(before.nodes, after.nodes, dropPlace),
    edges: compareRecords(before.edges, after.edges, (edge) => edge),
  };
}

/** Nodes and edges that nothing but this article tells of: without it they would not be there. */
export function listOnlyIn(
  { nodes, edges, claims }: GraphFile,
  article: string,
): { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] } {
  const articleOf = new Map(claims.map((claim) => [claim.id, claim.article]));
  return {
    nodes: nodes.filter((node) => {
      if (node.type === 'Article') return node.article === article;
      return node.articles.length > 0 && node.articles.every((id) => id === article);
    }),
    edges: edges.filter((edge) => {
      const tellers = [
        ...edge.claims.map((claim) => articleOf.get(claim)),
        ...(edge.evidence ?? []).map((evidence) => evidence.article),
      ];
      return tellers.length > 0 && tellers.every((id) => id === article);
    }),
  };
}

function dropPlace(node: GraphNode): object {
  return { ...node, x: 0, y: 0, size: 0, community: 0 };
}

function compareRecords<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
  pickTold: (item: Item) => object,
): RecordDiff<Item> {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !kept.has(id)),
    changed: after.filter((item) => {
      const known = old.get(item.id);
      return known !== undefined && renderJson(pickTold(known)) !== renderJson(pickTold(item));
    }),
  };
}
