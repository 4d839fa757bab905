import type { Driver, Session } from 'neo4j-driver';

import { nodeLabels, relationshipTypes } from './model.ts';
import { toParameter } from './parameters.ts';
import type { GraphRows, NodeRow, RelationshipRow } from './rows.ts';
import { listSchemaStatements } from './schema-cypher.ts';
import {
  createNodeStatement,
  createRelationshipStatement,
  DELETE_NODES,
  DELETE_RELATIONSHIPS,
  READ_NODE_HASHES,
  READ_RELATIONSHIP_HASHES,
} from './statements.ts';

const BATCH_ROWS = 2000;

export interface PushOptions {
  readonly database?: string;
  readonly signal?: AbortSignal;
  /** Told after each batch: rows written or removed so far, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** How many nodes and relationships were not as the graph has them. All zero: nothing was written. */
export interface PushResult {
  readonly nodesWritten: number;
  readonly nodesRemoved: number;
  readonly relationshipsWritten: number;
  readonly relationshipsRemoved: number;
}

/**
 * Brings the database to exactly this graph: reads what is there, writes what is missing or different, removes what is no
 * longer in the graph. Nodes, relationships and properties of others stay. Killed at any moment, the next push completes it,
 * because every batch is a transaction of its own and what it wrote is found again.
 *
 * @throws the driver's error after its retries; `signal.reason` when aborted, between two batches
 */
export async function pushGraph(
  driver: Driver,
  rows: GraphRows,
  { database, signal, onProgress = () => undefined }: PushOptions = {},
): Promise<PushResult> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
  const session = database === undefined ? driver.session() : driver.session({ database });
  try {
    for (const statement of listSchemaStatements()) await session.run(statement);
    await session.run('CALL db.awaitIndexes(300)');

    const nodes = compare(rows.nodes, await readHashes(session, READ_NODE_HASHES));
    const relationships = compare(rows.relationships, await readHashes(session, READ_RELATIONSHIP_HASHES));
    const total =
      nodes.write.length + nodes.remove.length + relationships.write.length + relationships.remove.length;
    let done = 0;
    const run = async (statement: string, items: readonly unknown[]): Promise<void> => {
      for (let start = 0; start < items.length; start += BATCH_ROWS) {
        signal?.throwIfAborted();
        const batch = items.slice(start, start + BATCH_ROWS);
        await session.executeWrite((transaction) => transaction.run(statement, { rows: batch }));
        done += batch.length;
        onProgress(done, total);
      }
    };

    onProgress(done, total);
    await run(
      DELETE_RELATIONSHIPS,
      relationships.remove.map(({ element }) => element),
    );
    await run(
      DELETE_NODES,
      nodes.remove.map(({ id }) => id),
    );
    for (const label of nodeLabels) {
      const batch = nodes.write.filter((row: NodeRow) => row.label === label);
      await run(createNodeStatement(label), batch.map(toParameter));
    }
    for (const type of relationshipTypes) {
      const batch = relationships.write.filter((row: RelationshipRow) => row.type === type);
      await run(createRelationshipStatement(type), batch.map(toParameter));
    }
    return {
      nodesWritten: nodes.write.length,
      nodesRemoved: nodes.remove.length,
      relationshipsWritten: relationships.write.length,
      relationshipsRemoved: relationships.remove.length,
    };
  } finally {
    await session.close();
  }
}

interface StoredHash {
  readonly id: string;
  readonly hash: string;
  /** The database's own id; of relationships only. */
  readonly element: string | undefined;
}

async function readHashes(session: Session, statement: string): Promise<StoredHash[]> {
  return session.executeRead(async (transaction) => {
    const { records } = await transaction.run(statement);
    return records.map((record) => ({
      id: String(record.get('id')),
      hash: String(record.get('hash')),
      element: record.has('element') ? String(record.get('element')) : undefined,
    }));
  });
}

/** A relationship that is there twice loses the second. */
function compare<Row extends { readonly id: string; readonly hash: string }>(
  rows: readonly Row[],
  stored: readonly StoredHash[],
): { readonly write: readonly Row[]; readonly remove: readonly StoredHash[] } {
  const wanted = new Set(rows.map(({ id }) => id));
  const known = new Map<string, string>();
  const remove: StoredHash[] = [];
  for (const item of stored) {
    if (!wanted.has(item.id) || known.has(item.id)) remove.push(item);
    else known.set(item.id, item.hash);
  }
  return { write: rows.filter(({ id, hash }) => known.get(id) !== hash), remove };
}
