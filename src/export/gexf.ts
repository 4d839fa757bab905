import type { DateInterval } from '../schema/dates.ts';
import { EDGE_TYPES } from '../schema/edge-types.ts';
import type { GraphEdge, GraphFile, GraphNode } from '../schema/graph.ts';
import { NODE_TYPES } from '../schema/node-types.ts';
import { flattenAttributes } from '../schema/attributes.ts';
import type { Attribute, AttributeType, AttributeValue } from '../schema/attributes.ts';
import { listColumns, weighEdge } from './columns.ts';
import type { Columns } from './columns.ts';
import { createEdgeKinds } from './edge-kinds.ts';
import { CREATOR, describeOrigin, findOrigin } from './origin.ts';
import type { Origin } from './origin.ts';
import { cutText, renderXmlValue, toToken, toXmlId } from './plain-text.ts';
import { readSightings } from './select-graph.ts';
import { createXmlStream } from './xml-stream.ts';
import type { XmlStream } from './xml-stream.ts';

const NAMESPACE = 'http://gexf.net/1.3';

/** Longest value in UTF-16 units: Gephi's reader gives the whole file up at one of more than 524,288. */
const VALUE_LENGTH = 500_000;

const GEXF_TYPES = {
  string: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
  strings: 'liststring',
} as const satisfies Record<AttributeType, string>;

/**
 * The graph as GEXF 1.3, valid against the official schema, piece by piece. Events and the edges that have dates carry them
 * as intervals of days; where nothing is dated the graph is static.
 *
 * @see https://gexf.net/schema.html
 */
export function* renderGexf(graph: GraphFile, origin: Origin = findOrigin(graph)): Generator<string> {
  const columns = listColumns(graph);
  const xml = createXmlStream();
  // The schema has colour, position and size in the main namespace; most readers look for the prefix `viz`. This is both.
  xml.open('gexf', { xmlns: NAMESPACE, 'xmlns:viz': NAMESPACE, version: '1.3' });
  writeMeta(xml, origin);
  const dynamic = graph.nodes.some(findNodeDates) || graph.edges.some(readSightings);
  xml.open('graph', {
    defaultedgetype: 'directed',
    idtype: 'string',
    // Gephi reads the dates of a dynamic graph as plain numbers unless told otherwise.
    ...(dynamic
      ? { mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' }
      : { mode: 'static' }),
  });
  writeColumns(xml, 'node', columns.nodes);
  writeColumns(xml, 'edge', columns.edges);

  xml.open('nodes', { count: graph.nodes.length });
  for (const node of graph.nodes) {
    writeNode(xml, node, columns.nodes);
    yield xml.take();
  }
  xml.close();

  xml.open('edges', { count: graph.edges.length });
  const kindOf = createEdgeKinds();
  for (const edge of graph.edges) {
    writeEdge(xml, edge, kindOf(edge), columns.edges);
    yield xml.take();
  }
  xml.close();
  xml.close();
  xml.close();
  yield xml.take();
}

function writeMeta(xml: XmlStream, origin: Origin): void {
  xml.open('meta', { lastmodifieddate: origin.newest });
  xml.text('creator', CREATOR);
  xml.text('description', describeOrigin(origin));
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

function writeNode(xml: XmlStream, node: GraphNode, columns: Columns['nodes']): void {
  xml.open('node', { id: toXmlId(node.id), label: toLabel(node.name), ...toInterval(findNodeDates(node)) });
  writeValues(xml, flattenAttributes(columns, node));
  xml.leaf('viz:color', toChannels(NODE_TYPES[node.type].colour));
  xml.leaf('viz:position', { x: node.x, y: node.y, z: 0 });
  xml.leaf('viz:size', { value: node.size });
  xml.close();
}

function writeEdge(xml: XmlStream, edge: GraphEdge, kind: string, columns: Columns['edges']): void {
  xml.open('edge', {
    id: toXmlId(edge.id),
    source: toXmlId(edge.source),
    target: toXmlId(edge.target),
    type: 'directed',
    label: EDGE_TYPES[edge.type].label,
    kind: toLabel(kind),
    weight: weighEdge(edge),
    ...toInterval(readSightings(edge)),
  });
  writeValues(xml, flattenAttributes(columns, edge));
  xml.close();
}

function writeValues(xml: XmlStream, values: Readonly<Record<string, AttributeValue>>): void {
  xml.open('attvalues');
  for (const [name, value] of Object.entries(values)) {
    xml.leaf('attvalue', { for: name, value: renderXmlValue(cutValue(value)) });
  }
  xml.close();
}

function toLabel(text: string): string {
  return toToken(cutText(text, VALUE_LENGTH));
}

/** Of a list, so many of its items as fit: an escaped one takes six units for each of its own. */
function cutValue(value: AttributeValue): AttributeValue {
  if (typeof value === 'string') return cutText(value, VALUE_LENGTH);
  if (typeof value !== 'object') return value;
  let length = 0;
  const most = VALUE_LENGTH / 6;
  return value.filter((text) => {
    length += text.length + 1;
    return length <= most;
  });
}

function findNodeDates(node: GraphNode): DateInterval | undefined {
  return node.type === 'Event' ? node.date : undefined;
}

function toInterval(date: DateInterval | undefined): { readonly start?: string; readonly end?: string } {
  return date === undefined ? {} : { start: date.start, end: date.end };
}

function toChannels(colour: string): { readonly r: number; readonly g: number; readonly b: number } {
  const channel = (from: number): number => Number.parseInt(colour.slice(from, from + 2), 16);
  return { r: channel(1), g: channel(3), b: channel(5) };
}
