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

/** Edges that say where something is written, not what happened. */
const ARTICLE_EDGES: ReadonlySet<EdgeType> = new Set(['MENTIONS', 'REPORTS', 'AUTHOR_OF']);

export function touchesArticle(type: EdgeType): boolean {
  return ARTICLE_EDGES.has(type);
}

export function countFacets(all: Items, drawn: Items): Counts {
  const total = tallyTotals(all);
  const shown = tallyItems(drawn);
  return {
    types: joinKinds(nodeTypes, total.types, shown.types),
    statuses: joinKinds(factualities, total.statuses, shown.statuses),
    families: joinKinds(edgeFamilies, total.families, shown.families),
    edgeTypes: joinKinds(edgeTypes, total.edgeTypes, shown.edgeTypes),
    articles: joinTallies(total.articles, shown.articles),
    undated: { shown: shown.undated, total: total.undated },
  };
}

interface Tallies {
  readonly types: ReadonlyMap<NodeType, number>;
  readonly statuses: ReadonlyMap<Factuality, number>;
  readonly families: ReadonlyMap<EdgeFamily, number>;
  readonly edgeTypes: ReadonlyMap<EdgeType, number>;
  readonly articles: ReadonlyMap<string, number>;
  readonly undated: number;
}

/** What there is of everything, counted once for a graph: filters change only what is shown of it. */
const totals = new WeakMap<readonly PictureEdge[], Tallies>();

function tallyTotals(all: Items): Tallies {
  const known = totals.get(all.edges) ?? tallyItems(all);
  totals.set(all.edges, known);
  return known;
}

function tallyItems({ nodes, edges }: Items): Tallies {
  const types = new Map<NodeType, number>();
  const statuses = new Map<Factuality, number>();
  const families = new Map<EdgeFamily, number>();
  const kinds = new Map<EdgeType, number>();
  const articles = new Map<string, number>();
  let undated = 0;
  for (const node of nodes) {
    add(types, node.type);
    if (node.type !== 'Event') continue;
    add(statuses, node.status);
    for (const article of node.articles) add(articles, article);
    if (node.date === undefined) undated += 1;
  }
  for (const edge of edges) {
    add(kinds, edge.type);
    add(families, edgeFamily(edge.type));
    if (touchesArticle(edge.type)) continue;
    add(statuses, edge.status);
    for (const article of edge.articles) add(articles, article);
  }
  return { types, statuses, families, edgeTypes: kinds, articles, undated };
}

function add<K>(counts: Map<K, number>, kind: K): void {
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}

function joinKinds<K extends string>(
  kinds: readonly K[],
  total: ReadonlyMap<K, number>,
  shown: ReadonlyMap<K, number>,
): Readonly<Record<K, Count>> {
  const entries = kinds.map(
    (kind) => [kind, { shown: shown.get(kind) ?? 0, total: total.get(kind) ?? 0 }] as const,
  );
  return Object.fromEntries(entries) as Record<K, Count>;
}

function joinTallies<K>(total: ReadonlyMap<K, number>, shown: ReadonlyMap<K, number>): ReadonlyMap<K, Count> {
  return new Map([...total].map(([kind, count]) => [kind, { shown: shown.get(kind) ?? 0, total: count }]));
}
