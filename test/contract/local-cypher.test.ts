import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createLocalCypher } from '../../src/query/local-cypher.ts';
import type { LocalCypher } from '../../src/query/local-cypher.ts';
import { createWorkspaceCypher } from '../../src/query/workspace-cypher.ts';
import { queryAnswerSchema } from '../../src/schema/query.ts';
import { generationFolder } from '../../src/store/generations.ts';
import { openWorkspace } from '../../src/store/workspace.ts';
import { writeWorkspace } from '../../src/store/workspace-writer.ts';
import { HOSTILE_NAMES } from '../worlds/small-world.ts';
import { createSmallBuild } from '../worlds/small-workspace.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A search of which no engine sees the end. */
const ENDLESS = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b) AS n';

describe('createLocalCypher', () => {
  let folder: string;
  let cypher: LocalCypher;
  beforeAll(async () => {
    const built = spawnSync('npm', ['run', '--silent', 'build:program'], { cwd: root, encoding: 'utf8' });
    expect(built.stdout + built.stderr).not.toContain('error TS');
    folder = await mkdtemp(join(tmpdir(), 'wiregraph-local-'));
    await writeWorkspace(folder, createSmallBuild());
    cypher = createLocalCypher(await openWorkspace(folder));
  });
  afterAll(async () => {
    cypher.close();
    await rm(folder, { recursive: true });
  });

  describe('answers', () => {
    it('scalars, lists and maps as JSON', async () => {
      const query =
        "RETURN 1 AS i, 1.5 AS f, 'a' AS s, true AS b, null AS n, [1, ['x']] AS l, {a: {b: 2}} AS m, 2^0.5 > 1 AS c";
      expect(await cypher.run(query)).toEqual({
        columns: ['i', 'f', 's', 'b', 'n', 'l', 'm', 'c'],
        rows: [[1, 1.5, 'a', true, null, [1, ['x']], map({ a: map({ b: 2 }) }), true]],
        truncated: false,
      });
    });

    it('integers that JSON cannot hold as text', async () => {
      const { rows } = await cypher.run('RETURN 9007199254740993 AS big');
      expect(rows).toEqual([['9007199254740993']]);
    });

    it('nodes, relationships and paths with the ids of the graph', async () => {
      const answer = await cypher.run('MATCH p = (a:Person)-[r:MET_WITH]->(b) RETURN a, r, p');
      expect(queryAnswerSchema.parse(answer)).toEqual(answer);
      const person = { kind: 'node', id: 'person-a', labels: ['Wiregraph', 'Entity', 'Person'] };
      const meeting = {
        kind: 'relationship',
        id: 'e1',
        type: 'MET_WITH',
        source: 'person-a',
        target: 'person-b',
      };
      expect(answer.rows).toMatchObject([
        [person, meeting, { kind: 'path', nodes: [person, { id: 'person-b' }], relationships: [meeting] }],
      ]);
    });

    it('by parameters, whatever they hold', async () => {
      const names = [...HOSTILE_NAMES];
      const { rows } = await cypher.run('UNWIND $names AS name RETURN name, $one AS one', {
        names,
        one: { deep: [1, null] },
      });
      expect(rows).toEqual(names.map((name) => [name, map({ deep: [1, null] })]));
    });

    it('with dates that can be calculated with', async () => {
      const query =
        'MATCH (e:Event) WHERE e.startDate < date($day) RETURN e.startDate.year AS year, e.startDate AS day';
      const { rows } = await cypher.run(query, { day: '2022-01-03' });
      expect(rows).toEqual([[2022, '2022-01-02']]);
    });

    it('on claims and their sentences', async () => {
      const { rows } = await cypher.run(
        `MATCH (:Person {name: 'Ann Lee'})<-[:SUBJECT]-(c:Claim {predicate: 'TALKS_WITH'})-[:STATED_IN]->(s:Sentence)
         MATCH (s)-[:SENTENCE_OF]->(a:Article) RETURN s.text, a.article, c.status`,
      );
      expect(rows).toEqual([['They may talk on.', 'a-1', 'planned']]);
    });

    it('no more rows than asked for, and says that there are more', async () => {
      const few = await cypher.run('MATCH (n) RETURN n.id', {}, { rowLimit: 2 });
      expect(few).toMatchObject({ rows: { length: 2 }, truncated: true });
      const exact = await cypher.run('UNWIND [1, 2] AS x RETURN x', {}, { rowLimit: 2 });
      expect(exact).toMatchObject({ rows: { length: 2 }, truncated: false });
      const union = 'RETURN 1 AS x UNION ALL RETURN 2 AS x UNION ALL RETURN 3 AS x';
      expect(await cypher.run(union, {}, { rowLimit: 2 })).toMatchObject({
        rows: [[1], [2]],
        truncated: true,
      });
    });

    it('many rows soon, when only few of them are wanted', async () => {
      const query = 'MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i), (j), (k), (l) RETURN a, l';
      expect(await cypher.run(query, {}, { rowLimit: 3 })).toMatchObject({ rows: { length: 3 } });
    });
  });

  describe('refuses', () => {
    it.each([
      ['a write', 'MATCH (n) SET n.x = 1', 'refused', 'SET changes data'],
      ['files', "LOAD CSV FROM '/etc/passwd' AS l RETURN l", 'refused', 'LOAD CSV reads files'],
      ['a parameter without a value', 'RETURN $x', 'parameter', '$x has no value'],
      ['what is no query', 'MATCH (n RETURN n', 'syntax', 'expected ) here (line 1, column 10)'],
      ['an unknown variable', 'MATCH (n:Person)\nRETURN m', 'syntax', "Undefined variable 'm'"],
      ['a wrong calculation', 'RETURN 1 / 0', 'failed', 'division by zero'],
    ])('%s', async (_what, query, code, message) => {
      await expect(cypher.run(query)).rejects.toMatchObject({
        name: 'QueryError',
        code,
        message: expect.stringContaining(message) as unknown,
      });
    });

    it.each([
      ['MATCH (n:Person|Country) RETURN n', 'MATCH (n) WHERE n:Person OR n:Country'],
      ['MATCH (n:!Person) RETURN n', 'MATCH (n) WHERE n:Person OR n:Country'],
      ["MATCH (n:Person WHERE n.name = 'x') RETURN n", 'write it after the pattern'],
      ['MATCH (n WHERE n:Person) RETURN n', 'write it after the pattern'],
      ['MATCH p = SHORTEST 1 (a)--+(b) RETURN p', 'shortestPath((a)-[*..6]-(b))'],
      ['MATCH (a)((x)--(y)){1,3}(b) RETURN a', '(a)-[:TYPE*1..3]-(b)'],
      ['MATCH (a:Person)-->+(b:Person) RETURN a', '(a)-[:TYPE*1..3]-(b)'],
      ['MATCH (a:$($label)) RETURN a', 'write them out'],
      ['MATCH (n:Person) RETURN collect(n.name)[0..2]', 'WITH collect(n.name) AS names'],
      ['MATCH (n) RETURN n.set', '"set" must stand in backticks'],
      ['MATCH (n) RETURN n LIMIT toInteger($label)', 'a number or a parameter'],
      ["RETURN apoc.text.join(['a'], ',')", 'APOC'],
      ["CALL db.index.fulltext.queryNodes('x', 'y') YIELD node RETURN node", 'CONTAINS toLower($text)'],
      ['USE neo4j MATCH (n) RETURN n', 'one graph and no settings'],
      [
        'MATCH (a:Person), (b:Person), p = shortestPath((a)-[*]-(b)) RETURN p',
        'a MATCH of its own for shortestPath',
      ],
      [
        'MATCH p = shortestPath((a:Person)-[*]-(b:Person)), (c) RETURN p',
        'a MATCH of its own for shortestPath',
      ],
    ])('%s, and says how to write it here', async (query, advice) => {
      await expect(cypher.run(query, { label: 'Person' })).rejects.toMatchObject({
        code: 'syntax',
        message: expect.stringContaining(advice) as unknown,
      });
    });
  });

  describe('ends', () => {
    const works = async (): Promise<void> => {
      expect(await cypher.run('MATCH (n:Person) RETURN count(n)')).toMatchObject({ rows: [[2]] });
    };

    it('a query that takes too long, and answers the next', async () => {
      await expect(cypher.run(ENDLESS, {}, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'timeout' });
      await works();
    });

    it('a query nobody waits for, and answers the next', async () => {
      const stop = new AbortController();
      const answer = cypher.run(ENDLESS, {}, { signal: stop.signal });
      setTimeout(() => {
        stop.abort(new Error('stopped'));
      }, 200);
      await expect(answer).rejects.toThrow('stopped');
      await works();
    });

    it('a query that takes too much memory, and answers the next', async () => {
      const query =
        "UNWIND range(1, 100000000) AS x RETURN collect(toString(x) + ' and many more words') AS list";
      await expect(cypher.run(query, {}, { timeoutMs: 60_000 })).rejects.toMatchObject({ code: 'too-large' });
      await works();
    });

    it('what the engine cannot hold, and answers the next', async () => {
      const query =
        'UNWIND range(1, 70000) AS x UNWIND [1, 2] AS y WITH x, y MATCH (a)--(b)--(c) RETURN count(*)';
      await expect(cypher.run(query, {}, { timeoutMs: 2000 })).rejects.toMatchObject({ name: 'QueryError' });
      await works();
    });

    it('no queries that wait, in their order', async () => {
      const slow = cypher.run(ENDLESS, {}, { timeoutMs: 300 });
      const others = Array.from({ length: 15 }, (_, x) => cypher.run('RETURN $x AS x', { x }));
      await expect(cypher.run('RETURN 1')).rejects.toMatchObject({ code: 'busy' });
      await expect(slow).rejects.toMatchObject({ code: 'timeout' });
      expect((await Promise.all(others)).flatMap(({ rows }) => rows.flat())).toEqual([...Array(15).keys()]);
    });

    it('by itself, and starts again when asked', async () => {
      await works();
      cypher.close();
      await works();
    });
  });

  describe('its database', () => {
    const files = async (of: string): Promise<string[]> =>
      (await readdir(of)).filter((name) => name.includes('grafeo'));

    it('lies beside the graph, and is made again when it is damaged', async () => {
      const workspace = await openWorkspace(folder);
      const beside = generationFolder(folder, workspace.generation);
      await cypher.run('RETURN 1');
      const [file = '', ...others] = await files(beside);
      expect(others).toEqual([]);
      cypher.close();
      await writeFile(join(beside, file), 'nothing that an engine could open');
      expect(await cypher.run('MATCH (n:Person) RETURN count(n)')).toMatchObject({ rows: [[2]] });
      expect(await files(beside)).toEqual([file]);
    });

    it.skipIf(process.getuid?.() === 0)(
      'is made elsewhere where the workspace cannot be written',
      async () => {
        const workspace = await openWorkspace(folder);
        const beside = generationFolder(folder, workspace.generation);
        for (const file of await files(beside)) await rm(join(beside, file));
        await chmod(beside, 0o500);
        const other = createLocalCypher(workspace);
        try {
          expect(await other.run('MATCH (n:Person) RETURN count(n)')).toMatchObject({ rows: [[2]] });
          expect(await files(beside)).toEqual([]);
        } finally {
          other.close();
          await chmod(beside, 0o700);
        }
      },
    );

    it('follows the graph', async () => {
      const following = createWorkspaceCypher(() => openWorkspace(folder));
      const query = "MATCH (p:Person {id: 'person-a'}) RETURN p.name";
      expect(await following.run(query)).toMatchObject({ rows: [['Ann Lee']] });
      await writeWorkspace(folder, createSmallBuild({ agent: 'Eve' }));
      expect(await following.run(query)).toMatchObject({ rows: [['Eve']] });
      following.close();
      expect(await cypher.run(query)).toMatchObject({ rows: [['Ann Lee']] });
    });

    it('says so where there is none', async () => {
      const missing = createLocalCypher({ folder: join(folder, 'nowhere'), generation: '0001' });
      await expect(missing.run('RETURN 1')).rejects.toMatchObject({
        code: 'failed',
        message: expect.stringContaining('holds no graph yet') as unknown,
      });
    });
  });
});

function map(entries: Record<string, unknown>): Record<string, unknown> {
  return { kind: 'map', entries };
}
