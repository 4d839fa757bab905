/**
 * Ways of getting one graph of 10,000 nodes and 50,000 relationships into an empty Neo4j, in turn and in one run:
 *
 *     npm run build:program && node bench/neo4j-load.js
 *
 * `push` is `wiregraph neo4j push`. `per row` is what one would write first: the same constraints, then one MERGE a row with
 * parameters, 1,000 rows in a transaction. `import` is the export neo4j-csv and neo4j-admin database import into a database that
 * is not running; `after import` what its script does then, the server's start left out.
 *
 * The server is that of the contract tests (Java 17 and Maven), with a small heap and a quick compiler. Options: `--nodes`,
 * `--edges`, `--rounds`. The first round warms the server up and is not counted. Times vary with the machine and what else it
 * does: compare the ratios.
 */
import console from 'node:console';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { parseArgs } from 'node:util';

import { runnerImport } from 'vite';

import { connect } from '../dist/neo4j/connection.js';
import { createImport } from '../dist/neo4j/import-files.js';
import { listLabels } from '../dist/neo4j/model.js';
import { toParameter } from '../dist/neo4j/parameters.js';
import { pushGraph } from '../dist/neo4j/push.js';
import { toGraphRows } from '../dist/neo4j/rows.js';
import { listConstraintStatements } from '../dist/neo4j/schema-cypher.js';
import { writeFileAtomically } from '../dist/store/atomic-file.js';
import { createLargeGraph } from './large-graph.js';

const { values: options } = parseArgs({
  options: {
    nodes: { type: 'string', default: '10000' },
    edges: { type: 'string', default: '50000' },
    rounds: { type: 'string', default: '3' },
  },
});
const TRANSACTION_ROWS = 1000;

const importTest = async (name) => {
  const file = fileURLToPath(new URL(`../test/contract/neo4j/${name}.ts`, import.meta.url));
  return (await runnerImport(file)).module;
};
const [{ startServer }, { runImport }, { resolveClassPath }] = await Promise.all(
  ['server', 'import', 'class-path'].map(importTest),
);

/** Nodes and edges only: claims and sentences would be as many again. */
const rows = toGraphRows(
  {
    ...createLargeGraph({ nodes: Number(options.nodes), edges: Number(options.edges) }),
    claims: [],
  },
  new Map(),
);
const folder = mkdtempSync(join(tmpdir(), 'wiregraph-bench-neo4j-'));

async function time(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Nothing in it, neither data nor constraints and indexes. */
async function clear(driver) {
  const session = driver.session();
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  for (const kind of ['CONSTRAINT', 'INDEX']) {
    const { records } = await session.run(`SHOW ${kind} YIELD name, type WHERE type <> 'LOOKUP'`);
    for (const record of records) await session.run(`DROP ${kind} ${record.get('name')}`);
  }
  await session.close();
}

async function loadRowByRow(driver) {
  const session = driver.session();
  for (const statement of listConstraintStatements()) await session.run(statement);
  const runAll = async (items, toStatement) => {
    for (let start = 0; start < items.length; start += TRANSACTION_ROWS) {
      await session.executeWrite(async (transaction) => {
        for (const row of items.slice(start, start + TRANSACTION_ROWS)) {
          await transaction.run(toStatement(row), toParameter(row));
        }
      });
    }
  };
  await runAll(
    rows.nodes,
    ({ label }) =>
      `MERGE (n:Wiregraph {id: $id}) SET n:${listLabels(label).join(':')}, n += $properties, n.hash = $hash`,
  );
  await runAll(
    rows.relationships,
    ({ type }) =>
      `MATCH (a:Wiregraph {id: $source}) MATCH (b:Wiregraph {id: $target}) MERGE (a)-[r:${type} {id: $id}]->(b) SET r += $properties, r.hash = $hash`,
  );
  await session.close();
}

async function countAll(driver) {
  const { records } = await driver.executeQuery(
    'RETURN COUNT { (:Wiregraph) } AS nodes, COUNT { ()-->() } AS relationships',
  );
  const counts = [Number(records[0].get('nodes')), Number(records[0].get('relationships'))];
  if (counts[0] !== rows.nodes.length || counts[1] !== rows.relationships.length)
    throw new Error(`there are ${counts.join(' nodes and ')} relationships`);
}

async function writeImport(out) {
  mkdirSync(out, { recursive: true });
  const { files, command } = createImport(rows);
  for (const { name, render } of files) await writeFileAtomically(join(out, name), render());
  return { folder: out, command };
}

async function runRound(driver, round) {
  const results = {};
  for (const [name, load] of [
    ['push', () => pushGraph(driver, rows)],
    ['per row', () => loadRowByRow(driver)],
  ]) {
    await clear(driver);
    results[name] = await time(load);
    await countAll(driver);
  }
  const home = join(folder, `home-${round}`);
  mkdirSync(join(home, 'conf'), { recursive: true });
  const classPath = await resolveClassPath();
  let imported;
  results.import = await time(async () => {
    imported = await writeImport(join(folder, 'import'));
    await runImport(classPath, home, imported);
  });
  rmSync(home, { recursive: true });
  results['after import'] = await timeScript(imported);
  return results;
}

/** On a server of its own, whose database is what was imported. */
async function timeScript(imported) {
  const server = await startServer({ imported });
  try {
    const driver = await connect(server.connection);
    const session = driver.session();
    const script = createImport(rows).files.find(({ name }) => name === 'after-import.cypher');
    const statements = [...script.render()].filter((text) => !text.startsWith('//'));
    const seconds = await time(async () => {
      for (const statement of statements) await session.run(statement.trimEnd().slice(0, -1));
    });
    await countAll(driver);
    await driver.close();
    return seconds;
  } finally {
    await server.stop();
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const server = await startServer();
try {
  const driver = await connect(server.connection);
  const rounds = [];
  for (let round = 0; round <= Number(options.rounds); round++) {
    const results = await runRound(driver, round);
    process.stderr.write(`round ${round}: ${JSON.stringify(results)}\n`);
    if (round > 0) rounds.push(results);
  }
  await driver.close();
  console.log(`${rows.nodes.length} nodes, ${rows.relationships.length} relationships`);
  console.table(
    Object.keys(rounds[0]).map((way) => ({
      way,
      seconds: median(rounds.map((results) => results[way])).toFixed(1),
      'times the push': median(rounds.map((results) => results[way] / results.push)).toFixed(2),
    })),
  );
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
