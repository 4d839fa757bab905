import type { EdgeFamily, EdgeType } from '../../src/schema/edge-types.ts';
import { edgeFamily, edgeTypes } from '../../src/schema/edge-types.ts';
import type { Factuality } from '../../src/schema/factuality.ts';
import { factualities } from '../../src/schema/factuality.ts';
import type { NodeType } from '../../src/schema/node-types.ts';
import { nodeTypes } from '../../src/schema/node-types.ts';
import type { PictureEdge, PictureNode } from '../../src/schema/picture.ts';
import { edgeFamilies } from './filters.ts';

/** How many of a kind are drawn, and how many there are. */
export interface Count {
  readonly shown: number;
  readonly total: number;
}

export interface Counts {
  readonly types: Readonly<Record<NodeType, Count>>;
  /** Of events and of edges together; that an article mentions something is no matter of status. */
  readonly statuses: Readonly<Record<Factuality, Count>>;
  readonly families: Readonly<Record<EdgeFamily, Count>>;
  readonly edgeTypes: Readonly<Record<EdgeType, Count>>;
  /** Events and relations each article tells, by document id. */
  readonly articles: ReadonlyMap<string, Count>;
  /** Events without a date. */
  readonly undated: Count;
}

interface Items {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

export function countFacets(
  all: Items,
  drawn: Items,
  touchesArticle: (edge: PictureEdge) => boolean,
): Counts {
  const statusOfEdge = (edge: PictureEdge): Factuality | undefined =>
    touchesArticle(edge) ? undefined : edge.status;
  const toldBy = ({ nodes, edges }: Items): Iterable<string> => listTellers(nodes, edges, touchesArticle);
  return {
    types: countKinds(nodeTypes, all.nodes, drawn.nodes, (node) => node.type),
    statuses: addCounts(
      countKinds(factualities, all.nodes, drawn.nodes, statusOfNode),
      countKinds(factualities, all.edges, drawn.edges, statusOfEdge),
    ),
    families: countKinds(edgeFamilies, all.edges, drawn.edges, (edge) => edgeFamily(edge.type)),
    edgeTypes: countKinds(edgeTypes, all.edges, drawn.edges, (edge) => edge.type),
    articles: joinTallies(
      tally(toldBy(all), (id) => id),
      tally(toldBy(drawn), (id) => id),
    ),
    undated: { shown: countUndated(drawn.nodes), total: countUndated(all.nodes) },
  };
}

function statusOfNode(node: PictureNode): Factuality | undefined {
  return node.type === 'Event' ? node.status : undefined;
}

function countUndated(nodes: readonly PictureNode[]): number {
  return nodes.reduce((sum, node) => sum + (node.type === 'Event' && node.date === undefined ? 1 : 0), 0);
}

function* listTellers(
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
  touchesArticle: (edge: PictureEdge) => boolean,
): Iterable<string> {
  for (const node of nodes) if (node.type === 'Event') yield* node.articles;
  for (const edge of edges) if (!touchesArticle(edge)) yield* edge.articles;
}

function countKinds<K extends string, T>(
  kinds: readonly K[],
  all: readonly T[],
  drawn: readonly T[],
  kindOf: (item: T) => K | undefined,
): Readonly<Record<K, Count>> {
  const counts = joinTallies(tally(all, kindOf), tally(drawn, kindOf));
  const entries = kinds.map((kind) => [kind, counts.get(kind) ?? { shown: 0, total: 0 }] as const);
  return Object.fromEntries(entries) as Record<K, Count>;
}

function tally<K, T>(items: Iterable<T>, kindOf: (item: T) => K | undefined): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) {
    const kind = kindOf(item);
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

function joinTallies<K>(total: ReadonlyMap<K, number>, shown: ReadonlyMap<K, number>): ReadonlyMap<K, Count> {
  return new Map([...total].map(([kind, count]) => [kind, { shown: shown.get(kind) ?? 0, total: count }]));
}

function addCounts<K extends string>(
  a: Readonly<Record<K, Count>>,
  b: Readonly<Record<K, Count>>,
): Readonly<Record<K, Count>> {
  const entries = (Object.keys(a) as K[]).map(
    (kind) => [kind, { shown: a[kind].shown + b[kind].shown, total: a[kind].total + b[kind].total }] as const,
  );
  return Object.fromEntries(entries) as Record<K, Count>;
}
