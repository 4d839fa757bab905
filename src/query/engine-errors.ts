import type { CypherToken } from './cypher-tokens.ts';
import { findAdvice } from './dialect.ts';
import { placeAt, QueryError } from './query-error.ts';
import type { QueryPlace } from './query-error.ts';

/** What the engine's parser calls the signs it expected. */
const SIGNS: Readonly<Record<string, string>> = {
  LParen: '(',
  RParen: ')',
  LBracket: '[',
  RBracket: ']',
  LBrace: '{',
  RBrace: '}',
  Colon: ':',
  Comma: ',',
  Eq: '=',
  Pipe: '|',
};

/** Statuses of ISO GQL by the engine's error code: what is wrong with the query's text, and with its values. */
const PREFIX = /^(?:Query|Transaction) error: (?:GRAFEO-([A-Z]\d+): )?(?:[a-z]+ error: )?(?:\[Cypher\] )?/u;

/**
 * The engine's words for a query it refuses, made readable, with the way to write it where its dialect is smaller than Neo4j's.
 */
export function explainEngineError(
  query: string,
  tokens: readonly CypherToken[],
  message: string,
): QueryError {
  if (message.includes('panicked')) return new QueryError('too-large', TOO_MANY_ROWS);
  const place = readPlace(message);
  const code = PREFIX.exec(message)?.[1] ?? '';
  const words = readWords(message);
  const isSyntax = ['Q001', 'Q002', 'Q003', 'Q004'].includes(code);
  const help =
    adviseName(query, tokens, message, place) ??
    (isSyntax ? findAdvice(query, tokens, place) : undefined) ??
    (words.startsWith('Aggregate function') ? AGGREGATES : readHelp(message));
  return new QueryError(
    isSyntax ? 'syntax' : 'failed',
    `local Cypher: ${words}${help === undefined ? '' : `; ${help}`}`,
    place,
  );
}

const TOO_MANY_ROWS =
  'the local engine cannot hold so many rows at once: begin the pattern at the node you know best, and give every node its label ' +
  'and every relationship its type; Neo4j has no such limit';

const AGGREGATES =
  'the local engine wants it by itself: write "WITH collect(n.name) AS names RETURN names[0..2]"';

/** The engine takes none of its keywords as a name, not even after a dot. */
function adviseName(
  query: string,
  tokens: readonly CypherToken[],
  message: string,
  place: QueryPlace | undefined,
): string | undefined {
  if (!message.includes('Expected identifier')) return undefined;
  const word = tokens.find(({ kind, start }) => {
    const at = placeAt(query, start);
    return kind === 'word' && at.line === place?.line && at.column === place.column;
  });
  return word === undefined ? undefined : `as a name, "${word.text}" must stand in backticks`;
}

function readWords(message: string): string {
  const [first = ''] = message.split('\n', 1);
  return first
    .replace(PREFIX, '')
    .replace(/^Expected (\w+)$/u, (_all, sign: string) => `expected ${SIGNS[sign] ?? sign} here`);
}

function readPlace(message: string): QueryPlace | undefined {
  const match = /--> query:(\d+):(\d+)/u.exec(message);
  return match === null ? undefined : { line: Number(match[1]), column: Number(match[2]) };
}

function readHelp(message: string): string | undefined {
  return /^[ \t]*help: (.+)$/mu.exec(message)?.[1];
}
