import type { Driver, Session } from 'neo4j-driver';

import { isComplete, markComplete } from './completion.ts';
import { openSession } from './connection.ts';
import { findDifference, readStored } from './difference.ts';
import type { Difference } from './difference.ts';
import { nodeLabels, relationshipTypes } from './model.ts';
import { toParameter } from './parameters.ts';
import type { GraphRows, RelationshipRow } from './rows.ts';
import { listSchemaStatements } from './schema-cypher.ts';
import {
  createNodeStatement,
  createRelationshipStatement,
  DELETE_NODES,
  DELETE_RELATIONSHIPS,
  READ_NODE_HASHES,
  READ_RELATIONSHIP_HASHES,
  UPDATE_RELATIONSHIPS,
} from './statements.ts';

const BATCH_ROWS = 4000;
const MOST_PASSES = 5;

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
    const first = await pushDifference(session, rows, signal, onProgress);
    let last = first;
    // A transaction that was tried again may have been written twice: then relationships are there twice.
    for (let pass = 1; last.retried && pass < MOST_PASSES; pass++) {
      last = await pushDifference(session, rows, signal, () => undefined);
    }
    if (first.total > 0 || !(await isComplete(session))) await markComplete(session, true);
    return first.result;
  } finally {
    await session.close();
  }
}

interface PushPass {
  readonly result: PushResult;
  /** Rows that were written or removed. */
  readonly total: number;
  /** Whether a transaction had to be tried again. */
  readonly retried: boolean;
}

async function pushDifference(
  session: Session,
  rows: GraphRows,
  signal: AbortSignal | undefined,
  onProgress: (done: number, total: number) => void,
): Promise<PushPass> {
  const nodes = findDifference(rows.nodes, await readStored(session, READ_NODE_HASHES));
  const relationships = findDifference(
    rows.relationships,
    await readStored(session, READ_RELATIONSHIP_HASHES),
  );
  const changedNodes = [...nodes.missing, ...nodes.changed.map(({ row }) => row)];
  const { kept, moved } = splitChanged(relationships.changed);
  const newRelationships = [...relationships.missing, ...moved.map(({ row }) => row)];
  const oldRelationships = [...relationships.extra, ...moved.map(({ stored }) => stored)];
  const total =
    changedNodes.length +
    nodes.extra.length +
    newRelationships.length +
    kept.length +
    oldRelationships.length;
  let done = 0;
  let attempts = 0;
  let batches = 0;
  const run = async (statement: string, items: readonly unknown[]): Promise<void> => {
    for (let start = 0; start < items.length; start += BATCH_ROWS) {
      signal?.throwIfAborted();
      const batch = items.slice(start, start + BATCH_ROWS);
      batches++;
      await session.executeWrite((transaction) => {
        attempts++;
        return transaction.run(statement, { rows: batch });
      });
      done += batch.length;
      onProgress(done, total);
    }
  };

  onProgress(done, total);
  if (total > 0) await markComplete(session, false);
  await run(
    DELETE_RELATIONSHIPS,
    oldRelationships.map(({ relationship }) => relationship?.element),
  );
  await run(
    DELETE_NODES,
    nodes.extra.map(({ id }) => id),
  );
  for (const label of nodeLabels) {
    const batch = changedNodes.filter((row) => row.label === label);
    await run(createNodeStatement(label), batch.map(toParameter));
  }
  for (const type of relationshipTypes) {
    const batch = newRelationships.filter((row) => row.type === type);
    await run(createRelationshipStatement(type), batch.map(toParameter));
  }
  await run(
    UPDATE_RELATIONSHIPS,
    kept.map(({ row, stored }) => ({ ...toParameter(row), element: stored.relationship?.element })),
  );
  return {
    result: {
      nodesWritten: changedNodes.length,
      nodesRemoved: nodes.extra.length,
      relationshipsWritten: newRelationships.length + kept.length,
      relationshipsRemoved: relationships.extra.length,
    },
    total,
    retried: attempts > batches,
  };
}

/** Which of the changed relationships stay where they are, and which have other ends or another type and are made anew. */
function splitChanged(changed: Difference<RelationshipRow>['changed']): {
  readonly kept: Difference<RelationshipRow>['changed'];
  readonly moved: Difference<RelationshipRow>['changed'];
} {
  const stays = ({ row, stored: { relationship } }: (typeof changed)[number]): boolean =>
    relationship?.type === row.type &&
    relationship.source === row.source &&
    relationship.target === row.target;
  return { kept: changed.filter(stays), moved: changed.filter((item) => !stays(item)) };
}
