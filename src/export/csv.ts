import { stringify } from 'csv-stringify/sync';

import { flattenAttributes } from '../schema/attributes.ts';
import type { Attribute, AttributeValue } from '../schema/attributes.ts';
import { EDGE_TYPES } from '../schema/edge-types.ts';
import type { GraphEdge, GraphFile, GraphNode } from '../schema/graph.ts';
import { listColumns, PICTURE_COLUMNS, weighEdge } from './columns.ts';
import { toUnicodeId, toUnicodeText } from './plain-text.ts';

/** The library puts quotation marks around the separators it writes itself; a reader takes single ends of lines as well. */
const LAYOUT = { record_delimiter: 'windows', quoted_match: /[\r\n]/u } as const;

/** Without it Excel takes every "é" for two other letters. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows that are made into text at a time. */
const BATCH_ROWS = 500;

/** One row a node, with a header; see {@link toCell} for what stands in a cell. */
export function renderNodesCsv(graph: GraphFile): Generator<string> {
  return renderTable([...NODE_KEYS, ...listColumns(graph).nodes, ...PICTURE_COLUMNS], graph.nodes);
}

/** One row an edge; `source` and `target` are ids of the nodes' table. */
export function renderEdgesCsv(graph: GraphFile): Generator<string> {
  return renderTable([...EDGE_KEYS, ...listColumns(graph).edges], graph.edges);
}

const NODE_KEYS: readonly Attribute<GraphNode>[] = [
  { name: 'id', type: 'string', read: ({ id }) => toUnicodeId(id) },
  { name: 'label', type: 'string', read: ({ name }) => name },
];
const EDGE_KEYS: readonly Attribute<GraphEdge>[] = [
  { name: 'id', type: 'string', read: ({ id }) => toUnicodeId(id) },
  { name: 'source', type: 'string', read: ({ source }) => toUnicodeId(source) },
  { name: 'target', type: 'string', read: ({ target }) => toUnicodeId(target) },
  { name: 'label', type: 'string', read: ({ type }) => EDGE_TYPES[type].label },
  { name: 'weight', type: 'number', read: weighEdge },
];

/** A table of any values, such as a query's answer; `undefined` is an empty cell. */
export function renderCsv(
  columns: readonly string[],
  rows: readonly (readonly (AttributeValue | undefined)[])[],
): string {
  const cells = [columns, ...rows].map((row) => row.map(toCell));
  return `${BYTE_ORDER_MARK}${stringify(cells, LAYOUT)}`;
}

/** RFC 4180, in UTF-8. */
function* renderTable<Item>(columns: readonly Attribute<Item>[], items: readonly Item[]): Generator<string> {
  const names = columns.map(({ name }) => name);
  yield `${BYTE_ORDER_MARK}${stringify([names], LAYOUT)}`;
  for (let start = 0; start < items.length; start += BATCH_ROWS) {
    const rows = items.slice(start, start + BATCH_ROWS).map((item) => {
      const values = flattenAttributes(columns, item);
      return names.map((name) => toCell(values[name]));
    });
    yield stringify(rows, LAYOUT);
  }
}

/** What spreadsheets take for the start of a formula, or cut off before they look. */
const FORMULA_START = /^[=+\-@＝＋－＠\p{Cc}\p{Cf}']/u;

/**
 * Numbers and truth values as they are, lists as JSON arrays, nothing as an empty cell. Text which a spreadsheet would run as
 * a formula has an apostrophe before it, and so has text that begins with an apostrophe: one taken away from where a cell
 * begins with one gives every text back.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function toCell(value: AttributeValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return renderList(value);
  if (typeof value !== 'string') return String(value);
  const text = toUnicodeText(value);
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** JSON without `\"` and `\\`: some readers (Gephi's) take a backslash before a quotation mark for the mark's escape. */
function renderList(values: readonly string[]): string {
  return JSON.stringify(values.map(toUnicodeText)).replace(/\\["\\]/gu, (escape) =>
    escape === '\\"' ? '\\u0022' : '\\u005c',
  );
}
