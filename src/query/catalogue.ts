import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basename, join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

import { compareText } from '../schema/order.ts';
import type { QueryParameters } from '../schema/query.ts';
import { describeError } from '../store/workspace-error.ts';
import { QueryError } from './query-error.ts';

const QUERIES = fileURLToPath(new URL('../../cypher/queries/', import.meta.url));
const ENDING = '.cypher';

const headerSchema = z.strictObject({
  question: z.string(),
  description: z.string().optional(),
  parameters: z
    .record(z.string(), z.strictObject({ default: z.json(), description: z.string() }))
    .default({}),
  columns: z.record(z.string(), z.string()),
});

/** A query with the values its parameters have unless others are given. */
export interface QueryFile {
  readonly cypher: string;
  readonly defaults: QueryParameters;
}

/** A query with what is to know of it: a question, its parameters with what they mean, and its columns. */
export interface CatalogueQuery extends QueryFile, z.infer<typeof headerSchema> {
  /** File name without its ending. */
  readonly name: string;
}

/** The queries that come with the program, by name. @throws {QueryError} `failed` for a file that is not as it must be */
export function readCatalogue(folder = QUERIES): readonly CatalogueQuery[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .sort(compareText)
    .map((file) => parseCatalogueQuery(join(folder, file), readFileSync(join(folder, file), 'utf8')));
}

/**
 * Reads a query file: comment lines at the top that are YAML, then the query.
 * @throws {QueryError} `failed`, naming the file and what its header lacks
 */
export function parseCatalogueQuery(file: string, text: string): CatalogueQuery {
  const { header, cypher } = splitQueryFile(text);
  let value: unknown;
  try {
    value = parse(header);
  } catch (error) {
    throw new QueryError('failed', `${file}: the header is no YAML: ${describeError(error)}`);
  }
  const result = headerSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const place = ['header', ...(issue?.path ?? [])].join('.');
    throw new QueryError('failed', `${file}: ${place}: ${issue?.message ?? 'not as it must be'}`);
  }
  const defaults = Object.fromEntries(
    Object.entries(result.data.parameters).map(([name, parameter]) => [name, parameter.default]),
  );
  return { ...result.data, name: basename(file, ENDING), cypher, defaults };
}

/**
 * Reads a query of anybody: with a header that asks a question as those of the catalogue do, or with any comments or none.
 * @throws {QueryError} as {@link parseCatalogueQuery}
 */
export function parseQueryFile(file: string, text: string): QueryFile {
  return /^\/\/ ?question:/u.test(text) ? parseCatalogueQuery(file, text) : { cypher: text, defaults: {} };
}

function splitQueryFile(text: string): { readonly header: string; readonly cypher: string } {
  const lines = text.split(/\r?\n/u);
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const header = lines.slice(0, end).map((line) => line.replace(/^\/\/ ?/u, ''));
  return { header: header.join('\n'), cypher: lines.slice(end).join('\n').trim() };
}
