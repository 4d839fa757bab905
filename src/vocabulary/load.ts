import { readFileSync } from 'node:fs';

import { load } from 'js-yaml';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';

const DATA = new URL('../../src/vocabulary/data/', import.meta.url);

/** A vocabulary file that says something its schema does not allow. The message begins with `file:line:`. */
export class VocabularyError extends Error {
  readonly file: string;
  /** One-based. */
  readonly line: number;

  constructor(file: string, line: number, problem: string) {
    super(`${file}:${String(line)}: ${problem}`);
    this.name = 'VocabularyError';
    this.file = file;
    this.line = line;
  }
}

/**
 * Reads `data/<name>.yaml`, checked against `schema`.
 *
 * @throws {VocabularyError} naming the line of the first problem: syntax, duplicate key, or a value the schema refuses.
 */
export function readYamlVocabulary<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> {
  return parseYamlVocabulary(readData(`${name}.yaml`), `${name}.yaml`, schema);
}

/**
 * Reads `data/<name>.tsv` into one record a row; the first row names the columns. See {@link parseTsvVocabulary}.
 *
 * @throws {VocabularyError} naming the line of the first problem.
 */
export function readTsvVocabulary<Columns extends z.ZodRawShape>(
  name: string,
  columns: Columns,
): readonly z.output<z.ZodObject<Columns>>[] {
  return parseTsvVocabulary(readData(`${name}.tsv`), `${name}.tsv`, columns);
}

/** The YAML `text`, checked against `schema`; `file` is only named in errors. @throws {VocabularyError} */
export function parseYamlVocabulary<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
): z.output<Schema> {
  const data = loadQuickly(text);
  const quick = data === undefined ? undefined : schema.safeParse(data);
  if (quick?.success === true) return quick.data;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [syntaxError] = document.errors;
  if (syntaxError !== undefined) {
    const { line } = lines.linePos(syntaxError.pos[0]);
    throw new VocabularyError(file, line, firstLine(syntaxError.message));
  }
  const checked = schema.safeParse(document.toJS());
  if (checked.success) return checked.data;
  const issue = firstIssue(checked.error);
  throw new VocabularyError(
    file,
    findLine(document, lines, issue.path),
    `${describePath(issue.path)}${issue.message}`,
  );
}

/**
 * What the YAML says, or `undefined` where it is broken. js-yaml reads the vocabularies in a quarter of the time (55 ms against
 * 200 ms, cold) but keeps no positions; `yaml` is asked where an error lies.
 */
function loadQuickly(text: string): unknown {
  try {
    return load(text);
  } catch {
    return undefined;
  }
}

/**
 * The rows of the tab-separated `text`, each checked against `columns` (a cell reaches its schema as a string, and as
 * `undefined` when empty). Lines that begin with `#` and empty lines are skipped; cells are trimmed; there is no quoting.
 *
 * @throws {VocabularyError} for a header that does not name exactly `columns`, too many cells, or a refused cell.
 */
export function parseTsvVocabulary<Columns extends z.ZodRawShape>(
  text: string,
  file: string,
  columns: Columns,
): readonly z.output<z.ZodObject<Columns>>[] {
  const names = Object.keys(columns);
  const checks = new Map(
    Object.entries(columns).map(([name, schema]) => [name, createCellCheck(name, schema)]),
  );
  const rows: z.output<z.ZodObject<Columns>>[] = [];
  let header: readonly string[] | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const cells = line.split('\t');
    if (header === undefined) {
      header = cells.map((cell) => cell.trim());
      if (header.toSorted().join('\t') !== names.toSorted().join('\t'))
        throw new VocabularyError(file, index + 1, `the header must name ${names.join(', ')}`);
      continue;
    }
    if (cells.length > header.length)
      throw new VocabularyError(
        file,
        index + 1,
        `${String(cells.length)} cells for ${String(header.length)} columns`,
      );
    const record: Record<string, unknown> = {};
    for (const [column, name] of header.entries()) {
      const { value, problem } = checks.get(name)?.((cells[column] ?? '').trim()) ?? {};
      if (problem !== undefined) throw new VocabularyError(file, index + 1, problem);
      if (value !== undefined) record[name] = value;
    }
    rows.push(record as z.output<z.ZodObject<Columns>>);
  }
  if (header === undefined) throw new VocabularyError(file, 1, 'the header is missing');
  return rows;
}

interface CheckedCell {
  readonly value?: unknown;
  readonly problem?: string;
}

/** Columns repeat few values or take any: the schema sees each value once, and plain strings never, 80,000 rows being read. */
function createCellCheck(name: string, schema: z.core.$ZodType): (cell: string) => CheckedCell {
  const check = (cell: string): CheckedCell => {
    const checked = z.safeParse(schema, cell === '' ? undefined : cell);
    return checked.success
      ? { value: checked.data }
      : { problem: `${name}: ${firstIssue(checked.error).message}` };
  };
  if (schema instanceof z.ZodString && (schema.def.checks ?? []).length === 0)
    return (cell) => (cell === '' ? check(cell) : { value: cell });
  const seen = new Map<string, CheckedCell>();
  return (cell) => {
    const known = seen.get(cell) ?? check(cell);
    seen.set(cell, known);
    return known;
  };
}

function readData(file: string): string {
  return readFileSync(new URL(file, DATA), 'utf8');
}

function firstIssue(error: z.core.$ZodError): z.core.$ZodIssue {
  const [issue] = error.issues;
  return issue ?? { code: 'custom', path: [], message: error.message };
}

function describePath(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : `${path.map(String).join('.')}: `;
}

/** Line of the deepest node on `path` that the document has: a missing key is reported at the record that lacks it. */
function findLine(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
