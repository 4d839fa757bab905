import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { listColumns } from '../../../src/export/columns.ts';
import type { Columns } from '../../../src/export/columns.ts';
import { GRAPH_FILES } from '../../../src/export/graph-files.ts';
import type { GraphFileEnding } from '../../../src/export/graph-files.ts';
import { toToken, toUnicodeText, toXmlText } from '../../../src/export/plain-text.ts';
import { createImport } from '../../../src/neo4j/import-files.ts';
import { toGraphRows } from '../../../src/neo4j/rows.ts';
import { EDGE_ATTRIBUTES, flattenAttributes, NODE_ATTRIBUTES } from '../../../src/schema/attributes.ts';
import type { AttributeValue } from '../../../src/schema/attributes.ts';
import type { GraphFile } from '../../../src/schema/graph.ts';
import { createSmallWorld, HOSTILE_NAMES } from '../../worlds/small-world.ts';
import {
  readCsvTable,
  readFollowTheMoneyGraph,
  readGexfGraph,
  readGraphmlGraph,
  readGraphologyGraph,
  readImportGraph,
} from './read-graph.ts';
import type { ReadGraph } from './read-graph.ts';

const render = (ending: GraphFileEnding, graph: GraphFile): string =>
  [...GRAPH_FILES[ending].render(graph)].join('');

interface Format {
  readonly name: string;
  /** Writes a graph, turns it into bytes and back as a file would, and reads it as others do. */
  readonly bringBack: (graph: GraphFile) => ReadGraph;
  /** What of a text the format can hold. */
  readonly keep: (text: string) => string;
  /** Whether all columns are there, by their names. */
  readonly flat: boolean;
  /** Those, where they are not all that a graph can have. */
  readonly columns?: Columns;
  /** Where the format has no empty text in a list. */
  readonly dropsEmpty?: true;
}

const toFile = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
const FORMATS: readonly Format[] = [
  {
    name: 'gexf',
    bringBack: (graph) => readGexfGraph(toFile(render('gexf', graph))),
    keep: toXmlText,
    flat: true,
  },
  {
    name: 'graphml',
    bringBack: (graph) => readGraphmlGraph(toFile(render('graphml', graph))),
    keep: toXmlText,
    flat: true,
  },
  {
    name: 'json',
    bringBack: (graph) => readGraphologyGraph(toFile(render('json', graph))),
    keep: (text) => text,
    flat: true,
  },
  {
    name: 'csv',
    bringBack: (graph) => ({
      nodes: readCsvTable(toFile(render('nodes.csv', graph))),
      edges: readCsvTable(toFile(render('edges.csv', graph))),
    }),
    keep: toUnicodeText,
    flat: true,
  },
  {
    name: 'ftm',
    bringBack: (graph) => readFollowTheMoneyGraph(toFile(render('ftm.jsonl', graph))),
    keep: (text) => toToken(toXmlText(text)).replace(/\p{Cc}/gu, ''),
    flat: false,
  },
  {
    name: 'neo4j-csv',
    bringBack: (graph) => {
      const { files, command } = createImport(toGraphRows(graph, new Map()));
      const texts = files.map(({ name, render: renderFile }): [string, string] => [
        name,
        toFile([...renderFile()].join('')),
      ]);
      return readImportGraph(new Map(texts), command);
    },
    keep: toUnicodeText,
    flat: true,
    columns: { nodes: NODE_ATTRIBUTES, edges: EDGE_ATTRIBUTES },
    dropsEmpty: true,
  },
];

/** The small world with every text of it made of `text`, and every id ending in it. */
function createWorldOf(text: string): GraphFile {
  const { graph } = createSmallWorld({ agent: text, article: text });
  return {
    ...graph,
    nodes: graph.nodes.map((node) => ({
      ...node,
      id: node.id + text,
      name: text,
      ...('aliases' in node && {
        aliases: [text, `"${text}`, `\\${text}`].map((alias) => ({ text: alias, count: 1 })),
        roles: [{ text, tense: 'current' as const, count: 1 }],
      }),
    })),
    edges: graph.edges.map((edge) => ({
      ...edge,
      id: edge.id + text,
      source: edge.source + text,
      target: edge.target + text,
      office: text,
    })),
  };
}

/** Any text, with what is special to one of the formats more often than chance has it. */
const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE_NAMES),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(
      ...[
        '"',
        "'",
        '\\',
        '\r',
        '\n',
        '\t',
        ',',
        ';',
        '=',
        '+',
        '-',
        '@',
        '<',
        '>',
        '&',
        ']]>',
        '\0',
        ' ',
        '\uFEFF',
      ],
      ...['\uD800', '\uDFFF', '\uFFFF', '\u0085', '\u2028', '＝', '\u202E', '🙂', 'a', 'u0027', '$rows', '`'],
    ),
    maxLength: 12,
  }),
);

describe.each(FORMATS)('$name', ({ bringBack, keep, flat, columns: ownColumns, dropsEmpty = false }) => {
  const findColumns = (graph: GraphFile): Columns => ownColumns ?? listColumns(graph);
  const keepAll = (value: AttributeValue): AttributeValue => {
    if (typeof value === 'string') return keep(value);
    return typeof value === 'object' ? value.map(keep).filter((text) => !dropsEmpty || text !== '') : value;
  };

  it('has every node and edge, parallel ones too, with the same ends', () => {
    const { graph } = createSmallWorld();
    const twice = {
      ...graph,
      edges: graph.edges.flatMap((edge) => [edge, { ...edge, id: `${edge.id}-again` }]),
    };
    const { nodes, edges } = bringBack(twice);
    const idOf = new Map(twice.nodes.map(({ id }, index) => [id, nodes[index]?.id]));
    expect(nodes).toHaveLength(twice.nodes.length);
    expect(edges.map(({ source, target }) => [source, target])).toEqual(
      twice.edges.map(({ source, target }) => [idOf.get(source), idOf.get(target)]),
    );
    expect(new Set(edges.map(({ id }) => id)).size).toBe(twice.edges.length);
  });

  it.runIf(flat)('brings every column back with its type', () => {
    const { graph } = createSmallWorld();
    const columns = findColumns(graph);
    const { nodes, edges } = bringBack(graph);
    for (const [index, node] of graph.nodes.entries()) {
      expect(nodes[index]?.values).toMatchObject(dropEmpty(flattenAttributes(columns.nodes, node)));
    }
    for (const [index, edge] of graph.edges.entries()) {
      expect(edges[index]?.values).toMatchObject(dropEmpty(flattenAttributes(columns.edges, edge)));
    }
  });

  it.each(HOSTILE_NAMES)('brings the name %j back', (name) => {
    const { graph } = createSmallWorld({ agent: name });
    const { nodes } = bringBack(graph);
    expect(nodes[graph.nodes.findIndex(({ id }) => id === 'person-a')]?.values['name']).toBe(keep(name));
  });

  it('brings any text back but for what the format cannot hold, and keeps all ids apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const graph = createWorldOf(text);
        const columns = findColumns(graph);
        const { nodes, edges } = bringBack(graph);
        const idOf = new Map(graph.nodes.map(({ id }, index) => [id, nodes[index]?.id]));
        expect(new Set(idOf.values()).size).toBe(graph.nodes.length);
        for (const [index, edge] of graph.edges.entries()) {
          expect(edges[index]).toMatchObject({
            source: idOf.get(edge.source),
            target: idOf.get(edge.target),
          });
        }
        if (!flat) {
          const name = keep(text);
          if (name !== '') expect(nodes.map(({ values }) => values['name'])).toEqual(nodes.map(() => name));
          return;
        }
        for (const [index, node] of graph.nodes.entries()) {
          for (const [name, value] of Object.entries(dropEmpty(flattenAttributes(columns.nodes, node)))) {
            const kept = keepAll(value);
            if (kept !== '') expect(nodes[index]?.values[name]).toEqual(kept);
          }
        }
        for (const [index, edge] of graph.edges.entries()) {
          const office = keep(edge.office ?? '');
          if (office !== '') expect(edges[index]?.values['office']).toBe(office);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is the same every time, and whole for a graph with nothing in it', () => {
    const { graph } = createSmallWorld();
    expect(bringBack(graph)).toEqual(bringBack(graph));
    expect(bringBack({ ...graph, nodes: [], edges: [], claims: [] })).toEqual({ nodes: [], edges: [] });
  });
});

/** Cells of a table do not tell an empty text from none. */
function dropEmpty(values: Readonly<Record<string, AttributeValue>>): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

describe('renderNodesCsv and renderEdgesCsv', () => {
  it('begin no cell as a formula begins', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const graph = createWorldOf(text);
        for (const ending of ['nodes.csv', 'edges.csv'] as const) {
          const rows: string[][] = parseCsv(render(ending, graph), { bom: true });
          for (const cell of rows.flat()) expect(cell).not.toMatch(/^(?:[=+@\t\r\n＝＋－＠]|-(?!\d))/u);
        }
      }),
    );
  });
});
