import { isKeyword, isSymbol } from './cypher-tokens.ts';
import type { CypherToken } from './cypher-tokens.ts';

/**
 * Ends a query with a `LIMIT`, so that an engine stops early and need not hold what nobody will see. Queries that have a
 * limit, or of which the end belongs to a part only (`UNION`), stay as they are: whoever reads the rows must still count.
 */
export function limitRows(query: string, tokens: readonly CypherToken[], rows: number): string {
  const closed = tokens.filter((token, index) => index < tokens.length - 1 || !isSymbol(token, ';'));
  const final = findLast(closed, 'RETURN');
  const has = (word: string): boolean => closed.some((_token, index) => isKeyword(closed, index, word));
  const end = closed.at(-1)?.end;
  if (final === undefined || end === undefined || has('UNION') || has('EXPLAIN') || has('PROFILE'))
    return query;
  const limited = closed.some((_token, index) => index > final && isKeyword(closed, index, 'LIMIT'));
  return limited ? query : `${query.slice(0, end)}\nLIMIT ${rows}`;
}

/** Index of the last keyword outside of brackets; of those that follow one the query has gone on. */
function findLast(tokens: readonly CypherToken[], word: string): number | undefined {
  let depth = 0;
  let found: number | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'symbol' && '([{'.includes(token.text)) depth++;
    else if (token.kind === 'symbol' && ')]}'.includes(token.text)) depth--;
    else if (depth === 0 && isKeyword(tokens, index, word)) found = index;
  }
  return found;
}
