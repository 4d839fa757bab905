import { formatDateInterval, parseDateInterval } from '../schema/dates.ts';
import type { DateInterval } from '../schema/dates.ts';
import { EDGE_TYPES } from '../schema/edge-types.ts';
import type { GraphEdge, GraphFile, GraphNode } from '../schema/graph.ts';
import { NODE_TYPES } from '../schema/node-types.ts';
import { compareText } from '../schema/order.ts';
import { EDGE_ATTRIBUTES, flattenAttributes, NODE_ATTRIBUTES } from '../schema/attributes.ts';
import type { Attribute, AttributeValue } from '../schema/attributes.ts';
import { createEdgeKinds } from './edge-kinds.ts';
import { toToken, toXmlId } from './plain-text.ts';
import { createXmlStream } from './xml-stream.ts';
import type { XmlStream } from './xml-stream.ts';

const NAMESPACE = 'http://gexf.net/1.3';
const GEXF_TYPES = {
  string: 'string',
  integer: 'integer',
  boolean: 'boolean',
  strings: 'liststring',
} as const;

/**
 * The graph as GEXF 1.3, valid against the official schema, piece by piece. Events and the edges that have dates carry them
 * as intervals of days; where nothing is dated the graph is static.
 *
 * @see https://gexf.net/schema.html
 */
export function* renderGexf(graph: GraphFile): Generator<string> {
  const xml = createXmlStream();
  // The schema has colour, position and size in the main namespace; most readers look for the prefix `viz`. This is both.
  xml.open('gexf', { xmlns: NAMESPACE, 'xmlns:viz': NAMESPACE, version: '1.3' });
  writeMeta(xml, graph);
  const dynamic = graph.nodes.some(findNodeDates) || graph.edges.some(findEdgeDates);
  xml.open('graph', {
    defaultedgetype: 'directed',
    idtype: 'string',
    // Gephi reads the dates of a dynamic graph as plain numbers unless told otherwise.
    ...(dynamic
      ? { mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' }
      : { mode: 'static' }),
  });
  writeColumns(xml, 'node', NODE_ATTRIBUTES);
  writeColumns(xml, 'edge', EDGE_ATTRIBUTES);

  xml.open('nodes', { count: graph.nodes.length });
  for (const node of graph.nodes) {
    writeNode(xml, node);
    yield xml.take();
  }
  xml.close();

  xml.open('edges', { count: graph.edges.length });
  const kindOf = createEdgeKinds();
  for (const edge of graph.edges) {
    writeEdge(xml, edge, kindOf(edge));
    yield xml.take();
  }
  xml.close();
  xml.close();
  xml.close();
  yield xml.take();
}

function writeMeta(xml: XmlStream, graph: GraphFile): void {
  const days = graph.nodes.flatMap((node) =>
    node.type === 'Article' && node.published !== undefined ? [node.published.value] : [],
  );
  const newest = days.filter(isDay).sort(compareText).at(-1);
  xml.open('meta', { lastmodifieddate: newest });
  xml.text('creator', 'Wiregraph');
  xml.text(
    'description',
    'A knowledge graph of news articles: persons, organizations, countries, places and events',
  );
  xml.close();
}

function writeColumns<Item>(
  xml: XmlStream,
  itemClass: 'node' | 'edge',
  attributes: readonly Attribute<Item>[],
): void {
  xml.open('attributes', { class: itemClass, mode: 'static' });
  for (const { name, type } of attributes) {
    xml.leaf('attribute', { id: name, title: name, type: GEXF_TYPES[type] });
  }
  xml.close();
}

function writeNode(xml: XmlStream, node: GraphNode): void {
  xml.open('node', { id: toXmlId(node.id), label: toToken(node.name), ...toInterval(findNodeDates(node)) });
  writeValues(xml, flattenAttributes(NODE_ATTRIBUTES, node));
  xml.leaf('viz:color', toChannels(NODE_TYPES[node.type].colour));
  xml.leaf('viz:position', { x: node.x, y: node.y, z: 0 });
  xml.leaf('viz:size', { value: node.size });
  xml.close();
}

function writeEdge(xml: XmlStream, edge: GraphEdge, kind: string): void {
  xml.open('edge', {
    id: toXmlId(edge.id),
    source: toXmlId(edge.source),
    target: toXmlId(edge.target),
    type: 'directed',
    label: EDGE_TYPES[edge.type].label,
    kind: toToken(kind),
    weight: Math.max(1, edge.support),
    ...toInterval(findEdgeDates(edge)),
  });
  writeValues(xml, flattenAttributes(EDGE_ATTRIBUTES, edge));
  xml.close();
}

function writeValues(xml: XmlStream, values: Readonly<Record<string, AttributeValue>>): void {
  xml.open('attvalues');
  for (const [name, value] of Object.entries(values)) {
    xml.leaf('attvalue', { for: name, value: renderValue(value) });
  }
  xml.close();
}

/** Lists as Gephi reads them: `["a", "b"]`, which is JSON as well. */
function renderValue(value: AttributeValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function findNodeDates(node: GraphNode): DateInterval | undefined {
  return node.type === 'Event' ? node.date : undefined;
}

function findEdgeDates(edge: GraphEdge): DateInterval | undefined {
  if (edge.firstSeen === undefined) return undefined;
  const first = parseDateInterval(edge.firstSeen);
  const last = parseDateInterval(edge.lastSeen ?? edge.firstSeen);
  return first && last && { start: first.start, end: last.end, precision: 'interval' };
}

function toInterval(date: DateInterval | undefined): { readonly start?: string; readonly end?: string } {
  return date === undefined ? {} : { start: date.start, end: date.end };
}

function isDay(text: string): boolean {
  const date = parseDateInterval(text);
  return date !== undefined && formatDateInterval(date) === text && date.precision === 'day';
}

function toChannels(colour: string): { readonly r: number; readonly g: number; readonly b: number } {
  const channel = (from: number): number => Number.parseInt(colour.slice(from, from + 2), 16);
  return { r: channel(1), g: channel(3), b: channel(5) };
}
