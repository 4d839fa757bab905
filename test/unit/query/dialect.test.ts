import { describe, expect, it } from 'vitest';

import { readTokens } from '../../../src/query/cypher-tokens.ts';
import { findWarnings } from '../../../src/query/dialect.ts';

const ENDS = 'MATCH (a:Person), (b:Person) ';

describe('findWarnings', () => {
  it.each([
    `${ENDS}MATCH p = shortestPath((a)-[*..6]-(b)) WHERE all(r IN relationships(p) WHERE r.support > 1) RETURN p`,
    `${ENDS}MATCH p = allShortestPaths((a)-[*..6]-(b)) WHERE none(n IN nodes(p) WHERE n:Event) RETURN p`,
    `${ENDS}MATCH shortestPath((a)-[steps*..6]-(b)) WHERE all(r IN steps WHERE r.support > 1) RETURN steps`,
    `${ENDS}MATCH p = shortestPath((a)-[*..6]-(b)) WHERE length(p) > 2 WITH p RETURN p`,
  ])('warns of a condition on the path: %s', (query) => {
    expect(findWarnings(readTokens(query))).toEqual([expect.stringContaining('ORDER BY length(p) LIMIT 1')]);
  });

  it.each([
    `${ENDS}MATCH p = shortestPath((a)-[*..6]-(b)) RETURN p`,
    `${ENDS}MATCH p = shortestPath((a)-[*..6]-(b)) WHERE a.name <> b.name RETURN p`,
    `${ENDS}MATCH p = shortestPath((a)-[*..6]-(b)) WITH p WHERE length(p) > 2 RETURN p`,
    "MATCH p = (a)-[*1..3]-(b) WHERE length(p) > 2 RETURN p, 'shortestPath(p) WHERE p'",
  ])('is silent where both engines answer the same: %s', (query) => {
    expect(findWarnings(readTokens(query))).toEqual([]);
  });
});
