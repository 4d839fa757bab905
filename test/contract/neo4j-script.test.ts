import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';

import { connect } from '../../src/neo4j/connection.ts';
import { renderCypherScript } from '../../src/neo4j/cypher-script.ts';
import { pushGraph } from '../../src/neo4j/push.ts';
import { toGraphRows } from '../../src/neo4j/rows.ts';
import type { GraphRows } from '../../src/neo4j/rows.ts';
import { createSmallWorld, HOSTILE_NAMES } from '../worlds/small-world.ts';
import { ESCAPES } from './neo4j/escapes.ts';
import { dumpDatabase, emptyDatabase } from './neo4j/database.ts';
import { runShell } from './neo4j/shell.ts';

const server = inject('neo4j');

function createRows(agent: string): GraphRows {
  const { corpus, graph } = createSmallWorld({ agent });
  return toGraphRows(graph, new Map(corpus.documents.map(({ article }) => [article.id, article.text])));
}

describe.skipIf(server === null)('renderCypherScript', () => {
  let driver: Driver;
  let folder: string;
  beforeAll(async () => {
    if (server === null) return;
    driver = await connect(server);
    folder = await mkdtemp(join(tmpdir(), 'wiregraph-script-'));
  });
  afterAll(async () => {
    await driver.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => emptyDatabase(driver));

  async function runInShell(script: Iterable<string>): Promise<void> {
    const file = join(folder, 'graph.cypher');
    await writeFile(file, [...script].join(''));
    if (server !== null) expect(await runShell(server, file)).toEqual({ status: 0, stderr: '' });
  }

  async function runStatements(script: Iterable<string>): Promise<void> {
    const text = [...script].join('').replace(/^\/\/.*$/gmu, '');
    const session = driver.session();
    for (const statement of text.split(';\n')) if (statement.trim() !== '') await session.run(statement);
    await session.close();
  }

  it('makes in cypher-shell what a push makes, also the second time', async () => {
    const rows = createRows([...HOSTILE_NAMES, ...ESCAPES].join(' '));
    await runInShell(renderCypherScript(rows));
    const made = await dumpDatabase(driver);
    await runInShell(renderCypherScript(rows));
    expect(await dumpDatabase(driver)).toEqual(made);

    const unchanged = { nodesWritten: 0, nodesRemoved: 0, relationshipsWritten: 0, relationshipsRemoved: 0 };
    expect(await pushGraph(driver, rows)).toEqual(unchanged);
    await emptyDatabase(driver);
    await pushGraph(driver, rows);
    expect(await dumpDatabase(driver)).toEqual(made);
  });

  it.each([...HOSTILE_NAMES, ...ESCAPES])('brings %j back', async (name) => {
    await runStatements(renderCypherScript(createRows(name)));
    const { records } = await driver.executeQuery("MATCH (n {id: 'person-a'}) RETURN n.name AS name");
    expect(records.map((record) => record.get('name') as unknown)).toEqual([name]);
  });
});
