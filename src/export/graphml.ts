import { flattenAttributes } from '../schema/attributes.ts';
import type { Attribute, AttributeType, AttributeValue } from '../schema/attributes.ts';
import { EDGE_TYPES } from '../schema/edge-types.ts';
import type { GraphEdge, GraphFile, GraphNode } from '../schema/graph.ts';
import { listColumns, PICTURE_COLUMNS, weighEdge } from './columns.ts';
import { CREATOR, describeOrigin, findOrigin } from './origin.ts';
import type { Origin } from './origin.ts';
import { renderXmlValue, toNameToken } from './plain-text.ts';
import { createXmlStream } from './xml-stream.ts';
import type { XmlStream } from './xml-stream.ts';

const GRAPHML_TYPES = {
  string: 'string',
  integer: 'int',
  number: 'double',
  boolean: 'boolean',
  strings: 'string',
} as const satisfies Record<AttributeType, string>;

/**
 * The graph as GraphML, piece by piece. Every column is a typed key; the format has no lists, so those are JSON arrays in a
 * string, and says so in the key's description.
 *
 * @see http://graphml.graphdrawing.org/specification.html
 */
export function* renderGraphml(graph: GraphFile, origin: Origin = findOrigin(graph)): Generator<string> {
  const columns = listColumns(graph);
  const nodeColumns = [LABEL, ...columns.nodes, ...PICTURE_COLUMNS];
  const edgeColumns = [EDGE_LABEL, WEIGHT, ...columns.edges];
  const xml = createXmlStream();
  xml.open('graphml', {
    xmlns: 'http://graphml.graphdrawing.org/xmlns',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation':
      'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
  });
  xml.text('desc', `${CREATOR}: ${describeOrigin(origin)}`);
  writeKeys(xml, 'node', nodeColumns);
  writeKeys(xml, 'edge', edgeColumns);
  xml.open('graph', { id: 'wiregraph', edgedefault: 'directed' });
  for (const node of graph.nodes) {
    xml.open('node', { id: toNameToken(node.id) });
    writeData(xml, 'node', flattenAttributes(nodeColumns, node));
    xml.close();
    yield xml.take();
  }
  for (const edge of graph.edges) {
    const [id, source, target] = [edge.id, edge.source, edge.target].map(toNameToken);
    xml.open('edge', { id, source, target });
    writeData(xml, 'edge', flattenAttributes(edgeColumns, edge));
    xml.close();
    yield xml.take();
  }
  xml.close();
  xml.close();
  yield xml.take();
}

const LABEL: Attribute<GraphNode> = { name: 'label', type: 'string', read: ({ name }) => name };
const EDGE_LABEL: Attribute<GraphEdge> = {
  name: 'label',
  type: 'string',
  read: ({ type }) => EDGE_TYPES[type].label,
};
const WEIGHT: Attribute<GraphEdge> = { name: 'weight', type: 'number', read: weighEdge };

function writeKeys<Item>(xml: XmlStream, owner: 'node' | 'edge', columns: readonly Attribute<Item>[]): void {
  for (const { name, type } of columns) {
    const key = {
      id: `${owner}-${name}`,
      for: owner,
      'attr.name': name,
      'attr.type': GRAPHML_TYPES[type],
    };
    if (type !== 'strings') {
      xml.leaf('key', key);
    } else {
      xml.open('key', key);
      xml.text('desc', 'list of strings, as a JSON array');
      xml.close();
    }
  }
}

function writeData(
  xml: XmlStream,
  owner: 'node' | 'edge',
  values: Readonly<Record<string, AttributeValue>>,
): void {
  for (const [name, value] of Object.entries(values)) {
    xml.text('data', renderXmlValue(value), { key: `${owner}-${name}` });
  }
}
