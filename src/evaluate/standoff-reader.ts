import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { z } from 'zod';

import {
  standoffDocumentSchema,
  standoffEntitySchema,
  standoffEventSchema,
  standoffMentionSchema,
  standoffRelationSchema,
  standoffTimeSchema,
} from '../schema/standoff.ts';
import type { Standoff, StandoffLayer } from '../schema/standoff.ts';
import {
  goldDocumentSchema,
  goldEntitySchema,
  goldEventSchema,
  goldMentionSchema,
  goldRelationSchema,
} from './gold-standoff.ts';
import type { GoldStandoff } from './gold-standoff.ts';

/** A folder or line which is not in the standoff format. The message begins with `file:line:` where a line is to blame. */
export class StandoffError extends Error {
  override readonly name = 'StandoffError';
}

/**
 * Reads a folder of predictions. A layer whose file is missing stays absent; keys beyond the format are dropped.
 *
 * @throws {StandoffError} for a folder without documents, and for the first line which is no JSON or not in the format.
 */
export function readStandoff(folder: string): Standoff {
  return {
    documents: readDocuments(folder, standoffDocumentSchema),
    ...readLayer(folder, 'entities', standoffEntitySchema),
    ...readLayer(folder, 'mentions', standoffMentionSchema),
    ...readLayer(folder, 'events', standoffEventSchema),
    ...readLayer(folder, 'times', standoffTimeSchema),
    ...readLayer(folder, 'relations', standoffRelationSchema),
  };
}

/**
 * Reads a gold folder, with what annotators add to the format.
 *
 * @throws {StandoffError} as {@link readStandoff}.
 */
export function readGold(folder: string): GoldStandoff {
  return {
    documents: readDocuments(folder, goldDocumentSchema),
    ...readLayer(folder, 'entities', goldEntitySchema),
    ...readLayer(folder, 'mentions', goldMentionSchema),
    ...readLayer(folder, 'events', goldEventSchema),
    ...readLayer(folder, 'times', standoffTimeSchema),
    ...readLayer(folder, 'relations', goldRelationSchema),
  };
}

function readDocuments<Schema extends z.ZodType>(folder: string, schema: Schema): z.output<Schema>[] {
  const { documents } = readLayer(folder, 'documents', schema);
  if (documents === undefined) throw new StandoffError(`${folder}: no documents.jsonl in this folder`);
  return documents;
}

function readLayer<Layer extends StandoffLayer, Schema extends z.ZodType>(
  folder: string,
  layer: Layer,
  schema: Schema,
): Partial<Record<Layer, z.output<Schema>[]>> {
  const file = join(folder, `${layer}.jsonl`);
  if (!existsSync(file)) return {};
  const records: z.output<Schema>[] = [];
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() !== '') records.push(parseRecord(line, schema, `${file}:${index + 1}`));
  }
  return { [layer]: records } as Partial<Record<Layer, z.output<Schema>[]>>;
}

function parseRecord<Schema extends z.ZodType>(
  line: string,
  schema: Schema,
  where: string,
): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new StandoffError(`${where}: no JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const path = issue?.path.map(String).join('.') ?? '';
  throw new StandoffError(`${where}: ${path === '' ? '' : `${path}: `}${issue?.message ?? 'invalid'}`);
}
