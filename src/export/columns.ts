import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from '../schema/attributes.ts';
import type { Attribute } from '../schema/attributes.ts';
import type { Claim, Evidence, GraphEdge, GraphFile, GraphNode } from '../schema/graph.ts';
import { NODE_TYPES } from '../schema/node-types.ts';
import { cutText } from './plain-text.ts';

/** Quotations in one cell: the first few say what there is, the claims have them all. */
const QUOTES_MOST = 10;

/** Longest quotation in a cell, in UTF-16 units; Gephi's reader gives a file up at 512 KB in one attribute. */
const QUOTE_LENGTH = 2000;

/** The flat table of a graph, as every format writes it: only columns that something stands in. */
export interface Columns {
  readonly nodes: readonly Attribute<GraphNode>[];
  readonly edges: readonly Attribute<GraphEdge>[];
}

/** The columns of the schema, and the words of the articles behind each node and edge. */
export function listColumns(graph: GraphFile): Columns {
  const claimById = new Map(graph.claims.map((claim) => [claim.id, claim]));
  const nodeQuotes: Attribute<GraphNode> = {
    name: 'quotes',
    type: 'strings',
    read: (node) => {
      if (node.type === 'Article') return undefined;
      return node.type === 'Event' ? quoteClaims(node.claims, claimById) : listQuotes(node.evidence);
    },
  };
  const edgeQuotes: Attribute<GraphEdge> = {
    name: 'quotes',
    type: 'strings',
    read: (edge) =>
      edge.evidence === undefined ? quoteClaims(edge.claims, claimById) : listQuotes(edge.evidence),
  };
  return {
    nodes: keepUsed([...NODE_ATTRIBUTES, nodeQuotes], graph.nodes),
    edges: keepUsed([...EDGE_ATTRIBUTES, edgeQuotes], graph.edges),
  };
}

/** Place, size and colour in the picture, for formats that have no other word for them. */
export const PICTURE_COLUMNS: readonly Attribute<GraphNode>[] = [
  { name: 'x', type: 'number', read: ({ x }) => x },
  { name: 'y', type: 'number', read: ({ y }) => y },
  { name: 'size', type: 'number', read: ({ size }) => size },
  { name: 'color', type: 'string', read: ({ type }) => NODE_TYPES[type].colour },
];

/** What tools for graphs call the strength of an edge; those without support of their own are drawn as one. */
export function weighEdge({ support }: GraphEdge): number {
  return Math.max(1, support);
}

function quoteClaims(ids: readonly string[], claimById: ReadonlyMap<string, Claim>): readonly string[] {
  return listQuotes(ids.flatMap((id) => claimById.get(id)?.evidence ?? []));
}

function listQuotes(evidence: readonly Evidence[]): readonly string[] {
  return [...new Set(evidence.map(({ quote }) => cutText(quote, QUOTE_LENGTH)))].slice(0, QUOTES_MOST);
}

function keepUsed<Item>(
  attributes: readonly Attribute<Item>[],
  items: readonly Item[],
): readonly Attribute<Item>[] {
  return attributes.filter(({ read }) =>
    items.some((item) => {
      const value = read(item);
      return value !== undefined && (typeof value !== 'object' || value.length > 0);
    }),
  );
}
