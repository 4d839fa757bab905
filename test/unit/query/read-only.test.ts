import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { prepareQuery } from '../../../src/query/prepare-query.ts';
import { QueryError } from '../../../src/query/query-error.ts';

function refuse(query: string): unknown {
  try {
    prepareQuery(query, {});
    return 'taken';
  } catch (error) {
    return error;
  }
}

describe('prepareQuery', () => {
  it.each([
    'CREATE (:X)',
    'match (n) set n.x = 1',
    'MATCH (n) DETACH DELETE n',
    'MERGE (n {id: 1}) RETURN n',
    'MATCH (n) REMOVE n:Person',
    'FOREACH (x IN [1] | CREATE (:X))',
    'MATCH (n) CALL { WITH n CREATE (:X) } RETURN n',
    'MATCH (n) WHERE n.x = 1.SET n.y = 2',
    'RETURN "a" /* " */ CREATE (:X) /* " */',
    "RETURN 'it\\'s' CREATE (:X)",
    'RETURN 1 // a comment\rCREATE (:X)',
    'RETURN 1 // a comment\nCREATE (:X)',
    'RETURN `a` CREATE (:X) RETURN `b`',
    "LOAD CSV FROM '/etc/passwd' AS line RETURN line",
    "load/**/csv WITH HEADERS FROM 'http://example.com' AS line RETURN line",
    'CREATE CONSTRAINT FOR (n:X) REQUIRE n.id IS UNIQUE',
    'DROP INDEX x',
    'ALTER USER neo4j SET PASSWORD "x"',
    'TERMINATE TRANSACTIONS "x"',
  ])('refuses %j', (query) => {
    expect(refuse(query)).toMatchObject({ name: 'QueryError', code: 'refused' });
  });

  it.each([
    "RETURN 'CREATE (:X)' AS text",
    'RETURN "LOAD CSV" AS text // DELETE',
    '/* MERGE */ MATCH (n) RETURN n',
    'MATCH (n) WHERE n.set = 1 AND n.delete IS NULL RETURN n',
    'MATCH (n:Create)-[:MERGE]->(m) RETURN n',
    'RETURN {set: 1, remove: 2} AS map',
    'MATCH (`create`) RETURN `create`',
    'MATCH (stop:Place) RETURN stop',
    'MATCH (n) WHERE n.name = "it\'s \\"LOAD CSV\\"" RETURN n',
    'RETURN "\\\\" AS backslash',
    "RETURN 'one\ntwo' AS lines",
    'MATCH (load) RETURN load.csv',
  ])('takes %j', (query) => {
    expect(refuse(query)).toBe('taken');
  });

  it.each([
    ['', 'the query is empty'],
    [' // nothing but a comment', 'the query is empty'],
    ["RETURN 'abc", "' is never closed (line 1, column 8)"],
    ['MATCH (n)\nRETURN n.`a', '` is never closed (line 2, column 10)'],
    ['RETURN 1 /* never', '/* is never closed'],
    ['R\\u0045TURN 1', 'a backslash may only stand in a string'],
    ["RETURN 'a\\u0027 CREATE (:X) //'", 'write the character itself, not \\u0027'],
    ['RETURN 1 AS `a``b`', 'a name cannot contain a backtick'],
  ])('says what is wrong with %j', (query, message) => {
    expect(refuse(query)).toMatchObject({
      code: 'syntax',
      message: expect.stringContaining(message) as unknown,
    });
  });

  it('asks for a value of every parameter', () => {
    const query = 'MATCH (n) WHERE n.name = $name AND n.x = "$none" RETURN n';
    expect(refuse(query)).toMatchObject({ code: 'parameter', place: { line: 1, column: 26 } });
    expect(() => prepareQuery(query, { name: null })).not.toThrow();
  });

  it('finds a clause whatever stands before it in strings, names and comments', () => {
    const quoted = fc
      .tuple(fc.constantFrom("'", '"', '`'), fc.string())
      .map(([quote, text]) => quote + text.replace(/[\\'"`]/gu, '') + quote);
    const comment = fc.string().map((text) => `/*${text.replaceAll('*', '')}*/`);
    fc.assert(
      fc.property(fc.array(fc.oneof(quoted, comment)), (parts) => {
        const before = parts.join(' + ');
        expect(refuse(`RETURN ${before} SET n.x = 1`)).toMatchObject({ code: 'refused' });
        expect(refuse(`RETURN ${before}`)).toBe('taken');
      }),
    );
  });

  it('ends for any text, with nothing else than an error of the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        const end = refuse(query);
        expect(end instanceof QueryError || end === 'taken').toBe(true);
      }),
    );
  });
});
