import type { Driver } from 'neo4j-driver';

import { isComplete, markComplete } from './completion.ts';
import { openSession } from './connection.ts';
import { findDifference, readStored } from './difference.ts';
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
 * because every batch is a transaction of its own and what it wrote is found again; until then the database says that it is
 * not complete.
 *
 * @throws the driver's error after its retries; `signal.reason` when aborted, between two batches
 */
export async function pushGraph(
  driver: Driver,
  rows: GraphRows,
  { database, signal, onProgress = () => undefined }: PushOptions = {},
): Promise<PushResult> {
  const session = openSession(driver, database);
  try {
    for (const statement of listSchemaStatements()) await session.run(statement);
    await session.run('CALL db.awaitIndexes(300)');

    const nodes = findDifference(rows.nodes, await readStored(session, READ_NODE_HASHES));
    const relationships = findDifference(
      rows.relationships,
      await readStored(session, READ_RELATIONSHIP_HASHES),
    );
    const changedNodes = [...nodes.missing, ...nodes.changed];
    const changedRelationships = [...relationships.missing, ...relationships.changed];
    const total =
      changedNodes.length + nodes.extra.length + changedRelationships.length + relationships.extra.length;
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
    if (total > 0) await markComplete(session, false);
    await run(
      DELETE_RELATIONSHIPS,
      relationships.extra.map(({ element }) => element),
    );
    await run(
      DELETE_NODES,
      nodes.extra.map(({ id }) => id),
    );
    for (const label of nodeLabels) {
      const batch = changedNodes.filter((row: NodeRow) => row.label === label);
      await run(createNodeStatement(label), batch.map(toParameter));
    }
    for (const type of relationshipTypes) {
      const batch = changedRelationships.filter((row: RelationshipRow) => row.type === type);
      await run(createRelationshipStatement(type), batch.map(toParameter));
    }
    if (total > 0 || !(await isComplete(session))) await markComplete(session, true);
    return {
      nodesWritten: changedNodes.length,
      nodesRemoved: nodes.extra.length,
      relationshipsWritten: changedRelationships.length,
      relationshipsRemoved: relationships.extra.length,
    };
  } finally {
    await session.close();
  }
}
