import { datesOverlap, parseDateInterval } from '../schema/dates.ts';
import type { DateInterval } from '../schema/dates.ts';
import { EDGE_TYPES, edgeTypes } from '../schema/edge-types.ts';
import type { EdgeType } from '../schema/edge-types.ts';
import { eventTypes } from '../schema/event-types.ts';
import type { EventType } from '../schema/event-types.ts';
import type { Factuality } from '../schema/factuality.ts';
import type { ArticleNode, GraphEdge, GraphFile, GraphNode } from '../schema/graph.ts';
import { isEntityType, nodeTypes } from '../schema/node-types.ts';
import type { NodeType } from '../schema/node-types.ts';

/** The graph from three distances, with what each of them shows. */
export const VIEWS = {
  entities: 'persons, organizations, countries and places with the relations between them',
  events: 'events with those who take part, their places, and how they hang together',
  full: 'everything, with the articles',
} as const satisfies Record<string, string>;

export type View = keyof typeof VIEWS;
export type SelectableType = NodeType | EventType | EdgeType;

/** What can be chosen by type: no name stands in two of these tables. */
export const selectableTypes: readonly SelectableType[] = [...nodeTypes, ...eventTypes, ...edgeTypes];

/** Which part of a graph is wanted. What is left out does not restrict. */
export interface Selection {
  readonly view?: View;
  /** Types of nodes restrict nodes, types of events events, types of edges edges. */
  readonly types?: readonly SelectableType[];
  /** Days of which at least one has to be possible. What is undated is left out, but for entities. */
  readonly dates?: DateInterval;
  /** Fewest independent articles behind a relation, fewest articles behind an event. */
  readonly support?: number;
  readonly statuses?: readonly Factuality[];
  /** Only what is drawn by default. */
  readonly salient?: boolean;
}

/**
 * The part of the graph that a selection names, in the same order. What is *said* is judged: events, relations and
 * interactions. The edges that tie events and articles to entities stay where both their ends do; entities go when nothing is
 * left that is said of them, unless only types of nodes were chosen. Claims stay with the edges and events that they are behind.
 */
export function selectGraph(graph: GraphFile, selection: Selection): GraphFile {
  const isNodeWanted = createNodeFilter(selection);
  const isEdgeWanted = createEdgeFilter(selection);
  const wanted = graph.nodes.filter(isNodeWanted);
  const typeOf = new Map(wanted.map((node) => [node.id, node.type]));
  const edges = graph.edges.filter((edge) => {
    const [source, target] = [typeOf.get(edge.source), typeOf.get(edge.target)];
    return source !== undefined && target !== undefined && isEdgeWanted(edge, source, target);
  });
  const nodes = judgesEdges(selection) ? dropLonelyEntities(wanted, edges) : wanted;
  const behind = new Set([
    ...edges.flatMap(({ claims }) => claims),
    ...nodes.flatMap((node) => (node.type === 'Event' ? node.claims : [])),
  ]);
  return { ...graph, nodes, edges, claims: graph.claims.filter(({ id }) => behind.has(id)) };
}

function createNodeFilter(selection: Selection): (node: GraphNode) => boolean {
  const { view = 'full', types = [], support = 0, salient = false } = selection;
  const chosenNodes = pick(types, nodeTypes);
  const chosenEvents = pick(types, eventTypes);
  return (node) => {
    if (node.type === 'Article') {
      return (
        view === 'full' && chosenNodes.allows('Article') && isDateWanted(selection, readPublication(node))
      );
    }
    if (salient && !node.salient) return false;
    if (node.type !== 'Event') return chosenNodes.allows(node.type);
    return (
      view !== 'entities' &&
      (chosenNodes.allows('Event') || chosenEvents.isRestricted) &&
      chosenEvents.allows(node.eventType) &&
      node.articles.length >= support &&
      isStatusWanted(selection, node.status) &&
      isDateWanted(selection, node.date)
    );
  };
}

function createEdgeFilter(
  selection: Selection,
): (edge: GraphEdge, source: NodeType, target: NodeType) => boolean {
  const { view = 'full', types = [], support = 0, salient = false } = selection;
  const chosenEdges = pick(types, edgeTypes);
  return (edge, source, target) => {
    if (!chosenEdges.allows(edge.type)) return false;
    if (!isEntityType(source) || !isEntityType(target) || EDGE_TYPES[edge.type].family === 'structural') {
      return true;
    }
    return (
      view !== 'events' &&
      edge.support >= support &&
      isStatusWanted(selection, edge.status) &&
      isDateWanted(selection, readSightings(edge)) &&
      (edge.salient || !salient)
    );
  };
}

function isStatusWanted({ statuses }: Selection, status: Factuality): boolean {
  return statuses === undefined || statuses.includes(status);
}

/** Those of the chosen names that are in a table; none of them restricts nothing. */
function pick<Name extends string>(
  chosen: readonly string[],
  table: readonly Name[],
): { readonly isRestricted: boolean; readonly allows: (name: Name) => boolean } {
  const names = new Set(table.filter((name) => chosen.includes(name)));
  return { isRestricted: names.size > 0, allows: (name) => names.size === 0 || names.has(name) };
}

function isDateWanted({ dates }: Selection, date: DateInterval | undefined): boolean {
  return dates === undefined || (date !== undefined && datesOverlap(dates, date));
}

function readPublication({ published }: ArticleNode): DateInterval | undefined {
  return published && parseDateInterval(published.value);
}

/** From when to when what an edge says was seen. */
export function readSightings({ firstSeen, lastSeen }: GraphEdge): DateInterval | undefined {
  if (firstSeen === undefined) return undefined;
  const first = parseDateInterval(firstSeen);
  const last = parseDateInterval(lastSeen ?? firstSeen);
  return first && last && { start: first.start, end: last.end, precision: 'interval' };
}

/** Whether more is chosen than types of nodes. */
function judgesEdges({ view, types = [], dates, support = 0, statuses }: Selection): boolean {
  return (
    view === 'events' ||
    dates !== undefined ||
    support > 0 ||
    statuses !== undefined ||
    pick(types, edgeTypes).isRestricted
  );
}

function dropLonelyEntities(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphNode[] {
  const tied = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return nodes.filter(({ id, type }) => !isEntityType(type) || tied.has(id));
}
