import { isKeyword, isSymbol } from './cypher-tokens.ts';
import type { CypherToken } from './cypher-tokens.ts';
import { placeAt, QueryError } from './query-error.ts';
import type { QueryPlace } from './query-error.ts';

/** Something that Neo4j takes and the embedded engine does not. */
interface Difference {
  /** What it is and how to write it here. */
  readonly advice: string;
  /** Index of a token where the query has it; `undefined` where it does not. */
  readonly find: (tokens: readonly CypherToken[]) => number | undefined;
}

/** The engine would search without end: these are refused before it starts. */
const ENDLESS: readonly Difference[] = [
  {
    advice:
      'the local engine needs a MATCH of its own for shortestPath: write "MATCH (a …), (b …) MATCH p = shortestPath((a)-[*..6]-(b))"',
    find: findListedShortestPath,
  },
];

/** What Neo4j takes and the engine answers with a syntax error that does not say why. */
const DIFFERENCES: readonly Difference[] = [
  {
    advice: 'the local engine knows no label expressions: write "MATCH (n) WHERE n:Person OR n:Country"',
    find: (tokens) =>
      findIndex(
        tokens,
        (index) => isNodeLabelSign(tokens, index) && isOneOf(tokens[index], ['|', '&', '!', '%']),
      ),
  },
  {
    advice:
      'the local engine knows no WHERE in a pattern: write it after the pattern, "MATCH (n:Person) WHERE …"',
    find: (tokens) =>
      findIndex(tokens, (index) => isKeyword(tokens, index, 'WHERE') && isInNode(tokens, index)),
  },
  {
    advice:
      'the local engine knows no SHORTEST and ANY: write "MATCH p = shortestPath((a)-[*..6]-(b))", or allShortestPaths',
    find: (tokens) =>
      findIndex(
        tokens,
        (index) =>
          isKeyword(tokens, index, 'SHORTEST') ||
          (isKeyword(tokens, index, 'ANY') && !isSymbol(tokens[index + 1], '(')),
      ),
  },
  {
    advice: 'the local engine knows no quantified paths: write "(a)-[:TYPE*1..3]-(b)"',
    find: (tokens) =>
      findIndex(
        tokens,
        (index) =>
          (isOneOf(tokens[index], ['{']) &&
            isOneOf(tokens[index - 1], [')', '-', '>']) &&
            (tokens[index + 1]?.kind === 'number' || isSymbol(tokens[index + 1], ','))) ||
          (isOneOf(tokens[index], ['+', '*']) &&
            isOneOf(tokens[index - 1], ['-', '>', ')']) &&
            isOneOf(tokens[index + 1], ['('])),
      ),
  },
  {
    advice: 'the local engine knows no labels or types from an expression: write them out',
    find: (tokens) =>
      findIndex(tokens, (index) => isSymbol(tokens[index], '$') && isSymbol(tokens[index - 1], ':')),
  },
  {
    advice: 'the local engine has no full-text index: write WHERE toLower(n.name) CONTAINS toLower($text)',
    find: (tokens) => findIndex(tokens, (index) => tokens[index]?.text.toLowerCase() === 'fulltext'),
  },
  {
    advice: 'the local engine takes a number or a parameter there, no expression',
    find: (tokens) =>
      findIndex(
        tokens,
        (index) =>
          (isKeyword(tokens, index, 'LIMIT') || isKeyword(tokens, index, 'SKIP')) &&
          tokens[index + 1]?.kind === 'word',
      ),
  },
  {
    advice:
      'the local engine knows no functions and procedures of APOC, and none of its own with a dot in the name',
    find: (tokens) =>
      findIndex(
        tokens,
        (index) =>
          isSymbol(tokens[index], '.') &&
          tokens[index + 1]?.kind === 'word' &&
          isSymbol(tokens[index + 2], '('),
      ),
  },
  {
    advice: 'the local engine has one graph and no settings: leave out what stands before the query',
    find: (tokens) => (['USE', 'CYPHER', 'SHOW'].some((word) => isKeyword(tokens, 0, word)) ? 0 : undefined),
  },
];

/** @throws {QueryError} `syntax`, for what the engine would never come to an end with */
export function checkDialect(query: string, tokens: readonly CypherToken[]): void {
  for (const { advice, find } of ENDLESS) {
    const index = find(tokens);
    if (index !== undefined)
      throw new QueryError('syntax', advice, placeAt(query, tokens[index]?.start ?? 0));
  }
}

const FILTERED_PATHS =
  'the local engine looks at this WHERE only after it has found a shortest path, Neo4j while it searches: where the answer lacks ' +
  'paths, write "MATCH p = (a)-[*1..4]-(b) WHERE … RETURN p ORDER BY length(p) LIMIT 1", or ask Neo4j';

/** What the engine answers otherwise than Neo4j would, without a word. */
export function findWarnings(tokens: readonly CypherToken[]): readonly string[] {
  return tokens.some((_token, index) => isFilteredShortestPath(tokens, index)) ? [FILTERED_PATHS] : [];
}

/** Whether a `shortestPath` begins there whose WHERE speaks of the path or of its relationships. */
function isFilteredShortestPath(tokens: readonly CypherToken[], index: number): boolean {
  if (!isShortestPath(tokens, index) || findClause(tokens, index) !== 'MATCH') return false;
  const end = findClosing(tokens, index + 1);
  if (!isKeyword(tokens, end + 1, 'WHERE')) return false;
  const pattern = tokens.slice(index, end);
  const names = new Set(
    pattern.flatMap((token, at) => (isSymbol(pattern[at - 1], '[') && isName(token) ? [token.text] : [])),
  );
  const path = tokens[index - 2];
  if (isSymbol(tokens[index - 1], '=') && path !== undefined) names.add(path.text);
  for (let at = end + 2; at < tokens.length; at++) {
    if (CLAUSES_AFTER_WHERE.some((word) => isKeyword(tokens, at, word))) return false;
    const token = tokens[at];
    if (token !== undefined && isName(token) && names.has(token.text)) return true;
  }
  return false;
}

const CLAUSES_AFTER_WHERE = ['RETURN', 'WITH', 'MATCH', 'OPTIONAL', 'UNWIND', 'CALL', 'UNION'];

function isName({ kind }: CypherToken): boolean {
  return kind === 'word' || kind === 'name';
}

function isShortestPath(tokens: readonly CypherToken[], index: number): boolean {
  const token = tokens[index];
  return (
    token?.kind === 'word' &&
    /^(?:all)?shortestpaths?$/iu.test(token.text) &&
    isSymbol(tokens[index + 1], '(')
  );
}

/** How to write what the engine did not understand at a place, as far as that is known. */
export function findAdvice(
  query: string,
  tokens: readonly CypherToken[],
  place: QueryPlace | undefined,
): string | undefined {
  const found = DIFFERENCES.flatMap(({ advice, find }) => {
    const index = find(tokens);
    return index === undefined ? [] : [{ advice, offset: tokens[index]?.start ?? 0 }];
  });
  if (place === undefined) return found[0]?.advice;
  // Where there are several, the engine stumbled over the nearest one.
  const distance = (offset: number): number => {
    const { line, column } = placeAt(query, offset);
    return Math.abs(line - place.line) * query.length + Math.abs(column - place.column);
  };
  return found.sort((a, b) => distance(a.offset) - distance(b.offset))[0]?.advice;
}

/** `shortestPath` as one of several patterns of a MATCH: after a comma, or before one. */
function findListedShortestPath(tokens: readonly CypherToken[]): number | undefined {
  for (const index of tokens.keys()) {
    if (!isShortestPath(tokens, index)) continue;
    const before = isSymbol(tokens[index - 1], '=') ? tokens[index - 3] : tokens[index - 1];
    const after = tokens[findClosing(tokens, index + 1) + 1];
    const inMatch = findClause(tokens, index) === 'MATCH';
    if (inMatch && (isSymbol(before, ',') || isSymbol(after, ','))) return index;
  }
  return undefined;
}

/** The clause that a token belongs to, of the few in which a pattern can stand. */
function findClause(tokens: readonly CypherToken[], index: number): string | undefined {
  const clauses = ['MATCH', 'WHERE', 'RETURN', 'WITH', 'UNWIND', 'CALL', 'ORDER'];
  for (let at = index; at >= 0; at--) {
    const clause = clauses.find((word) => isKeyword(tokens, at, word));
    if (clause !== undefined) return clause;
  }
  return undefined;
}

function findClosing(tokens: readonly CypherToken[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (isSymbol(tokens[at], '(')) depth++;
    else if (isSymbol(tokens[at], ')') && --depth === 0) return at;
  }
  return tokens.length;
}

/** Whether a sign stands among the labels of a node: `(n:A|B`, `(:!A`. Relationships may have several types in both dialects. */
function isNodeLabelSign(tokens: readonly CypherToken[], index: number): boolean {
  let at = index - 1;
  while (
    at >= 0 &&
    (tokens[at]?.kind === 'word' ||
      tokens[at]?.kind === 'name' ||
      isOneOf(tokens[at], ['|', '&', '!', '%', ':', '(']))
  ) {
    if (isSymbol(tokens[at], ':')) {
      return isSymbol(tokens[at - 1], '(') || isSymbol(tokens[at - 2], '(');
    }
    at--;
  }
  return false;
}

/** Whether the innermost bracket around a token is that of a node in a pattern, and not of a function's arguments. */
function isInNode(tokens: readonly CypherToken[], index: number): boolean {
  let depth = 0;
  for (let at = index - 1; at >= 0; at--) {
    if (isOneOf(tokens[at], [')', ']', '}'])) depth++;
    else if (isOneOf(tokens[at], ['(', '[', '{'])) {
      if (depth > 0) depth--;
      else
        return (
          isSymbol(tokens[at], '(') && (tokens[at - 1]?.kind !== 'word' || isKeyword(tokens, at - 1, 'MATCH'))
        );
    }
  }
  return false;
}

function findIndex(tokens: readonly CypherToken[], test: (index: number) => boolean): number | undefined {
  const found = tokens.findIndex((_token, index) => test(index));
  return found === -1 ? undefined : found;
}

function isOneOf(token: CypherToken | undefined, signs: readonly string[]): boolean {
  return token?.kind === 'symbol' && signs.includes(token.text);
}
