import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';

import { withDatabase } from '../../src/cli/neo4j-database.ts';
import { connect, isServerGone } from '../../src/neo4j/connection.ts';
import { pushGraph } from '../../src/neo4j/push.ts';
import { toGraphRows } from '../../src/neo4j/rows.ts';
import { compareDatabase } from '../../src/neo4j/status.ts';
import { writeWorkspace } from '../../src/store/workspace-writer.ts';
import { createEdge, createEntity } from '../worlds/picture.ts';
import { createSmallBuild } from '../worlds/small-workspace.ts';
import { runCommand } from './neo4j/command.ts';
import { dumpDatabase, emptyDatabase, query } from './neo4j/database.ts';
import { startServer } from './neo4j/server.ts';
import type { Neo4jServer } from './neo4j/server.ts';

const PERSONS = 5000;
const CALLS = 9000;

/** More than a batch of each. */
function createManyRows(): ReturnType<typeof toGraphRows> {
  const name = (index: number): string => `person-${index % PERSONS}`;
  return toGraphRows(
    {
      format: 'wiregraph-graph',
      version: 1,
      nodes: Array.from({ length: PERSONS }, (_, index) => createEntity(name(index))),
      edges: Array.from({ length: CALLS }, (_, index) => ({
        ...createEdge(name(index), 'CALLED', name(3 * index + 1)),
        id: `edge-${index}`,
      })),
      claims: [],
    },
    new Map(),
  );
}

describe.skipIf(!inject('startsServers'))('a server that goes away while the graph is loaded', () => {
  const rows = createManyRows();
  const total = rows.nodes.length + rows.relationships.length;
  let server: Neo4jServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    const patient = await connect(server.connection);
    await emptyDatabase(patient);
    await patient.close();
  });

  /** Pushes, and kills the server once `share` of the rows are written. */
  async function pushAndKill(share: number, afterwards: () => void = () => undefined): Promise<unknown> {
    let killed = false;
    return pushGraph(driver, rows, {
      onProgress: (done) => {
        if (killed || done < share * total) return;
        killed = true;
        void server.kill().then(afterwards);
      },
    });
  }

  async function expectExactCounts(): Promise<void> {
    expect(await compareDatabase(driver, rows)).toMatchObject({ same: true, complete: true });
    const [counts] = await query(
      driver,
      'RETURN COUNT { (:Wiregraph:Entity:Person) } AS persons, COUNT { ()-[:CALLED]->() } AS calls',
    );
    expect(Object.values(counts ?? {}).map(Number)).toEqual([PERSONS, CALLS]);
  }

  it.each([
    ['nodes', 0.1],
    ['relationships', 0.6],
  ])('leaves a part that says so, and the next push completes it: among the %s', async (_what, share) => {
    driver = await connect({ ...server.connection, retryMs: 1000 });
    try {
      const gone: unknown = await pushAndKill(share).catch((error: unknown) => error);
      expect(isServerGone(gone)).toBe(true);
      await server.restart();
      const half = await compareDatabase(driver, rows);
      expect(half).toMatchObject({ same: false, complete: false, changed: 0, extra: 0 });
      expect(half.missing).toBeLessThan(total);
      await pushGraph(driver, rows);
      await expectExactCounts();
    } finally {
      await driver.close();
    }
  });

  it('is waited for, when it comes back soon', async () => {
    driver = await connect({ ...server.connection, retryMs: 120_000 });
    try {
      let back: Promise<void> | undefined;
      await pushAndKill(0.5, () => {
        back = server.restart();
      });
      await back;
      await expectExactCounts();
    } finally {
      await driver.close();
    }
  });

  it('ends a command with exit code 3', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wiregraph-crash-'));
    try {
      await writeWorkspace(folder, createSmallBuild());
      const command = withDatabase(folder, server.connection, async (connected) => {
        await server.kill();
        await connected.session().run('RETURN 1');
      });
      await expect(command).rejects.toMatchObject({
        exitCode: 3,
        message: expect.stringContaining('the server went away; run the command again') as unknown,
      });
    } finally {
      await server.restart();
      await rm(folder, { recursive: true });
    }
  });

  it('refuses a push with exit code 2 and stays as it was, when it is read-only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wiregraph-read-only-'));
    const run = (uri: string, ...words: readonly string[]): ReturnType<typeof runCommand> => {
      const flags = Object.entries({ ...server.connection, uri });
      return runCommand(
        ...[...words, '--workspace', folder],
        ...flags.flatMap(([name, value]) => [`--${name}`, String(value)]),
      );
    };
    const { uri } = server.connection;
    try {
      await writeWorkspace(folder, createSmallBuild());
      expect(await run(uri, 'neo4j', 'push')).toMatchObject({ exitCode: 0 });
      await server.restart({ 'server.databases.default_to_read_only': 'true' });
      driver = await connect(server.connection);
      const before = await dumpDatabase(driver);
      await writeWorkspace(folder, createSmallBuild({ agent: 'Eve' }));
      // With routing the driver has errors of its own for it.
      for (const address of [uri, uri.replace(/^bolt/u, 'neo4j')]) {
        expect(await run(address, 'neo4j', 'push')).toEqual({
          exitCode: 2,
          printed: '',
          message: `${address}: the database is read-only`,
        });
      }
      expect(await run(uri, 'neo4j', 'status')).toMatchObject({ exitCode: 1 });
      const answer = await run(uri, 'query', "MATCH (p:Person {id: 'person-a'}) RETURN p.name", '--neo4j');
      expect(answer).toMatchObject({ exitCode: 0, printed: expect.stringContaining('Ann Lee') as unknown });
      expect(await dumpDatabase(driver)).toEqual(before);
    } finally {
      await driver.close();
      await rm(folder, { recursive: true });
    }
  });
});
