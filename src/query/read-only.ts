import { isKeyword } from './cypher-tokens.ts';
import type { CypherToken } from './cypher-tokens.ts';
import { placeAt, QueryError } from './query-error.ts';

/** Clauses that write, wherever they stand. */
const WRITING = ['CREATE', 'MERGE', 'SET', 'DELETE', 'DETACH', 'REMOVE', 'FOREACH', 'INSERT', 'DROP'];

/** Commands to a server, which only begin a query: elsewhere these words are names. */
const COMMANDS = [
  ...['ALTER', 'RENAME', 'GRANT', 'DENY', 'REVOKE', 'START', 'STOP', 'TERMINATE', 'ENABLE', 'DRYRUN'],
  ...['DEALLOCATE', 'REALLOCATE', 'COPY', 'SESSION'],
];

/**
 * Makes sure that a query only reads the graph. The engines are opened read-only as well; this also keeps `LOAD CSV` from
 * reading files and addresses, which is no write to them.
 *
 * @throws {QueryError} `refused`, naming the clause
 */
export function checkReadOnly(query: string, tokens: readonly CypherToken[]): void {
  for (const [index, token] of tokens.entries()) {
    const word = token.text.toUpperCase();
    if (isKeyword(tokens, index, 'LOAD') && isKeyword(tokens, index + 1, 'CSV')) {
      throw new QueryError(
        'refused',
        'LOAD CSV reads files; a query may only read the graph',
        placeAt(query, token.start),
      );
    }
    const writes = WRITING.includes(word) || (index === 0 && COMMANDS.includes(word));
    if (writes && isKeyword(tokens, index, word)) {
      throw new QueryError(
        'refused',
        `${word} changes data; a query may only read the graph (as a name, write it in backticks)`,
        placeAt(query, token.start),
      );
    }
  }
}
