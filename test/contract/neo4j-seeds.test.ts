import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';

import { connect } from '../../src/neo4j/connection.ts';
import type { GraphFile } from '../../src/schema/graph.ts';
import { openWorkspace } from '../../src/store/workspace.ts';
import { runCommand } from './neo4j/command.ts';
import type { CommandResult } from './neo4j/command.ts';
import { dumpDatabase, emptyDatabase, query } from './neo4j/database.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
const server = inject('neo4j');

describe.skipIf(server === null)('the graph of the seed articles in Neo4j', () => {
  let driver: Driver;
  let folder: string;
  let graph: GraphFile;
  beforeAll(async () => {
    if (server === null) return;
    driver = await connect(server);
    folder = await mkdtemp(join(tmpdir(), 'wiregraph-seeds-'));
    await runCommand('build', SEEDS, '--workspace', folder);
    ({ graph } = await openWorkspace(folder));
    await emptyDatabase(driver);
    expect(await run('push')).toMatchObject({ exitCode: 0 });
  });
  afterAll(async () => {
    await emptyDatabase(driver);
    await driver.close();
    await rm(folder, { recursive: true });
  });

  function run(command: 'push' | 'status', changed: Partial<typeof server> = {}): Promise<CommandResult> {
    const flags = Object.entries({ ...server, ...changed }).flatMap(([name, value]) => [`--${name}`, value]);
    return runCommand('neo4j', command, '--workspace', folder, ...flags.map(String));
  }

  describe('answers', () => {
    it('who talked with whom', async () => {
      const talks = ['MET_WITH', 'CONSULTED_WITH', 'CALLED'];
      const rows = await query(
        driver,
        `MATCH (a:Entity)-[r:MET_WITH|CONSULTED_WITH|CALLED {status: 'actual'}]->(b:Entity)
         RETURN a.name AS one, type(r) AS how, b.name AS other, r.support AS support`,
      );
      expect(rows).toHaveLength(
        graph.edges.filter(({ type, status }) => talks.includes(type) && status === 'actual').length,
      );
      const call = rows.find(
        ({ one, how, other }) => one === 'Joe Biden' && how === 'CALLED' && other === 'Vladimir Putin',
      );
      expect(Number(call?.['support'])).toBe(3);
    });

    it('which invasions are feared, and none of them as having happened', async () => {
      const feared = await query(
        driver,
        `MATCH (a:Entity)-[:PARTICIPATES_IN {role: 'agent'}]->(e:Event {eventType: 'FIGHT', status: 'hypothetical'})
         MATCH (e)<-[:PARTICIPATES_IN {role: 'target'}]-(b:Entity)
         RETURN a.name AS agent, b.name AS target, size(e.articles) > 1 AS told`,
      );
      expect(feared).toContainEqual({ agent: 'Russia', target: 'Ukraine', told: true });
      const edges = await query(
        driver,
        `MATCH (:Country {name: 'Russia'})-[r:INVADED]->(:Country {name: 'Ukraine'}) RETURN DISTINCT r.status AS status`,
      );
      expect(edges).toEqual([{ status: 'hypothetical' }]);
    });

    it('which claims are behind an edge, each with its sentence', async () => {
      const rows = await query(
        driver,
        `MATCH (:Person {name: 'Joe Biden'})-[r:CALLED]->(:Person {name: 'Vladimir Putin'})
         UNWIND r.claims AS id
         MATCH (c:Claim {id: id})-[:STATED_IN]->(s:Sentence)-[:SENTENCE_OF]->(a:Article)
         RETURN c.id AS claim, c.quote AS quote, s.text AS sentence, a.article AS article, s.start AS start`,
      );
      const edge = graph.edges.find(({ type, claims }) => type === 'CALLED' && claims.length === rows.length);
      expect(rows.map(({ claim }) => claim).sort()).toEqual([...(edge?.claims ?? [])].sort());
      expect(new Set(rows.map(({ article }) => article)).size).toBe(3);
      const { readArticle } = await openWorkspace(folder);
      for (const { quote, sentence, article, start } of rows) {
        expect(sentence).toContain(quote);
        const text = (await readArticle(String(article)))?.text ?? '';
        expect(text.indexOf(String(sentence), Number(start))).toBe(Number(start));
      }
    });

    it('what a person is called, by the full-text index', async () => {
      const [first] = await query(
        driver,
        `CALL db.index.fulltext.queryNodes('wiregraph_names', 'Navalny') YIELD node
         WHERE node:Person RETURN node.name AS name LIMIT 1`,
      );
      expect(first).toEqual({ name: 'Alexei Navalny' });
    });
  });

  describe('wiregraph neo4j', () => {
    beforeEach(() => run('push'));

    it('push writes nothing the second time', async () => {
      const before = await dumpDatabase(driver);
      const { printed } = await run('push');
      expect(printed.match(/\d+ (written|removed)/gu)).toEqual([
        '0 written',
        '0 removed',
        '0 written',
        '0 removed',
      ]);
      expect(await dumpDatabase(driver)).toEqual(before);
    });

    it('status finds the same in both', async () => {
      const { exitCode, printed } = await run('status');
      expect(exitCode).toBe(0);
      const claims = String(graph.claims.length);
      expect(printed).toMatch(new RegExp(`^ {2}Claim +${claims} +${claims}$`, 'mu'));
      expect(printed).toMatch(/holds exactly this graph$/u);
    });

    it.each([
      [
        'a node is gone',
        "MATCH (n:Person {name: 'Joe Biden'}) DETACH DELETE n",
        /[1-9]\d* missing, 0 changed/u,
      ],
      ['a node has changed', "MATCH (n:Event) WITH n LIMIT 1 SET n.hash = 'old'", /0 missing, 1 changed, 0/u],
      [
        'a relationship is left of an older graph',
        `MATCH (a:Country {name: 'Russia'}), (b:Country {name: 'Ukraine'})
         CREATE (a)-[:ATTACKED {id: 'edge:old', hash: 'old'}]->(b)`,
        /0 missing, 0 changed, 1 to remove/u,
      ],
      [
        'a push was stopped',
        'MATCH (p:WiregraphPush) SET p.complete = false',
        /0 to remove; no push has come to its end/u,
      ],
    ])('status sees that %s, push mends it', async (_what, change, message) => {
      await query(driver, change);
      expect(await run('status')).toMatchObject({
        exitCode: 1,
        message: expect.stringMatching(message) as unknown,
      });
      await run('push');
      expect(await run('status')).toMatchObject({ exitCode: 0 });
    });

    it('status writes nothing, not even to an empty database', async () => {
      await emptyDatabase(driver);
      expect(await run('status')).toMatchObject({ exitCode: 1 });
      expect(await dumpDatabase(driver)).toEqual([]);
    });

    it('leaves what others have made there', async () => {
      await query(
        driver,
        `MATCH (p:Person {name: 'Joe Biden'}) SET p.note = 'checked' CREATE (:Person {name: 'Mine'})-[:KNOWS]->(p)`,
      );
      expect(await run('status')).toMatchObject({ exitCode: 0 });
      await run('push');
      const mine = await query(
        driver,
        "MATCH (m:Person {name: 'Mine'})-[:KNOWS]->(p) RETURN p.name AS name, p.note AS note",
      );
      expect(mine).toEqual([{ name: 'Joe Biden', note: 'checked' }]);
    });

    it.each([
      ['a wrong password', { password: 'not this one' }, /user or password is wrong/u],
      ['no password', { password: '' }, /set NEO4J_PASSWORD/u],
      ['a wrong address', { uri: 'bolt://127.0.0.1:1' }, /no Neo4j answers there/u],
      ['what is no address', { uri: 'nonsense' }, /is no address of a Neo4j server/u],
    ])('ends with 2 for %s', async (_what, changed, message) => {
      const result = { exitCode: 2, message: expect.stringMatching(message) as unknown };
      expect(await run('status', changed)).toMatchObject(result);
      expect(await run('push', changed)).toMatchObject(result);
    });

    it('ends with 2 for a database that does not exist', async () => {
      const result = await runCommand(
        ...['neo4j', 'push', '--workspace', folder, '--database', 'none'],
        ...Object.entries(server ?? {}).flatMap(([name, value]) => [`--${name}`, String(value)]),
      );
      expect(result).toMatchObject({
        exitCode: 2,
        message: expect.stringContaining('no such database') as unknown,
      });
    });
  });
});
