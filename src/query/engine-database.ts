import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import grafeo from '@grafeo-db/js';
import type { GrafeoDB } from '@grafeo-db/js';

import { listLabels, nodeLabels, relationshipTypes } from '../neo4j/model.ts';
import type { NodeLabel } from '../neo4j/model.ts';
import type { GraphRows, NodeRow, RelationshipRow } from '../neo4j/rows.ts';
import { listConstraintStatements, listIndexStatements } from '../neo4j/schema-cypher.ts';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from '../schema/attributes.ts';
import { hashText } from '../schema/ids.ts';

/** Raised when rows become something else in the database, so that files of before are not used. */
const LAYOUT = 1;

/**
 * Opens the embedded database of a generation, read-only, and makes it first where it is not there yet. It lies beside what
 * it was made from and goes with it; where that folder cannot be written, it is made anew each time.
 *
 * @param readRows the graph, asked only when the database must be made
 */
export async function openEngineDatabase(
  folder: string,
  readRows: () => Promise<GraphRows>,
): Promise<GrafeoDB> {
  const file = join(folder, `cypher-${nameLayout()}.grafeo`);
  if (await exists(file)) {
    const known = tryOpen(file);
    if (known !== undefined) return known;
    await rm(file, { force: true });
  }
  const database = await fillDatabase(await readRows());
  try {
    await saveDatabase(database, folder, file);
    return grafeo.GrafeoDB.openReadOnly(file);
  } catch {
    return await reopenElsewhere(database);
  } finally {
    database.close();
  }
}

/** What was written by a build that was killed, or by an engine of another version, is as good as not there. */
function tryOpen(file: string): GrafeoDB | undefined {
  try {
    return grafeo.GrafeoDB.openReadOnly(file);
  } catch {
    return undefined;
  }
}

async function saveDatabase(database: GrafeoDB, folder: string, file: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    database.save(temporary);
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Only a file can be opened read-only. The open database needs it no more. */
async function reopenElsewhere(database: GrafeoDB): Promise<GrafeoDB> {
  const folder = await mkdtemp(join(tmpdir(), 'wiregraph-cypher-'));
  try {
    const file = join(folder, 'graph.grafeo');
    database.save(file);
    return grafeo.GrafeoDB.openReadOnly(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fillDatabase({ nodes, relationships }: GraphRows): Promise<GrafeoDB> {
  const database = grafeo.GrafeoDB.create();
  const numbers = new Map<string, number>();
  const byLabel = new Map<NodeLabel, NodeRow[]>(nodeLabels.map((label) => [label, []]));
  for (const row of nodes) byLabel.get(row.label)?.push(row);
  for (const [label, rows] of byLabel) {
    const made = await database.batchCreateNodesWithProps([...listLabels(label)], rows.map(toProperties));
    for (const [index, row] of rows.entries()) numbers.set(row.id, made[index] ?? -1);
  }
  await database.batchCreateEdges(
    relationships.map((row) => ({
      src: numbers.get(row.source) ?? -1,
      dst: numbers.get(row.target) ?? -1,
      type: row.type,
      properties: toProperties(row),
    })),
  );
  for (const statement of [...listConstraintStatements(), ...listIndexStatements()])
    await database.executeCypher(statement);
  return database;
}

/** Values as they are, days as the engine's dates; what is not known is left out. */
function toProperties({ id, properties, days }: NodeRow | RelationshipRow): Record<string, unknown> {
  const dates = Object.entries(days).flatMap(([name, day]) =>
    day === null ? [] : [[name, { $date: day }] as const],
  );
  const values = Object.entries(properties).filter(([, value]) => value !== null);
  return { ...Object.fromEntries<unknown>([...values, ...dates]), id };
}

/** Differs where the same graph would give another database. */
function nameLayout(): string {
  const columns = [...NODE_ATTRIBUTES, ...EDGE_ATTRIBUTES].map(({ name, type }) => [name, type]);
  return hashText(JSON.stringify([LAYOUT, grafeo.version(), columns, nodeLabels, relationshipTypes]));
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
