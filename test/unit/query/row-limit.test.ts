import { describe, expect, it } from 'vitest';

import { readTokens } from '../../../src/query/cypher-tokens.ts';
import { limitRows } from '../../../src/query/row-limit.ts';

const limit = (query: string): string => limitRows(query, readTokens(query), 7);

describe('limitRows', () => {
  it.each([
    ['MATCH (n) RETURN n', 'MATCH (n) RETURN n\nLIMIT 7'],
    ['MATCH (n) RETURN n; // all', 'MATCH (n) RETURN n\nLIMIT 7'],
    ['MATCH (n) RETURN n // all', 'MATCH (n) RETURN n\nLIMIT 7'],
    ['MATCH (n) RETURN n.limit ORDER BY n.x SKIP 2', 'MATCH (n) RETURN n.limit ORDER BY n.x SKIP 2\nLIMIT 7'],
    ['MATCH (n) WITH n LIMIT 3 RETURN n', 'MATCH (n) WITH n LIMIT 3 RETURN n\nLIMIT 7'],
    ['CALL { MATCH (n) RETURN n } RETURN n', 'CALL { MATCH (n) RETURN n } RETURN n\nLIMIT 7'],
  ])('ends %j', (query, limited) => {
    expect(limit(query)).toBe(limited);
  });

  it.each([
    'MATCH (n) RETURN n LIMIT 100000',
    'MATCH (n:A) RETURN n UNION MATCH (n:B) RETURN n',
    'EXPLAIN MATCH (n) RETURN n',
    'CALL db.labels()',
  ])('leaves %j', (query) => {
    expect(limit(query)).toBe(query);
  });
});
