import type { EdgeFamily, EdgeType } from '../../src/schema/edge-types.ts';
import { edgeFamily, edgeTypes } from '../../src/schema/edge-types.ts';
import type { Factuality } from '../../src/schema/factuality.ts';
import { factualities } from '../../src/schema/factuality.ts';
import type { NodeType } from '../../src/schema/node-types.ts';
import { nodeTypes } from '../../src/schema/node-types.ts';
import { edgeFamilies } from './filters.ts';
import type { GraphModel } from './graph-model.ts';
import type { MarkedSet } from './item-set.ts';

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

/** Edges that say where something is written, not what happened. */
const ARTICLE_EDGES: ReadonlySet<EdgeType> = new Set(['MENTIONS', 'REPORTS', 'AUTHOR_OF']);

export function touchesArticle(type: EdgeType): boolean {
  return ARTICLE_EDGES.has(type);
}

interface Marked {
  readonly nodes: MarkedSet;
  readonly edges: MarkedSet;
}

/** How much there is of everything, and how much of it is drawn. */
export function countFacets(model: GraphModel, drawn: Marked): Counts {
  const total = tallyTotals(model);
  const shown = tallyItems(model, drawn.nodes.marks, drawn.edges.marks);
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
const totals = new WeakMap<GraphModel, Tallies>();

function tallyTotals(model: GraphModel): Tallies {
  const known = totals.get(model) ?? tallyItems(model);
  totals.set(model, known);
  return known;
}

/** @param nodeMarks 1 at the places of those that are counted; all of them if not given. So for edges. */
function tallyItems({ nodes, columns }: GraphModel, nodeMarks?: Uint8Array, edgeMarks?: Uint8Array): Tallies {
  const types = new Map<NodeType, number>();
  const statuses = new Map<Factuality, number>();
  const articles = new Map<string, number>();
  let undated = 0;
  for (const [index, node] of nodes.entries()) {
    if (nodeMarks?.[index] === 0) continue;
    add(types, node.type);
    if (node.type !== 'Event') continue;
    add(statuses, node.status);
    for (const article of node.articles) add(articles, article);
    if (node.date === undefined) undated += 1;
  }
  const { words, edges } = columns;
  const { type, status, articles: told } = edges;
  const ofArticles = edgeTypes.map(touchesArticle);
  // Into plain arrays by place: this runs over all edges with each change of the filters.
  const byType = edgeTypes.map(() => 0);
  const byStatus = factualities.map(() => 0);
  const byWord = words.map(() => 0);
  for (let index = 0; index < type.length; index++) {
    if (edgeMarks?.[index] === 0) continue;
    const [kind = 0, state = 0] = [type[index], status[index]];
    byType[kind] = (byType[kind] ?? 0) + 1;
    if (ofArticles[kind] === true) continue;
    byStatus[state] = (byStatus[state] ?? 0) + 1;
    const end = told.ends[index] ?? 0;
    for (let at = told.ends[index - 1] ?? 0; at < end; at++) {
      const word = (told.items[at] ?? 0) - 1;
      byWord[word] = (byWord[word] ?? 0) + 1;
    }
  }
  const families = new Map<EdgeFamily, number>();
  for (const [kind, count] of byType.entries()) {
    const name = edgeTypes[kind];
    if (name !== undefined) add(families, edgeFamily(name), count);
  }
  addAll(statuses, factualities, byStatus);
  addAll(articles, words, byWord);
  const kinds = new Map<EdgeType, number>();
  addAll(kinds, edgeTypes, byType);
  return { types, statuses, families, edgeTypes: kinds, articles, undated };
}

function addAll<K>(counts: Map<K, number>, kinds: readonly K[], found: readonly number[]): void {
  for (const [index, kind] of kinds.entries()) if (found[index] !== 0) add(counts, kind, found[index]);
}

function add<K>(counts: Map<K, number>, kind: K, count = 1): void {
  counts.set(kind, (counts.get(kind) ?? 0) + count);
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
