import type { Driver } from 'neo4j-driver';

import { connect, isServerGone, toNeo4jError } from '../neo4j/connection.ts';
import type { GraphRows } from '../neo4j/rows.ts';
import { readGraphRows } from '../query/graph-rows.ts';
import { openWorkspace } from '../store/workspace.ts';
import { CommandError } from './terminal.ts';

export interface DatabaseFlags {
  readonly uri: string;
  readonly user: string;
  readonly password?: string;
  readonly database?: string;
}

/** Nothing is wrong with the command: given again later, it may succeed. */
export const SERVER_GONE = 3;

/**
 * Runs `use` on a workspace's graph and a database.
 * @throws {WorkspaceError}; {@link Neo4jError} for a database that cannot be used so; {@link CommandError} with exit code 3 when
 *   the server went away during `use`
 */
export async function withDatabase<Result>(
  folder: string,
  flags: DatabaseFlags,
  use: (driver: Driver, rows: GraphRows, database: string | undefined) => Promise<Result>,
): Promise<Result> {
  const { uri, user, database } = flags;
  const password = readPassword(flags);
  const rows = await readGraphRows(await openWorkspace(folder));
  const driver = await connect({ uri, user, password });
  try {
    return await use(driver, rows, database);
  } catch (error) {
    if (isServerGone(error)) {
      const advice = 'the server went away; run the command again, it goes on where it stopped';
      throw new CommandError(`${uri}: ${advice}`, SERVER_GONE);
    }
    throw toNeo4jError(uri, error);
  } finally {
    await driver.close();
  }
}

/** @throws {CommandError} with exit code 2 when there is none: Neo4j would count it as a wrong one */
export function readPassword({ password = '' }: DatabaseFlags): string {
  if (password === '') throw new CommandError('no password: set NEO4J_PASSWORD, or give --password', 2);
  return password;
}
