import type { Driver, Session } from 'neo4j-driver';

import { isComplete } from './completion.ts';
import { openSession } from './connection.ts';
import { findDifference, readStored } from './difference.ts';
import { nodeLabels, relationshipTypes } from './model.ts';
import type { NodeLabel, RelationshipType } from './model.ts';
import type { GraphRows } from './rows.ts';
import {
  COUNT_NODES,
  COUNT_RELATIONSHIPS,
  READ_NODE_HASHES,
  READ_RELATIONSHIP_HASHES,
} from './statements.ts';

/** How many of one label or type there should be, and how many there are; those of others are not counted. */
export interface TypeCount {
  readonly type: NodeLabel | RelationshipType;
  readonly graph: number;
  readonly database: number;
}

export interface DatabaseStatus {
  /** Types that one of the two has, in the order of the schema. */
  readonly nodes: readonly TypeCount[];
  readonly relationships: readonly TypeCount[];
  /** Nodes and relationships that a push would write, and those it would remove. */
  readonly missing: number;
  readonly changed: number;
  readonly extra: number;
  /** Whether the last push came to its end. */
  readonly complete: boolean;
  /** Whether the database holds exactly this graph, as far as only pushes write to what is ours. */
  readonly same: boolean;
}

/**
 * Compares a database with the graph, without writing to it.
 * @throws the driver's error after its retries
 */
export async function compareDatabase(
  driver: Driver,
  rows: GraphRows,
  database?: string,
): Promise<DatabaseStatus> {
  const session = openSession(driver, database);
  try {
    const nodeCounts = await readCounts(session, COUNT_NODES);
    const relationshipCounts = await readCounts(session, COUNT_RELATIONSHIPS);
    const differences = [
      findDifference(rows.nodes, await readStored(session, READ_NODE_HASHES)),
      findDifference(rows.relationships, await readStored(session, READ_RELATIONSHIP_HASHES)),
    ];
    const complete = await isComplete(session);
    const nodes = pairCounts(
      nodeLabels,
      rows.nodes.map(({ label }) => label),
      nodeCounts,
    );
    const relationships = pairCounts(
      relationshipTypes,
      rows.relationships.map(({ type }) => type),
      relationshipCounts,
    );
    const total = (kind: 'missing' | 'changed' | 'extra'): number =>
      differences.reduce((sum, difference) => sum + difference[kind].length, 0);
    const found = { missing: total('missing'), changed: total('changed'), extra: total('extra') };
    const same =
      complete &&
      found.missing + found.changed + found.extra === 0 &&
      [...nodes, ...relationships].every(({ graph, database: stored }) => graph === stored);
    return { nodes, relationships, ...found, complete, same };
  } finally {
    await session.close();
  }
}

async function readCounts(session: Session, statement: string): Promise<ReadonlyMap<string, number>> {
  return session.executeRead(async (transaction) => {
    const { records } = await transaction.run(statement);
    return new Map(records.map((record) => [String(record.get('type')), Number(record.get('count'))]));
  });
}

function pairCounts<Type extends TypeCount['type']>(
  types: readonly Type[],
  graph: readonly Type[],
  database: ReadonlyMap<string, number>,
): readonly TypeCount[] {
  const wanted = new Map<Type, number>();
  for (const type of graph) wanted.set(type, (wanted.get(type) ?? 0) + 1);
  return types
    .map((type) => ({ type, graph: wanted.get(type) ?? 0, database: database.get(type) ?? 0 }))
    .filter(({ graph: expected, database: stored }) => expected + stored > 0);
}
