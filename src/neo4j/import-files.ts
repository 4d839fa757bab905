import { stringify } from 'csv-stringify/sync';

import type { AttributeType } from '../schema/attributes.ts';
import { groupRows } from './group-rows.ts';
import { findImportOptions } from './import-options.ts';
import type { ImportOptions } from './import-options.ts';
import { isClaimLink, listLabels, nodeLabels, PUSH_LABEL, relationshipTypes } from './model.ts';
import type { NodeLabel } from './model.ts';
import { listNodeProperties, listRelationshipProperties } from './properties.ts';
import type { Property } from './properties.ts';
import type { GraphRows, NodeRow, RelationshipRow } from './rows.ts';
import { listSchemaStatements } from './schema-cypher.ts';
import { FILL_EMPTY_LISTS, WRITE_COMPLETION } from './statements.ts';

/** Rows that are made into text at a time. */
const BATCH_ROWS = 500;

/** What a push gives to these: whole numbers are 64 bits wide. */
const COLUMN_TYPES = {
  string: 'string',
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
  strings: 'string[]',
  day: 'date',
} as const satisfies Record<AttributeType | 'day', string>;

/** A file of the import's folder. */
export interface ImportFile {
  readonly name: string;
  readonly render: () => Iterable<string>;
}

export interface Import {
  readonly files: readonly ImportFile[];
  /** To be given in the folder of the files. */
  readonly command: string;
}

/**
 * A graph as files for `neo4j-admin database import full`, which makes of them the database that a push makes of an empty one,
 * but for empty lists, constraints and indexes: `after-import.cypher` gives it these. Until then the hashes of rows with empty
 * lists name them, so that `neo4j status` says "changed" and a push mends them as well.
 *
 * One file for each label and two for relationships, each with a header, all there also where nothing is in them. A text is
 * always in quotation marks, no value is an empty cell; nothing is changed for spreadsheets.
 *
 * @see https://neo4j.com/docs/operations-manual/5/tools/neo4j-admin/neo4j-admin-import/
 */
export function createImport(rows: GraphRows): Import {
  const options = findImportOptions(rows);
  const nodesOf = groupRows(rows.nodes, ({ label }) => label);
  const linksOf = groupRows(rows.relationships, ({ type }) => isClaimLink(type));
  const [edgeType, linkType] = [false, true].map((isLink) =>
    relationshipTypes.find((type) => isClaimLink(type) === isLink),
  );
  const nodeFiles = [
    ...nodeLabels.map((label) => ({
      name: `${label.toLowerCase()}.csv`,
      render: () => renderNodes(label, nodesOf(label), options),
    })),
    { name: 'push.csv', render: renderPush },
  ];
  const relationshipFiles = [
    { name: 'edges.csv', type: edgeType, rows: linksOf(false) },
    { name: 'claim-links.csv', type: linkType, rows: linksOf(true) },
  ].map(({ name, type, rows: part }) => ({
    name,
    render: () =>
      renderRelationships(type === undefined ? [] : listRelationshipProperties(type), part, options),
  }));
  const command = renderCommand(nodeFiles, relationshipFiles, options);
  return {
    files: [
      ...nodeFiles,
      ...relationshipFiles,
      { name: 'after-import.cypher', render: renderAfterImport },
      // Last: a folder without it is not whole.
      { name: 'README.txt', render: () => [renderReadme(command)] },
    ],
    command,
  };
}

function* renderNodes(label: NodeLabel, rows: readonly NodeRow[], options: ImportOptions): Generator<string> {
  const columns = listNodeProperties(label);
  const labels = listLabels(label).join(options.arrayDelimiter);
  yield renderHeader(['id:ID', 'hash:string', ...listHeaders(columns), ':LABEL']);
  yield* renderRows(rows, (row) => [row.id, signForImport(row), ...toCells(row, columns, options), labels]);
}

/** In a space of ids of its own: no node of the graph can have the same. */
function* renderPush(): Generator<string> {
  yield renderHeader([`id:ID(${PUSH_LABEL})`, 'complete:boolean', ':LABEL']);
  yield stringify([['push', 'false', PUSH_LABEL]], LAYOUT);
}

function* renderRelationships(
  columns: readonly Property[],
  rows: readonly RelationshipRow[],
  options: ImportOptions,
): Generator<string> {
  yield renderHeader([
    ...[':START_ID', ':END_ID', ':TYPE', 'id:string', 'hash:string'],
    ...listHeaders(columns),
  ]);
  yield* renderRows(rows, (row) => {
    const ends = [row.source, row.target, row.type];
    return [...ends, row.id, signForImport(row), ...toCells(row, columns, options)];
  });
}

/** Text in quotation marks also where it is empty, `null` as nothing. */
const LAYOUT = { quoted_string: true } as const;

function* renderRows<Row>(
  rows: readonly Row[],
  toRow: (row: Row) => readonly (string | null)[],
): Generator<string> {
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    yield stringify(rows.slice(start, start + BATCH_ROWS).map(toRow), LAYOUT);
  }
}

function renderHeader(columns: readonly string[]): string {
  return `${columns.join(',')}\n`;
}

function listHeaders(columns: readonly Property[]): readonly string[] {
  return columns.map(({ name, type }) => `${name}:${COLUMN_TYPES[type]}`);
}

function toCells(
  { properties, days }: NodeRow | RelationshipRow,
  columns: readonly Property[],
  { arrayDelimiter }: ImportOptions,
): readonly (string | null)[] {
  return columns.map(({ name, type }) => {
    const value = (type === 'day' ? days[name] : properties[name]) ?? null;
    if (value === null) return null;
    if (typeof value !== 'object') return String(value);
    return value.length === 0 ? null : value.join(arrayDelimiter);
  });
}

/** The importer has no empty list: the hash is followed by the names of those that are meant to be. */
function signForImport({ hash, properties }: NodeRow | RelationshipRow): string {
  const empty = Object.keys(properties).filter((name) => {
    const value = properties[name];
    return typeof value === 'object' && value?.length === 0;
  });
  return [hash, ...empty].join(' ');
}

function* renderAfterImport(): Generator<string> {
  yield '// After neo4j-admin database import: constraints, indexes, and the empty lists, which the importer cannot make.\n';
  for (const statement of listSchemaStatements()) yield `${statement};\n`;
  yield 'CALL db.awaitIndexes(300);\n';
  for (const statement of FILL_EMPTY_LISTS) yield `${statement};\n`;
  yield `${WRITE_COMPLETION.replace('$complete', 'true')};\n`;
}

function renderCommand(
  nodes: readonly ImportFile[],
  relationships: readonly ImportFile[],
  { arrayDelimiter, hasLines, bufferSize }: ImportOptions,
): string {
  return [
    'neo4j-admin database import full neo4j',
    `--array-delimiter=${toCodePoint(arrayDelimiter)}`,
    ...(hasLines ? ['--multiline-fields=true'] : []),
    ...(bufferSize === undefined ? [] : [`--read-buffer-size=${bufferSize}`]),
    ...nodes.map(({ name }) => `--nodes=${name}`),
    ...relationships.map(({ name }) => `--relationships=${name}`),
  ].join(' ');
}

/** As the importer takes it, and no shell takes it for something else. */
function toCodePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function renderReadme(command: string): string {
  return `A Wiregraph graph as files for Neo4j 5. To make a database of them:

1. Stop Neo4j. In this folder, with Neo4j's bin folder on the path:

   ${command}

   The database "neo4j" must not be there yet. To lose what is in it and have this instead, add --overwrite-destination=true.

2. Start Neo4j. In this folder:

   cypher-shell -u neo4j --file after-import.cypher --fail-fast

   This makes constraints and indexes, and the empty lists, which the importer cannot make. It may be run again.

"wiregraph neo4j status" then finds exactly this graph, and "wiregraph neo4j push" keeps it up to date.
`;
}
