import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { connect } from '../../src/neo4j/connection.ts';
import { pushGraph } from '../../src/neo4j/push.ts';
import type { GraphRows } from '../../src/neo4j/rows.ts';
import { compareDatabase } from '../../src/neo4j/status.ts';
import { readGraphRows } from '../../src/query/graph-rows.ts';
import { openWorkspace } from '../../src/store/workspace.ts';
import { writeWorkspace } from '../../src/store/workspace-writer.ts';
import { createEntity } from '../worlds/picture.ts';
import { HOSTILE_NAMES } from '../worlds/small-world.ts';
import { createSmallBuild } from '../worlds/small-workspace.ts';
import { runCommand } from './neo4j/command.ts';
import { dumpDatabase, emptyDatabase, query } from './neo4j/database.ts';
import { ESCAPES } from './neo4j/escapes.ts';
import { startServer } from './neo4j/server.ts';
import type { Neo4jServer } from './neo4j/server.ts';
import { runShell } from './neo4j/shell.ts';

const NAMES = [...HOSTILE_NAMES, ...ESCAPES, ' leading and trailing ', '', '"', ',', "'", '\\', '\n'];

describe.skipIf(!inject('startsServers'))('what the importer makes of the export neo4j-csv', () => {
  let server: Neo4jServer;
  let driver: Driver;
  let folder: string;
  let rows: GraphRows;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wiregraph-import-'));
    const build = createSmallBuild({ agent: NAMES.join(' ') });
    const persons = NAMES.map((name, index) => ({
      ...createEntity(`person-${String(index).padStart(3, '0')}`),
      name,
      aliases: [name, `${name};`, `"${name}`].map((text) => ({ text, count: 1 })),
    }));
    await writeWorkspace(folder, {
      ...build,
      graph: { ...build.graph, nodes: [...build.graph.nodes, ...persons] },
    });
    rows = await readGraphRows(await openWorkspace(folder));
    const out = join(folder, 'import');
    const { printed } = await runCommand(
      ...['export', '--workspace', folder, '--format', 'neo4j-csv', '--out', out],
    );
    const command = printed.split('\n').at(-1) ?? '';
    expect(await readFile(join(out, 'README.txt'), 'utf8')).toContain(command);
    server = await startServer({ imported: { folder: out, command } });
    driver = await connect(server.connection);
  });
  afterAll(async () => {
    await driver.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  it('is said to be unfinished, and is exactly what a push makes once its script has run', async () => {
    expect(await compareDatabase(driver, rows)).toMatchObject({ missing: 0, extra: 0, complete: false });

    const script = join(folder, 'import', 'after-import.cypher');
    expect(await runShell(server.connection, script)).toEqual({ status: 0, stderr: '' });
    expect(await compareDatabase(driver, rows)).toMatchObject({ same: true });
    const imported = await dumpDatabase(driver);
    const schema = await readSchema();
    expect(await runShell(server.connection, script)).toEqual({ status: 0, stderr: '' });
    expect(await dumpDatabase(driver)).toEqual(imported);

    const unchanged = { nodesWritten: 0, nodesRemoved: 0, relationshipsWritten: 0, relationshipsRemoved: 0 };
    expect(await pushGraph(driver, rows)).toEqual(unchanged);
    await emptyDatabase(driver);
    await pushGraph(driver, rows);
    expect(imported).toEqual(await dumpDatabase(driver));
    expect(schema).toEqual(await readSchema());
  });

  it('is mended by a push where its script was not run', async () => {
    await pushGraph(driver, rows);
    const before = await dumpDatabase(driver);
    await query(
      driver,
      "MATCH (n:Person {id: 'person-b'}) SET n.hash = n.hash + ' articles', n.articles = null",
    );
    expect(await pushGraph(driver, rows)).toMatchObject({ nodesWritten: 1 });
    expect(await dumpDatabase(driver)).toEqual(before);
  });

  it('comes from the same files whenever they are written, whole ones only', async () => {
    const names = await readdir(join(folder, 'import'));
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const read = (): Promise<string[]> =>
      Promise.all(names.map((name) => readFile(join(folder, 'import', name), 'utf8')));
    const before = await read();
    await runCommand(
      ...['export', '--workspace', folder, '--format', 'neo4j-csv', '--out', join(folder, 'import')],
    );
    expect(await read()).toEqual(before);
  });

  function readSchema(): Promise<Record<string, unknown>[]> {
    return query(
      driver,
      `SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint WHERE type <> 'LOOKUP'
       RETURN name, type, labelsOrTypes, properties, owningConstraint ORDER BY name`,
    );
  }
});
