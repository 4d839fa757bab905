import type { Driver, Session } from 'neo4j-driver';

import { isComplete, markComplete } from './completion.ts';
import { openSession } from './connection.ts';
import { findDifference, readStored } from './difference.ts';
import { countRows, listBatches, planPush } from './push-batches.ts';
import type { GraphRows } from './rows.ts';
import { listConstraintStatements, listFullTextStatements, listIndexStatements } from './schema-cypher.ts';
import { READ_NODE_HASHES, READ_RELATIONSHIP_HASHES } from './statements.ts';
import { writeBatches } from './write-batches.ts';

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
    await runSchema(session, listConstraintStatements());
    const first = await pushDifference(session, rows, signal, onProgress);
    let last = first;
    // A transaction that was tried again may have been written twice: then relationships are there twice.
    for (let pass = 1; last.retried && pass < MOST_PASSES; pass++) {
      last = await pushDifference(session, rows, signal, () => undefined);
    }
    // Filled at once these cost less than one entry at a time.
    await runSchema(session, [...listIndexStatements(), ...listFullTextStatements()]);
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
  const plan = planPush(nodes, relationships);
  const total = countRows(plan);
  let done = 0;
  const advance = (count: number): void => {
    done += count;
    onProgress(done, total);
  };
  advance(0);
  if (total > 0) await markComplete(session, false);
  const { retried } = await writeBatches(session, listBatches(plan), advance, signal);
  return {
    result: {
      nodesWritten: plan.newNodes.length + plan.changedNodes.length,
      nodesRemoved: plan.oldNodes.length,
      relationshipsWritten: plan.newRelationships.length + plan.changedRelationships.length,
      relationshipsRemoved: relationships.extra.length,
    },
    total,
    retried,
  };
}

/** Makes what is not there yet, and waits until it can be used. */
async function runSchema(session: Session, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await session.run(statement);
  await session.run('CALL db.awaitIndexes(300)');
}
