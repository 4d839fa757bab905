import { edgeFamily } from '../../src/schema/edge-types.ts';
import type { PictureEdge, PictureNode } from '../../src/schema/picture.ts';
import type { Counts } from './facets.ts';
import { countFacets, touchesArticle } from './facets.ts';
import type { Filters, Period } from './filters.ts';
import type { Shown } from './focus.ts';
import { rankNodes } from './summary.ts';

/** As many as can be read at a glance, however large the graph. */
const MAIN = { entities: 36, events: 18 } as const;

export interface VisibleGraph extends Shown {
  readonly counts: Counts;
}

interface Drawable {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

type NodeTest = (node: PictureNode) => boolean;
type EdgeTest = (edge: PictureEdge) => boolean;

/**
 * Which nodes and edges are drawn. Unless all detail or certain nodes are asked for, an entity is drawn only where an
 * edge that is drawn reaches it: a cloud of loose names tells nothing.
 */
export function filterGraph(graph: Drawable, filters: Filters): VisibleGraph {
  const drawn = selectDrawn(graph, filters);
  return {
    nodes: new Set(drawn.nodes.map((node) => node.id)),
    edges: new Set(drawn.edges.map((edge) => edge.id)),
    counts: countFacets(graph, drawn),
  };
}

/** The nodes and edges that `filterGraph` is about. */
export function selectDrawn({ nodes, edges }: Drawable, filters: Filters): Drawable {
  const chosen = new Set([...filters.onlyNodes, ...filters.addedNodes]);
  const showsAll = filters.detail === 'everything';
  const passesDetail = createDetailTest(nodes, filters);
  const passesNode = createNodeTest(filters);
  const passesEdge = createEdgeTest(nodes, filters);

  const candidates = new Set<string>();
  for (const node of nodes) if (passesDetail(node) && passesNode(node)) candidates.add(node.id);
  const isWanted: EdgeTest = (edge) =>
    showsAll ||
    edge.salient ||
    touchesArticle(edge.type) ||
    (chosen.size > 0 && (chosen.has(edge.source) || chosen.has(edge.target)));
  const passing = edges.filter(
    (edge) =>
      candidates.has(edge.source) && candidates.has(edge.target) && isWanted(edge) && passesEdge(edge),
  );
  const near = filters.around === undefined ? undefined : reach(passing, filters.around);
  const drawnEdges =
    near === undefined ? passing : passing.filter((edge) => near.has(edge.source) && near.has(edge.target));

  const reached = new Set<string>();
  for (const { source, target } of drawnEdges) reached.add(source).add(target);
  const mayBeLoose: NodeTest = (node) => showsAll || node.type === 'Article' || chosen.has(node.id);
  const drawnNodes = nodes.filter(
    (node) =>
      candidates.has(node.id) &&
      (near === undefined || near.has(node.id)) &&
      (reached.has(node.id) || mayBeLoose(node)),
  );
  return { nodes: drawnNodes, edges: drawnEdges };
}

function createDetailTest(
  nodes: readonly PictureNode[],
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
  const { entities, events } = rankNodes(nodes.filter((node) => isSalient(node) && isInTime(node)));
  const main = new Set<PictureNode>([...entities.slice(0, MAIN.entities), ...events.slice(0, MAIN.events)]);
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

function createEdgeTest(nodes: readonly PictureNode[], filters: Filters): EdgeTest {
  const { minSupport, period, hidesUndated } = filters;
  const hiddenStatuses = new Set(filters.hiddenStatuses);
  const hiddenFamilies = new Set(filters.hiddenFamilies);
  const hiddenTypes = new Set(filters.hiddenEdgeTypes);
  const isTold = createSourceTest(filters);
  const isInTime = createTimeTest(nodes, period, hidesUndated);
  return (edge) => {
    const family = edgeFamily(edge.type);
    return (
      !hiddenStatuses.has(edge.status) &&
      !hiddenFamilies.has(family) &&
      !hiddenTypes.has(edge.type) &&
      (family === 'structural' || edge.support >= minSupport) &&
      isTold(edge.articles) &&
      isInTime(edge)
    );
  };
}

/** What no article is known of is told by all. */
function createSourceTest({ hiddenArticles }: Filters): (articles: readonly string[]) => boolean {
  if (hiddenArticles.length === 0) return () => true;
  const hidden = new Set(hiddenArticles);
  return (articles) => articles.length === 0 || articles.some((article) => !hidden.has(article));
}

/** An interaction lies where one of its events does; a standing relation from when to when it is told. */
function createTimeTest(
  nodes: readonly PictureNode[],
  period: Period | undefined,
  hidesUndated: boolean,
): EdgeTest {
  if (period === undefined && !hidesUndated) return () => true;
  const dates = new Map(
    nodes.flatMap((node) => (node.type === 'Event' ? [[node.id, node.date] as const] : [])),
  );
  return (edge) => {
    if (edgeFamily(edge.type) === 'structural') return true;
    const known = edge.events.flatMap((event) => dates.get(event) ?? []);
    if (known.length > 0) return known.some((date) => isWithin(period, date.start, date.end));
    const { firstSeen, lastSeen } = edge;
    return firstSeen === undefined ? !hidesUndated : isWithin(period, firstSeen, lastSeen ?? firstSeen);
  };
}

/** Whether two spans of time share a day; `2021-12` ends with its last one. */
function isWithin(period: Period | undefined, start: string, end: string): boolean {
  return period === undefined || (start <= period.to && end.padEnd(10, '9') >= period.from);
}

function reach(
  edges: readonly PictureEdge[],
  { node, depth }: NonNullable<Filters['around']>,
): ReadonlySet<string> {
  const neighbours = new Map<string, string[]>();
  const tie = (from: string, to: string): void => {
    const list = neighbours.get(from);
    if (list === undefined) neighbours.set(from, [to]);
    else list.push(to);
  };
  for (const { source, target } of edges) {
    tie(source, target);
    tie(target, source);
  }
  const found = new Set([node]);
  let rim: readonly string[] = [node];
  for (let step = 0; step < depth; step++) {
    rim = rim.flatMap((id) => neighbours.get(id) ?? []).filter((id) => !found.has(id));
    for (const id of rim) found.add(id);
  }
  return found;
}
