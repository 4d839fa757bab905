import { renderCsv } from '../export/csv.ts';
import type { QueryAnswer, QueryNode, QueryValue } from '../schema/query.ts';

export const QUERY_FORMATS = ['table', 'json', 'csv'] as const;
export type QueryFormat = (typeof QUERY_FORMATS)[number];

const WIDEST_CELL = 80;

/** An answer as text without an end of line: for people, for programs, and for spreadsheets. */
export function renderAnswer(answer: QueryAnswer, format: QueryFormat): string {
  switch (format) {
    case 'table':
      return renderTable(answer);
    case 'json':
      return JSON.stringify(listRecords(answer), undefined, 2);
    case 'csv':
      return renderCsv(
        answer.columns,
        answer.rows.map((row) => row.map(toCsvValue)),
      ).replace(/\r?\n$/u, '');
  }
}

/** One object a row, keys in the order of the columns; graph values as objects without their tags. */
function listRecords({ columns, rows }: QueryAnswer): readonly Record<string, unknown>[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, toPlain(row[index] ?? null)])),
  );
}

function toPlain(value: QueryValue): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(toPlain);
  if (value.kind === 'map') return mapValues(value.entries);
  if (value.kind === 'path') {
    return { nodes: value.nodes.map(toPlain), relationships: value.relationships.map(toPlain) };
  }
  const { kind: _kind, properties, ...item } = value;
  return { ...item, properties: mapValues(properties) };
}

function mapValues(values: Readonly<Record<string, QueryValue>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toPlain(value)]));
}

function toCsvValue(value: QueryValue): string | number | boolean | undefined {
  if (value === null) return undefined;
  if (typeof value !== 'object') return value;
  return isList(value) || value.kind === 'map' ? JSON.stringify(toPlain(value)) : toCell(value);
}

function renderTable({ columns, rows }: QueryAnswer): string {
  const cells = [columns, ...rows.map((row) => row.map(toCell))].map((row) => row.map(makePrintable));
  const widths = columns.map((_column, index) =>
    Math.max(...cells.map((row) => Math.min(lengthOf(row[index] ?? ''), WIDEST_CELL))),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => fit(cell, widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  const [header = [], ...body] = cells;
  return [line(header), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}

function toCell(value: QueryValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.map(toCell).join('; ');
  switch (value.kind) {
    case 'node':
      return toNodeCell(value);
    case 'relationship':
      return `[:${value.type}]`;
    case 'path':
      return value.nodes
        .map((node, index) => {
          const step = value.relationships[index];
          if (step === undefined) return toNodeCell(node);
          return toNodeCell(node) + (step.source === node.id ? `-[:${step.type}]->` : `<-[:${step.type}]-`);
        })
        .join('');
    case 'map':
      return JSON.stringify(toPlain(value));
  }
}

function toNodeCell({ id, labels, properties: { name } }: QueryNode): string {
  return `(:${labels.at(-1) ?? ''} ${typeof name === 'string' ? name : id})`;
}

function fit(cell: string, width: number): string {
  const signs = Array.from(cell);
  return signs.length > width
    ? `${signs.slice(0, width - 1).join('')}…`
    : cell + ' '.repeat(width - signs.length);
}

function lengthOf(cell: string): number {
  return Array.from(cell).length;
}

/** What others wrote must not steer the terminal, or break a line of the table. */
function makePrintable(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/\p{C}/gu, '\u{FFFD}');
}

function isList(value: QueryValue): value is readonly QueryValue[] {
  return Array.isArray(value);
}
