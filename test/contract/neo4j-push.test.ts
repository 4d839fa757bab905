import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';

import { connect } from '../../src/neo4j/connection.ts';
import { pushGraph } from '../../src/neo4j/push.ts';
import { toGraphRows } from '../../src/neo4j/rows.ts';
import type { GraphRows } from '../../src/neo4j/rows.ts';
import { compareDatabase } from '../../src/neo4j/status.ts';
import { createSmallWorld, HOSTILE_NAMES } from '../worlds/small-world.ts';
import type { SmallWorldOptions } from '../worlds/small-world.ts';
import { dumpDatabase, emptyDatabase, query } from './neo4j/database.ts';

const server = inject('neo4j');

function createRows(options?: SmallWorldOptions): GraphRows {
  const { corpus, graph } = createSmallWorld(options);
  return toGraphRows(graph, new Map(corpus.documents.map(({ article }) => [article.id, article.text])));
}

describe.skipIf(server === null)('pushGraph', () => {
  let driver: Driver;
  beforeAll(async () => {
    if (server !== null) driver = await connect(server);
  });
  afterAll(() => driver.close());
  beforeEach(() => emptyDatabase(driver));

  it('writes every node and relationship with labels, integers and dates', async () => {
    const rows = createRows();
    const result = await pushGraph(driver, rows);
    expect(result).toMatchObject({
      nodesWritten: rows.nodes.length,
      relationshipsWritten: rows.relationships.length,
    });
    const [event] = await query(
      driver,
      `MATCH (p:Entity:Person {name: 'Ann Lee'})-[r:PARTICIPATES_IN {role: 'speaker'}]->(e:Event)
       RETURN e.mentionCount AS count, e.startDate + duration({days: 1}) AS next, r.support AS support`,
    );
    expect(neo4j.isInt(event?.['count'])).toBe(true);
    expect(neo4j.isInt(event?.['support'])).toBe(true);
    expect(String(event?.['next'])).toBe('2022-01-03');
    const [claim] = await query(
      driver,
      `MATCH (:Person {name: 'Ann Lee'})<-[:SUBJECT]-(c:Claim)-[:STATED_IN]->(s:Sentence)-[:SENTENCE_OF]->(a:Article)
       WHERE c.predicate = 'TALKS_WITH' RETURN s.text AS text, a.article AS article, c.status AS status`,
    );
    expect(claim).toEqual({ text: 'They may talk on.', article: 'a-1', status: 'planned' });
  });

  it('changes nothing the second time', async () => {
    await pushGraph(driver, createRows());
    const before = await dumpDatabase(driver);
    expect(await pushGraph(driver, createRows())).toEqual({
      nodesWritten: 0,
      nodesRemoved: 0,
      relationshipsWritten: 0,
      relationshipsRemoved: 0,
    });
    expect(await dumpDatabase(driver)).toEqual(before);
  });

  it('brings the database to exactly the new graph', async () => {
    await pushGraph(driver, createRows({ agent: 'Eve' }));
    await pushGraph(driver, createRows({ agent: 'Ann Lee', article: 'a-2' }));
    const after = await dumpDatabase(driver);
    await emptyDatabase(driver);
    await pushGraph(driver, createRows({ agent: 'Ann Lee', article: 'a-2' }));
    expect(after).toEqual(await dumpDatabase(driver));
  });

  it('removes what is no longer in the graph, and leaves what others made', async () => {
    await pushGraph(driver, createRows());
    await query(
      driver,
      `MATCH (p:Person {id: 'person-b'}), (q:Person {id: 'person-a'})
      SET p.note = 'checked' CREATE (:Person {name: 'Mine'}), (p)-[:KNOWS]->(q)`,
    );
    const { nodes, relationships } = createRows();
    const fewer = {
      nodes: nodes.filter(({ id }) => id !== 'place-paris'),
      relationships: relationships.filter(({ id }) => id !== 'e1'),
    };
    expect(await pushGraph(driver, fewer)).toMatchObject({ nodesRemoved: 1, relationshipsRemoved: 1 });
    const [counts] = await query(
      driver,
      `RETURN COUNT { (:Place) } AS places, COUNT { ()-[:MET_WITH]->() } AS meetings,
      COUNT { (:Person {name: 'Mine'}) } AS mine, COUNT { (:Person {note: 'checked'})-[:KNOWS]->() } AS known`,
    );
    expect(Object.values(counts ?? {}).map(Number)).toEqual([0, 0, 1, 1]);
  });

  it('changes relationships in place, makes anew what has other ends, and removes what is there twice', async () => {
    const { nodes, relationships } = createRows();
    await pushGraph(driver, { nodes, relationships });
    await query(
      driver,
      `MATCH (a)-[r:MET_WITH {id: 'e1'}]->(b) SET r.note = 'checked', r.hash = 'old', r.support = 9
       WITH a, b MATCH (a)-[t:TALKS_WITH {id: 'e2'}]->(b) DELETE t CREATE (b)-[:TALKS_WITH {id: 'e2', hash: 'old'}]->(a)
       WITH a MATCH (a)-[p:PARTICIPATES_IN {id: 'e3'}]->(e) CREATE (a)-[q:PARTICIPATES_IN]->(e) SET q = properties(p)`,
    );
    expect(await pushGraph(driver, { nodes, relationships })).toMatchObject({
      relationshipsWritten: 2,
      relationshipsRemoved: 1,
    });
    const rows = await query(
      driver,
      `MATCH (a)-[r]->(b) WHERE r.id IN ['e1', 'e2', 'e3']
       RETURN r.id AS id, a.id AS source, b.id AS target, r.note AS note, toString(r.support) AS support ORDER BY id`,
    );
    const person = { source: 'person-a', note: null, support: '1' };
    expect(rows).toEqual([
      { ...person, id: 'e1', target: 'person-b', note: 'checked' },
      { ...person, id: 'e2', target: 'person-b' },
      { ...person, id: 'e3', target: 'event-met' },
    ]);
  });

  it('takes a node over that has the id and is of no push, as one is whose writing was answered by silence', async () => {
    await query(driver, "CREATE (:Wiregraph:Place {id: 'person-a', note: 'checked', roles: ['baker']})");
    const rows = createRows();
    expect(await pushGraph(driver, rows)).toMatchObject({ nodesWritten: rows.nodes.length });
    const [person] = await query(
      driver,
      "MATCH (p:Person {id: 'person-a'}) WHERE NOT p:Place RETURN p.name AS name, p.note AS note, p.roles AS roles",
    );
    expect(person).toEqual({ name: 'Ann Lee', note: 'checked', roles: ['mayor (former)'] });
    expect(await compareDatabase(driver, rows)).toMatchObject({ same: true });
  });

  it('completes what an interrupted push began', async () => {
    const stop = new AbortController();
    const push = pushGraph(driver, createRows(), {
      signal: stop.signal,
      onProgress: (done) => {
        if (done > 3) stop.abort(new Error('stopped'));
      },
    });
    await expect(push).rejects.toThrow('stopped');
    await pushGraph(driver, createRows());
    const completed = await dumpDatabase(driver);
    await emptyDatabase(driver);
    await pushGraph(driver, createRows());
    expect(completed).toEqual(await dumpDatabase(driver));
  });

  it.each(HOSTILE_NAMES)('brings the name %j back', async (agent) => {
    await pushGraph(driver, createRows({ agent }));
    expect(await query(driver, "MATCH (p:Person {id: 'person-a'}) RETURN p.name AS name")).toEqual([
      { name: agent },
    ]);
  });
});
