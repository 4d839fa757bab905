import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { connect, openReadSession } from '../../src/neo4j/connection.ts';
import { readCatalogue } from '../../src/query/catalogue.ts';
import { createLocalCypher } from '../../src/query/local-cypher.ts';
import type { LocalCypher } from '../../src/query/local-cypher.ts';
import { askServer } from '../../src/query/server-cypher.ts';
import type { QueryAnswer } from '../../src/schema/query.ts';
import { openWorkspace } from '../../src/store/workspace.ts';
import { runCommand } from './neo4j/command.ts';
import type { CommandResult } from './neo4j/command.ts';
import { emptyDatabase } from './neo4j/database.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
const server = inject('neo4j');
const catalogue = readCatalogue();

/** What the five articles say, however the graph words the rest: rows by some of their columns. */
const FACTS: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  'who-met-whom': [{ one: 'Joe Biden', how: 'CALLED', other: 'Vladimir Putin', articles: 3 }],
  'who-accused-whom': [{ accuser: 'Joe Biden', how: 'ACCUSED', accused: 'Vladimir Putin' }],
  'timeline-of-two-countries': [{ type: 'Election interference', status: 'alleged' }],
  'events-told-by-several': [{ type: 'Fighting', day: '2014-01-01', articles: 3 }],
  denials: [{ who: 'Vladimir Putin' }],
  'what-may-happen': [{ agent: 'Russia', type: 'Fighting', target: 'Ukraine', status: 'hypothetical' }],
  brokers: [{ broker: 'Russia' }, { broker: 'Vladimir Putin' }],
  'who-is-quoted': [{ source: 'Jen Psaki', type: 'Person' }],
  offices: [{ person: 'Jen Psaki', relation: 'SPOKESPERSON_OF', body: 'White House' }],
  'most-reported': [{ name: 'Russia', type: 'Country', articles: 5 }],
  'names-of-everyone': [{ name: 'Alexei Navalny', aliases: ['Navalany', 'Navalny'] }],
  'behind-an-edge': [{ relationship: 'CALLED', status: 'actual' }],
  'threats-and-demands': [{ who: 'Joe Biden', how: 'URGED', whom: 'Russia' }],
};

describe.skipIf(server === null)('the queries that come with the program', () => {
  let driver: Driver;
  let folder: string;
  let local: LocalCypher;
  beforeAll(async () => {
    if (server === null) return;
    driver = await connect(server);
    folder = await mkdtemp(join(tmpdir(), 'wiregraph-queries-'));
    await runCommand('build', SEEDS, '--workspace', folder);
    local = createLocalCypher(await openWorkspace(folder));
    await emptyDatabase(driver);
    await runCommand('neo4j', 'push', '--workspace', folder, ...serverFlags());
  });
  afterAll(async () => {
    local.close();
    await emptyDatabase(driver);
    await driver.close();
    await rm(folder, { recursive: true });
  });

  const run = (...words: readonly string[]): Promise<CommandResult> =>
    runCommand('query', '--workspace', folder, ...words);

  it('are at least twenty, each with a question of its own', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(20);
    expect(new Set(catalogue.map(({ question }) => question)).size).toBe(catalogue.length);
  });

  it.each(catalogue)(
    'answer "$name" the same on both engines',
    async ({ name, cypher, defaults, columns }) => {
      const [here, there] = await Promise.all([
        local.run(cypher, defaults),
        askServer(driver, cypher, defaults),
      ]);
      expect(here).toEqual(there);
      expect(here.columns).toEqual(Object.keys(columns));
      expect(here.rows).not.toEqual([]);
      const records = toRecords(here);
      for (const fact of FACTS[name] ?? []) expect(records).toContainEqual(expect.objectContaining(fact));
    },
  );

  it('find the same ids behind nodes, relationships and paths on both engines', async () => {
    const cypher = `MATCH p = (a:Person {name: $name})-[r:CALLED]-(b:Person)
      RETURN p, a, r, {who: b, since: r.firstSeen, list: [a.articles, 1.5]} AS map`;
    const parameters = { name: 'Joe Biden' };
    const [here, there] = await Promise.all([
      local.run(cypher, parameters),
      askServer(driver, cypher, parameters),
    ]);
    expect(here.rows).not.toEqual([]);
    expect(JSON.parse(JSON.stringify(there), dropHashes)).toEqual(here);
  });

  describe('wiregraph query', () => {
    it('prints a table, whichever engine is asked', async () => {
      const here = await run('--name', 'who-met-whom');
      expect(here).toMatchObject({ exitCode: 0 });
      expect(here.printed).toMatch(/^one +how +other/u);
      expect(here.printed).toMatch(/^Joe Biden +CALLED +Vladimir Putin +\d{4}-\d\d-\d\d +3$/mu);
      expect(await run('--name', 'who-met-whom', '--neo4j', ...serverFlags())).toEqual(here);
    });

    it('prints JSON and CSV that a spreadsheet does not run', async () => {
      const query = "RETURN '=1+1' AS sum, [1, 'a'] AS list, null AS none";
      const json = await run(query, '--format', 'json');
      expect(JSON.parse(json.printed)).toEqual([{ sum: '=1+1', list: [1, 'a'], none: null }]);
      const csv = await run(query, '--format', 'csv');
      expect(csv.printed).toBe('\uFEFFsum,list,none\r\n\'=1+1,"[1,""a""]",');
    });

    it('takes values for the parameters of a file', async () => {
      const file = join(folder, 'question.cypher');
      await writeFile(file, 'MATCH (p:Person) WHERE p.name IN $names RETURN p.name AS name, $x AS x');
      const { printed } = await run(
        '--file',
        file,
        '--param',
        'names=["Joe Biden"]',
        '--param',
        'x=a=b',
        '--format',
        'json',
      );
      expect(JSON.parse(printed)).toEqual([{ name: 'Joe Biden', x: 'a=b' }]);
    });

    it.each([
      ['a write', ['CREATE (:X)'], /CREATE changes data/u],
      ['a parameter without a value', ['RETURN $x'], /\$x has no value/u],
      ['an unknown name', ['--name', 'nothing'], /no query called "nothing"/u],
      ['no query', [], /give a query/u],
      ['a file that is not there', ['--file', 'nowhere.cypher'], /cannot read the query/u],
      [
        'a query without end',
        ['MATCH (a), (b), (c), (d) RETURN count(a.name + d.name)', '--timeout', '0.5'],
        /longer than 0.5 s/u,
      ],
    ])('ends with 2 for %s, on both engines', async (_what, words, message) => {
      const result = { exitCode: 2, message: expect.stringMatching(message) as unknown };
      expect(await run(...words)).toMatchObject(result);
      expect(await run(...words, '--neo4j', ...serverFlags())).toMatchObject(result);
    });

    it('reads on the server only, whatever the check before has missed', async () => {
      const session = openReadSession(driver);
      await expect(session.run('CREATE (:X)')).rejects.toMatchObject({
        code: 'Neo.ClientError.Statement.AccessMode',
      });
      await session.close();
    });
  });
});

function serverFlags(): readonly string[] {
  return Object.entries(server ?? {}).flatMap(([name, value]) => [`--${name}`, String(value)]);
}

function toRecords({ columns, rows }: QueryAnswer): readonly Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
}

/** What a push keeps beside the graph's own properties. */
function dropHashes(key: string, value: unknown): unknown {
  return key === 'hash' ? undefined : value;
}
