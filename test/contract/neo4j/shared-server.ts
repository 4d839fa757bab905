import type { TestProject } from 'vitest/node';

import { connect } from '../../../src/neo4j/connection.ts';
import type { ConnectionOptions } from '../../../src/neo4j/connection.ts';
import { NoServerError } from './class-path.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** An empty Neo4j that tests may fill; `null` where none can be had. */
    readonly neo4j: ConnectionOptions | null;
    /** Whether this machine can run more servers. */
    readonly startsServers: boolean;
  }
}

/**
 * One server for all contract tests: that of NEO4J_TEST_URI, NEO4J_TEST_USER and NEO4J_TEST_PASSWORD, otherwise one started here.
 * @throws {NoServerError} on CI, where tests that are skipped would go unseen; an error when the given server is not empty
 */
export default async function shareServer(project: TestProject): Promise<() => Promise<void>> {
  const given = readGivenServer();
  if (given !== undefined) {
    await checkEmpty(given);
    project.provide('neo4j', given);
    project.provide('startsServers', false);
    return () => Promise.resolve();
  }
  try {
    const { connection, stop } = await startServer();
    project.provide('neo4j', connection);
    project.provide('startsServers', true);
    return stop;
  } catch (error) {
    if (!(error instanceof NoServerError) || process.env['CI'] === 'true') throw error;
    process.stderr.write(`\nSKIPPED: all tests that need a Neo4j. ${error.message}\n\n`);
    project.provide('neo4j', null);
    project.provide('startsServers', false);
    return () => Promise.resolve();
  }
}

function readGivenServer(): ConnectionOptions | undefined {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password } = process.env;
  return uri === undefined ? undefined : { uri, user: user ?? 'neo4j', password: password ?? '' };
}

/** The tests remove all there is: whoever gives a server must not lose anything. */
async function checkEmpty(given: ConnectionOptions): Promise<void> {
  const driver = await connect(given);
  try {
    const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS count');
    const count = Number(records[0]?.get('count'));
    if (count > 0) throw new Error(`${given.uri} holds ${count} nodes; the tests need an empty database`);
  } finally {
    await driver.close();
  }
}
