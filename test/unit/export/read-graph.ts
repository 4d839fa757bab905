import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { parse as parseCsv } from 'csv-parse/sync';
import graphology from 'graphology';
import type { SerializedGraph } from 'graphology-types';

import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from '../../../src/schema/attributes.ts';
import { readGexf } from './read-gexf.ts';

/** A node or edge as a reader of the format finds it: values by column, as the types that the format gives them. */
export interface ReadItem {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface ReadEdge extends ReadItem {
  readonly source: string;
  readonly target: string;
}

export interface ReadGraph {
  readonly nodes: readonly ReadItem[];
  readonly edges: readonly ReadEdge[];
}

const TYPES = new Map([
  ...[...NODE_ATTRIBUTES, ...EDGE_ATTRIBUTES].map(({ name, type }) => [name, type] as const),
  ['quotes', 'strings'],
]);

/** A value from its text, by the column it stands in. */
function readValue(name: string, text: string): unknown {
  const type = TYPES.get(name);
  if (type === 'strings') return JSON.parse(text);
  if (type === 'integer') return Number(text);
  return type === 'boolean' ? text === 'true' : text;
}

function readValues(values: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, text]) => [name, readValue(name, text)]));
}

export function readGexfGraph(text: string): ReadGraph {
  const { nodes, edges } = readGexf(text);
  return {
    nodes: nodes.map(({ id, values }) => ({ id: String(id), values: readValues(values) })),
    edges: edges.map(({ id, source, target, values }) => ({
      id: String(id),
      source: String(source),
      target: String(target),
      values: readValues(values),
    })),
  };
}

export function readGraphmlGraph(text: string): ReadGraph {
  const { root } = parseXml(text);
  const names = new Map(
    listElements(root, 'key').map(({ attributes }) => [attributes['id'], attributes['attr.name'] ?? '']),
  );
  const read = (element: XmlElement): ReadEdge => {
    const values = listElements(element, 'data').map((data) => {
      const name = names.get(data.attributes['key']);
      if (name === undefined) throw new Error(`no key ${data.attributes['key'] ?? ''} is declared`);
      return [name, data.text] as const;
    });
    const { id = '', source = '', target = '' } = element.attributes;
    return { id, source, target, values: readValues(Object.fromEntries(values)) };
  };
  const [graph] = listElements(root, 'graph');
  return { nodes: listElements(graph, 'node').map(read), edges: listElements(graph, 'edge').map(read) };
}

function listElements(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  );
}

export function readGraphologyGraph(text: string): ReadGraph {
  const graph = graphology.MultiDirectedGraph.from(JSON.parse(text) as SerializedGraph);
  return {
    nodes: graph.mapNodes((id, values) => ({ id, values })),
    edges: graph.mapEdges((id, values, source, target) => ({ id, source, target, values })),
  };
}

export function readCsvTable(text: string): readonly ReadEdge[] {
  const rows: Record<string, string>[] = parseCsv(text, { bom: true, columns: true });
  return rows.map((row) => {
    const filled = Object.entries(row).filter(([, cell]) => cell !== '');
    const values = filled.map(([name, cell]) => [name, cell.startsWith("'") ? cell.slice(1) : cell]);
    const {
      id = '',
      source = '',
      target = '',
      ...rest
    } = Object.fromEntries(values) as Record<string, string>;
    return { id, source, target, values: readValues(rest) };
  });
}

/** Only what the formats have in common: of a FollowTheMoney entity, its name. */
export function readFollowTheMoneyGraph(text: string): ReadGraph {
  const entities = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> });
  const ends = [
    ['document', 'entity'],
    ['subject', 'object'],
    ['agent', 'client'],
    ['employee', 'employer'],
    ['director', 'organization'],
    ['member', 'organization'],
    ['person', 'relative'],
  ] as const;
  const nodes: ReadItem[] = [];
  const edges: ReadEdge[] = [];
  for (const { id, properties } of entities) {
    const pair = ends.find(([source, target]) => source in properties && target in properties);
    const values = { name: properties['name']?.[0] };
    if (pair === undefined) nodes.push({ id, values });
    else
      edges.push({
        id,
        source: properties[pair[0]]?.[0] ?? '',
        target: properties[pair[1]]?.[0] ?? '',
        values,
      });
  }
  return { nodes, edges };
}

/** The files as the importer reads them, their types from the headers; nodes and edges only, by their ids. */
export function readImportGraph(files: ReadonlyMap<string, string>, command: string): ReadGraph {
  const code = /--array-delimiter=U\+([\dA-F]{4})/u.exec(command)?.[1] ?? '';
  const delimiter = String.fromCharCode(Number.parseInt(code, 16));
  const read = (name: string): ReadEdge[] => {
    const [header = [], ...rows]: string[][] = parseCsv(files.get(name) ?? '');
    return rows.map((row) => readImported(header, row, delimiter));
  };
  const nodes = [...command.matchAll(/--nodes=(\S+)/gu)]
    .flatMap(([, name = '']) => read(name))
    .filter(({ id, values }) => id !== 'push' && values['type'] !== undefined);
  const sortById = <Item extends ReadItem>(items: readonly Item[]): readonly Item[] =>
    items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { nodes: sortById(nodes), edges: sortById(read('edges.csv')) };
}

function readImported(header: readonly string[], row: readonly string[], delimiter: string): ReadEdge {
  const cells = new Map(header.map((column, index) => [column, row[index] ?? '']));
  const ofRole = (role: string): string => [...cells].find(([column]) => column.includes(role))?.[1] ?? '';
  const [, ...empty] = (cells.get('hash:string') ?? '').split(' ');
  const values = [...cells].flatMap(([column, cell]): (readonly [string, unknown])[] => {
    const [name = '', type = ''] = column.split(':');
    if (name === '') return [];
    if (type === 'string[]' && empty.includes(name)) return [[name, []]];
    if (cell === '') return [];
    if (type === 'string[]') return [[name, cell.split(delimiter)]];
    if (type === 'long' || type === 'double') return [[name, Number(cell)]];
    return [[name, type === 'boolean' ? cell === 'true' : cell]];
  });
  return {
    id: cells.get('id:string') ?? ofRole(':ID'),
    source: ofRole(':START_ID'),
    target: ofRole(':END_ID'),
    values: Object.fromEntries(values),
  };
}
