import { placeAt, QueryError } from './query-error.ts';

/** `word`: keyword, variable, label or function; `name`: the same in backticks; `symbol`: one sign, or `..`. */
export type CypherTokenKind = 'word' | 'name' | 'string' | 'number' | 'parameter' | 'symbol';

export interface CypherToken {
  readonly kind: CypherTokenKind;
  /** As written; of a parameter its name without `$` and backticks. */
  readonly text: string;
  /** Half-open, in UTF-16 units of the query. */
  readonly start: number;
  readonly end: number;
}

const SKIPPED = /(?:\s|\/\/[^\n\r]*|\/\*[^]*?\*\/)+/uy;

/** In this order; what none of them matches is a symbol. */
const PATTERNS: readonly (readonly [CypherTokenKind, RegExp])[] = [
  ['parameter', /\$(?:[\p{L}\p{N}_]+|`[^`]*`)/uy],
  ['name', /`[^`]*`/uy],
  ['string', /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"/uy],
  ['number', /0[xo][\da-f]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?/iuy],
  ['word', /[\p{L}\p{Pc}][\p{L}\p{N}\p{M}\p{Pc}]*/uy],
];

/** Quotes and backslashes written as escapes: Neo4j replaces these before it looks for the end of a string. */
const HIDDEN_QUOTE = /\\u+00(?:22|27|60|5c)/iu;

/**
 * Cuts a Cypher query into tokens, so that a keyword is told from the same word in a string or a comment.
 *
 * Stricter than the engines where they read a text in different ways, so that none finds a clause in what another takes for a
 * string: no escapes outside of strings, no escaped quotes by their number, no doubled backticks.
 *
 * @throws {QueryError} `syntax` for what is no Cypher token or is not closed
 */
export function readTokens(query: string): readonly CypherToken[] {
  const tokens: CypherToken[] = [];
  const hidden = HIDDEN_QUOTE.exec(query);
  if (hidden !== null) {
    throw new QueryError(
      'syntax',
      `write the character itself, not ${hidden[0]}`,
      placeAt(query, hidden.index),
    );
  }
  for (let position = skip(query, 0); position < query.length;) {
    const token = readToken(query, position);
    const last = tokens.at(-1);
    if (token.kind === 'name' && last?.kind === 'name' && last.end === token.start) {
      throw new QueryError('syntax', 'a name cannot contain a backtick', placeAt(query, position));
    }
    tokens.push(token);
    position = skip(query, token.end);
  }
  return tokens;
}

function readToken(query: string, start: number): CypherToken {
  for (const [kind, pattern] of PATTERNS) {
    const text = matchAt(pattern, query, start);
    if (text === undefined) continue;
    const end = start + text.length;
    return { kind, text: kind === 'parameter' ? text.replace(/[$`]/gu, '') : text, start, end };
  }
  const sign = query[start] ?? '';
  if (sign === "'" || sign === '"' || sign === '`') {
    throw new QueryError('syntax', `${sign} is never closed`, placeAt(query, start));
  }
  if (sign === '\\') {
    throw new QueryError('syntax', 'a backslash may only stand in a string', placeAt(query, start));
  }
  if (query.startsWith('/*', start)) {
    throw new QueryError('syntax', '/* is never closed', placeAt(query, start));
  }
  const text = query.startsWith('..', start) ? '..' : sign;
  return { kind: 'symbol', text, start, end: start + text.length };
}

function skip(query: string, position: number): number {
  return position + (matchAt(SKIPPED, query, position)?.length ?? 0);
}

function matchAt(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
}

/** Whether a token is this word, in any case, and no property, label, type or key of a map. */
export function isKeyword(tokens: readonly CypherToken[], index: number, word: string): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word' || token.text.toUpperCase() !== word) return false;
  const before = tokens[index - 1];
  // "1.CREATE" is a number and a clause.
  if (before?.text === '.' && tokens[index - 2]?.kind !== 'number') return false;
  return !(before?.kind === 'symbol' && before.text === ':') && !isSymbol(tokens[index + 1], ':');
}

export function isSymbol(token: CypherToken | undefined, sign: string): boolean {
  return token?.kind === 'symbol' && token.text === sign;
}
