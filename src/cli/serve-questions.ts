import type { Driver } from 'neo4j-driver';

import { connect, isServerGone, Neo4jError, toNeo4jError } from '../neo4j/connection.ts';
import { readCatalogue } from '../query/catalogue.ts';
import { QueryError } from '../query/query-error.ts';
import { askServer } from '../query/server-cypher.ts';
import { createWorkspaceCypher } from '../query/workspace-cypher.ts';
import type { Ask, Questions } from '../server/ask-handlers.ts';
import type { Workspace } from '../store/workspace.ts';
import { readPassword } from './neo4j-database.ts';
import type { DatabaseFlags } from './neo4j-database.ts';

/** What a served workspace can be asked, until it is closed. */
export interface ServedQuestions {
  readonly questions: Questions;
  readonly close: () => Promise<void>;
}

/**
 * The local engine, which follows the workspace, and a Neo4j where one is given; that is connected to with the first
 * question.
 */
export function createServedQuestions(
  readWorkspace: () => Promise<Workspace>,
  database: DatabaseFlags | undefined,
): ServedQuestions {
  const local = createWorkspaceCypher(readWorkspace);
  const server = database === undefined ? undefined : createServerQuestions(database);
  return {
    questions: {
      catalogue: readCatalogue(),
      engines: { local: local.run, ...(server !== undefined && { neo4j: server.ask }) },
    },
    close: async () => {
      local.close();
      await server?.close();
    },
  };
}

function createServerQuestions(flags: DatabaseFlags): { ask: Ask; close: () => Promise<void> } {
  const { uri, user, database } = flags;
  let driver: Promise<Driver> | undefined;
  const getDriver = (): Promise<Driver> => {
    driver ??= connect({ uri, user, password: readPassword(flags) }).catch((error: unknown) => {
      driver = undefined;
      throw error;
    });
    return driver;
  };
  return {
    ask: async (query, parameters, limits) => {
      try {
        return await askServer(await getDriver(), query, parameters, limits, database);
      } catch (error) {
        throw toQueryError(uri, error);
      }
    },
    close: async () => {
      await driver?.then(
        (open) => open.close(),
        () => undefined,
      );
    },
  };
}

/** That the server is away or refuses is for whoever asks to know. */
function toQueryError(uri: string, error: unknown): unknown {
  const known = isServerGone(error)
    ? new Neo4jError(`${uri}: the server went away`)
    : toNeo4jError(uri, error);
  return known instanceof Neo4jError
    ? new QueryError('failed', known.message, undefined, { cause: error })
    : known;
}
