import type { QueryParameters } from '../schema/query.ts';
import { readTokens } from './cypher-tokens.ts';
import type { CypherToken } from './cypher-tokens.ts';
import { placeAt, QueryError } from './query-error.ts';
import { checkReadOnly } from './read-only.ts';

/**
 * What every engine asks of a query before it runs: it only reads, and each of its parameters has a value.
 * @throws {QueryError} `syntax`, `refused`, `parameter`
 */
export function prepareQuery(query: string, parameters: QueryParameters): readonly CypherToken[] {
  const tokens = readTokens(query);
  if (tokens.length === 0) throw new QueryError('syntax', 'the query is empty');
  checkReadOnly(query, tokens);
  for (const { kind, text, start } of tokens) {
    if (kind !== 'parameter' || Object.hasOwn(parameters, text)) continue;
    throw new QueryError('parameter', `the parameter $${text} has no value`, placeAt(query, start));
  }
  return tokens;
}
