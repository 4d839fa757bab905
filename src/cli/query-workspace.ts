import { readFile } from 'node:fs/promises';

import { connect, isServerGone, toNeo4jError } from '../neo4j/connection.ts';
import { parseQueryFile, readCatalogue } from '../query/catalogue.ts';
import type { QueryFile } from '../query/catalogue.ts';
import { createLocalCypher } from '../query/local-cypher.ts';
import type { QueryLimits } from '../query/local-cypher.ts';
import { askServer } from '../query/server-cypher.ts';
import type { QueryAnswer, QueryParameters } from '../schema/query.ts';
import { openWorkspace } from '../store/workspace.ts';
import { describeError } from '../store/workspace-error.ts';
import type { DatabaseFlags } from './neo4j-database.ts';
import { readPassword, SERVER_GONE } from './neo4j-database.ts';
import { renderAnswer } from './query-output.ts';
import type { QueryFormat } from './query-output.ts';
import { CommandError } from './terminal.ts';
import type { Terminal } from './terminal.ts';

export interface QueryFlags {
  readonly format: QueryFormat;
  readonly parameters: QueryParameters;
  readonly rowLimit: number;
  readonly timeoutMs: number;
  /** The server to ask; without it the embedded engine is. */
  readonly database: DatabaseFlags | undefined;
}

/** Where a query's text is: given, in a file, or one of those that come with the program. */
export type QuerySource = { readonly text: string } | { readonly file: string } | { readonly name: string };

/**
 * Asks a query of a workspace's graph, or of a server, and prints the answer.
 * @throws {QueryError}; {@link WorkspaceError}; {@link Neo4jError}; {@link CommandError} with exit code 2 for the source of the query,
 *   3 when the server went away
 */
export async function queryWorkspace(
  folder: string,
  source: QuerySource,
  { format, parameters: given, rowLimit, timeoutMs, database }: QueryFlags,
  terminal: Terminal,
): Promise<void> {
  const { cypher, defaults } = await readQuery(source);
  const parameters = { ...defaults, ...given };
  const limits = { rowLimit, timeoutMs, signal: terminal.signal };
  const answer =
    database === undefined
      ? await askWorkspace(folder, cypher, parameters, limits)
      : await askDatabase(database, cypher, parameters, limits);
  terminal.print(renderAnswer(answer, format));
  for (const warning of answer.warnings ?? []) terminal.printError(`Warning: ${warning}`);
  if (answer.truncated) terminal.printError(`Only the first ${rowLimit} rows; --limit gives more.`);
}

/** Prints the names and questions of the queries that come with the program. */
export function listQueries(terminal: Terminal): void {
  for (const { name, question, parameters } of readCatalogue()) {
    const flags = Object.entries(parameters).map(
      ([key, value]) => ` --param '${key}=${JSON.stringify(value.default)}'`,
    );
    terminal.print(`${name}\n    ${question}${flags.length === 0 ? '' : `\n   ${flags.join('')}`}`);
  }
}

async function askWorkspace(
  folder: string,
  cypher: string,
  parameters: QueryParameters,
  limits: QueryLimits,
): Promise<QueryAnswer> {
  const local = createLocalCypher(await openWorkspace(folder));
  try {
    return await local.run(cypher, parameters, limits);
  } finally {
    local.close();
  }
}

async function askDatabase(
  flags: DatabaseFlags,
  cypher: string,
  parameters: QueryParameters,
  limits: QueryLimits,
): Promise<QueryAnswer> {
  const { uri, user, database } = flags;
  const driver = await connect({ uri, user, password: readPassword(flags) });
  try {
    return await askServer(driver, cypher, parameters, limits, database);
  } catch (error) {
    if (isServerGone(error)) throw new CommandError(`${uri}: the server went away`, SERVER_GONE);
    throw toNeo4jError(uri, error);
  } finally {
    await driver.close();
  }
}

async function readQuery(source: QuerySource): Promise<QueryFile> {
  if ('text' in source) return { cypher: source.text, defaults: {} };
  if ('file' in source) {
    let text: string;
    try {
      text = await readFile(source.file, 'utf8');
    } catch (error) {
      throw new CommandError(`cannot read the query: ${describeError(error)}`, 2);
    }
    return parseQueryFile(source.file, text);
  }
  const query = readCatalogue().find(({ name }) => name === source.name);
  if (query === undefined) {
    throw new CommandError(`there is no query called "${source.name}"; --list shows all`, 2);
  }
  return query;
}
