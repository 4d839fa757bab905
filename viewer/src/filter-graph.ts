import { edgeFamily, edgeTypes } from '../../src/schema/edge-types.ts';
import type { EdgeColumns } from '../../src/schema/picture-columns.ts';
import type { PictureNode } from '../../src/schema/picture.ts';
import { factualities } from '../../src/schema/factuality.ts';
import type { Counts } from './facets.ts';
import { countFacets, touchesArticle } from './facets.ts';
import type { Filters, Period } from './filters.ts';
import type { Shown } from './focus.ts';
import type { GraphModel } from './graph-model.ts';
import type { MarkedSet } from './item-set.ts';
import { createMarkedSet } from './item-set.ts';

/** As many as can be read at a glance, however large the graph. */
const MAIN = { entities: 36, events: 18 } as const;

/** What is drawn: node and edge ids, marked at their places in the graph. */
export interface Drawn extends Shown {
  readonly nodes: MarkedSet;
  readonly edges: MarkedSet;
}

export interface VisibleGraph extends Drawn {
  readonly counts: Counts;
}

type NodeTest = (node: PictureNode) => boolean;
/** By the place of an edge. */
type EdgeTest = (index: number) => boolean;

/**
 * Which nodes and edges are drawn. Unless all detail or certain nodes are asked for, an entity is drawn only where an
 * edge that is drawn reaches it: a cloud of loose names tells nothing.
 */
export function filterGraph(model: GraphModel, filters: Filters): VisibleGraph {
  const drawn = selectDrawn(model, filters);
  return { ...drawn, counts: countFacets(model, drawn) };
}

/** The nodes and edges that `filterGraph` is about. */
export function selectDrawn(model: GraphModel, filters: Filters): Drawn {
  const { nodes, nodeItems, edgeItems } = model;
  const { source, target } = model.columns.edges;
  const chosen = new Set([...filters.onlyNodes, ...filters.addedNodes]);
  const showsAll = filters.detail === 'everything';
  const passesDetail = createDetailTest(model, filters);
  const passesNode = createNodeTest(filters);
  const passesEdge = createEdgeTest(model, filters);

  const candidates = Uint8Array.from(nodes, (node) => Number(passesDetail(node) && passesNode(node)));
  const isWanted = showsAll ? () => true : createWishTest(model, chosen);
  const marks = new Uint8Array(edgeItems.count);
  for (let index = 0; index < marks.length; index++) {
    const hasEnds = candidates[source[index] ?? -1] === 1 && candidates[target[index] ?? -1] === 1;
    if (hasEnds && isWanted(index) && passesEdge(index)) marks[index] = 1;
  }
  const near = filters.around === undefined ? undefined : reach(model, marks, filters.around);
  const reached = new Uint8Array(nodes.length);
  for (let index = 0; index < marks.length; index++) {
    if (marks[index] === 0) continue;
    const [from = 0, to = 0] = [source[index], target[index]];
    if (near !== undefined && (near[from] === 0 || near[to] === 0)) marks[index] = 0;
    else reached[from] = reached[to] = 1;
  }
  const mayBeLoose: NodeTest = (node) => showsAll || node.type === 'Article' || chosen.has(node.id);
  const drawn = Uint8Array.from(nodes, (node, index) =>
    Number(
      candidates[index] === 1 &&
        (near === undefined || near[index] === 1) &&
        (reached[index] === 1 || mayBeLoose(node)),
    ),
  );
  return { nodes: createMarkedSet(nodeItems, drawn), edges: createMarkedSet(edgeItems, marks) };
}

/** Edges said only in passing are left out, but for those of articles and of what was chosen. */
function createWishTest({ nodes, columns }: GraphModel, chosen: ReadonlySet<string>): EdgeTest {
  const { type, source, target, salient } = columns.edges;
  const ofArticles = edgeTypes.map(touchesArticle);
  const isChosen = nodes.map((node) => chosen.has(node.id));
  return (index) =>
    salient[index] === 1 ||
    ofArticles[type[index] ?? -1] === true ||
    isChosen[source[index] ?? -1] === true ||
    isChosen[target[index] ?? -1] === true;
}

function createDetailTest(
  { ranking }: GraphModel,
  { detail, onlyNodes, addedNodes, around, period }: Filters,
): NodeTest {
  if (onlyNodes.length > 0) {
    const only = new Set([...onlyNodes, ...addedNodes]);
    return (node) => only.has(node.id);
  }
  const added = new Set(addedNodes);
  if (around !== undefined) added.add(around.node);
  const isSalient: NodeTest = (node) => node.type === 'Article' || node.salient || added.has(node.id);
  if (detail === 'everything') return () => true;
  // What is near to something is seldom among the main things of all.
  if (detail === 'salient' || around !== undefined) return isSalient;
  // Of a period its own main events are drawn, not those of the main events of all that lie in it.
  const isInTime: NodeTest = (node) =>
    node.type !== 'Event' || node.date === undefined || isWithin(period, node.date.start, node.date.end);
  const { entities, events } = ranking();
  const main = new Set<PictureNode>([
    ...entities.filter(isSalient).slice(0, MAIN.entities),
    ...events.filter((event) => isSalient(event) && isInTime(event)).slice(0, MAIN.events),
  ]);
  return (node) => node.type === 'Article' || main.has(node) || added.has(node.id);
}

function createNodeTest(filters: Filters): NodeTest {
  const { minSupport, period, hidesUndated } = filters;
  const hiddenTypes = new Set(filters.hiddenTypes);
  const hiddenStatuses = new Set(filters.hiddenStatuses);
  const hiddenNodes = new Set(filters.hiddenNodes);
  const isTold = createSourceTest(filters);
  return (node) => {
    if (hiddenTypes.has(node.type) || hiddenNodes.has(node.id)) return false;
    if (node.type === 'Article') return isTold([node.article]);
    if (!isTold(node.articles)) return false;
    if (node.type !== 'Event') return true;
    if (hiddenStatuses.has(node.status)) return false;
    if (minSupport > 1 && node.articles.length < minSupport) return false;
    return node.date === undefined ? !hidesUndated : isWithin(period, node.date.start, node.date.end);
  };
}

function createEdgeTest(model: GraphModel, filters: Filters): EdgeTest {
  const { minSupport } = filters;
  const { type, status, support } = model.columns.edges;
  // Of a structural edge the support says nothing.
  const leastSupport = edgeTypes.map((name) => {
    const family = edgeFamily(name);
    if (filters.hiddenFamilies.includes(family) || filters.hiddenEdgeTypes.includes(name)) return Infinity;
    return family === 'structural' ? 0 : minSupport;
  });
  const isHidden = factualities.map((name) => filters.hiddenStatuses.includes(name));
  const isTold = createEdgeSourceTest(model, filters);
  const isInTime = createTimeTest(model, filters);
  return (index) =>
    (support[index] ?? 0) >= (leastSupport[type[index] ?? -1] ?? Infinity) &&
    isHidden[status[index] ?? -1] === false &&
    isTold(index) &&
    isInTime(index);
}

/** What no article is known of is told by all. */
function createSourceTest({ hiddenArticles }: Filters): (articles: readonly string[]) => boolean {
  if (hiddenArticles.length === 0) return () => true;
  const hidden = new Set(hiddenArticles);
  return (articles) => articles.length === 0 || articles.some((article) => !hidden.has(article));
}

function createEdgeSourceTest({ columns }: GraphModel, { hiddenArticles }: Filters): EdgeTest {
  if (hiddenArticles.length === 0) return () => true;
  const hidden = new Set(hiddenArticles);
  const isHidden = columns.words.map((word) => hidden.has(word));
  const { articles } = columns.edges;
  return (index) => {
    const places = listWords(articles, index);
    return places.length === 0 || places.some((place) => isHidden[place - 1] === false);
  };
}

/** An interaction lies where one of its events does; a standing relation from when to when it is told. */
function createTimeTest({ nodes, columns }: GraphModel, { period, hidesUndated }: Filters): EdgeTest {
  if (period === undefined && !hidesUndated) return () => true;
  const { words, edges } = columns;
  const dates = new Map(
    nodes.flatMap((node) =>
      node.type === 'Event' && node.date !== undefined ? [[node.id, node.date] as const] : [],
    ),
  );
  const isStructural = edgeTypes.map((name) => edgeFamily(name) === 'structural');
  /** Of each word, whether it is an event in the period; `undefined` for one without a date, and for other words. */
  const isInPeriod = words.map((word) => {
    const date = dates.get(word);
    return date && isWithin(period, date.start, date.end);
  });
  return (index) => {
    if (isStructural[edges.type[index] ?? -1] === true) return true;
    const known = listWords(edges.events, index).filter((place) => isInPeriod[place - 1] !== undefined);
    if (known.length > 0) return known.some((place) => isInPeriod[place - 1] === true);
    const first = words[(edges.firstSeen[index] ?? 0) - 1];
    const last = words[(edges.lastSeen[index] ?? 0) - 1];
    return first === undefined ? !hidesUndated : isWithin(period, first, last ?? first);
  };
}

function listWords({ ends, items }: EdgeColumns['events'], index: number): readonly number[] {
  return items.slice(ends[index - 1] ?? 0, ends[index]);
}

/** Whether two spans of time share a day; `2021-12` ends with its last one. */
function isWithin(period: Period | undefined, start: string, end: string): boolean {
  return period === undefined || (start <= period.to && end.padEnd(10, '9') >= period.from);
}

/** Marks what is so many edges away from a node, of those edges that are marked. */
function reach(
  { nodes, nodeItems, columns }: GraphModel,
  edges: Uint8Array,
  { node, depth }: NonNullable<Filters['around']>,
): Uint8Array {
  const { source, target } = columns.edges;
  const found = new Uint8Array(nodes.length);
  const start = nodeItems.indexOf(node);
  if (start !== undefined) found[start] = 1;
  for (let step = 0; step < depth; step++) {
    const before = found.slice();
    for (let index = 0; index < edges.length; index++) {
      if (edges[index] === 0) continue;
      const [from = 0, to = 0] = [source[index], target[index]];
      if (before[from] === 1) found[to] = 1;
      if (before[to] === 1) found[from] = 1;
    }
  }
  return found;
}
