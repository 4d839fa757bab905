import { spawnSync } from 'node:child_process';
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
import { JAVA, resolveClassPath } from './neo4j/class-path.ts';
import { dumpDatabase, emptyDatabase } from './neo4j/database.ts';

const server = inject('neo4j');

/** What a query, or the shell that reads it, takes for something else than text. */
const ESCAPES = [
  '\\u0027 \\\\u0027 \\\\\\u0027 \\',
  "'; MATCH (n) DETACH DELETE n; //",
  '":exit\n:exit\n; // /* */ `$rows`',
  ' \u0001\b\f\t\r\n\u0085\u2028\u2029\uFEFF\uFFFF',
  '$rows $complete {a: 1} \uD83D\uDE00 𝒜',
];

function createRows(agent: string): GraphRows {
  const { corpus, graph } = createSmallWorld({ agent });
  return toGraphRows(graph, new Map(corpus.documents.map(({ article }) => [article.id, article.text])));
}

describe.skipIf(server === null)('renderCypherScript', () => {
  let driver: Driver;
  let folder: string;
  let classPath: string;
  beforeAll(async () => {
    if (server === null) return;
    driver = await connect(server);
    classPath = await resolveClassPath();
    folder = await mkdtemp(join(tmpdir(), 'wiregraph-script-'));
  });
  afterAll(async () => {
    await driver.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => emptyDatabase(driver));

  async function runShell(script: Iterable<string>): Promise<void> {
    const { uri = '', user = '', password = '' } = server ?? {};
    const file = join(folder, 'graph.cypher');
    await writeFile(file, [...script].join(''));
    const shell = ['-cp', classPath, 'org.neo4j.shell.Main', '-a', uri, '-u', user, '-p', password];
    const { status, stderr } = spawnSync(JAVA, [...shell, '--fail-fast', '--file', file], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }

  async function runStatements(script: Iterable<string>): Promise<void> {
    const text = [...script].join('').replace(/^\/\/.*$/gmu, '');
    const session = driver.session();
    for (const statement of text.split(';\n')) if (statement.trim() !== '') await session.run(statement);
    await session.close();
  }

  it('makes in cypher-shell what a push makes, also the second time', async () => {
    const rows = createRows([...HOSTILE_NAMES, ...ESCAPES].join(' '));
    await runShell(renderCypherScript(rows));
    const made = await dumpDatabase(driver);
    await runShell(renderCypherScript(rows));
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
