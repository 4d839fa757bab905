import type { Token } from './annotated-document.ts';

/** Half-open range of token indices. */
export type TokenRange = readonly [first: number, end: number];

/** The dependency trees of a document, indexed for walking downwards. Indices are into the document's tokens. */
export interface Syntax {
  /** Direct dependents of a token in text order; the token itself is never among them. */
  readonly children: (token: number) => readonly number[];
  /** Leftmost and rightmost token of a token's subtree; other subtrees may lie within a non-projective one. */
  readonly subtree: (token: number) => TokenRange;
  readonly leftmost: (token: number) => number;
  readonly rightmost: (token: number) => number;
  /** Tokens coordinated with this one, in text order and without itself: "Biden, Putin and Xi" has two for each. */
  readonly conjuncts: (token: number) => readonly number[];
  /** The first dependent with one of these labels. */
  readonly child: (token: number, ...labels: readonly string[]) => number | undefined;
  readonly hasChild: (token: number, ...labels: readonly string[]) => boolean;
  /** Heads from the token's own up to the root of its sentence; empty for a root. */
  readonly ancestors: (token: number) => readonly number[];
}

const PUNCTUATION_TAGS: ReadonlySet<string> = new Set([
  '.',
  ',',
  ':',
  '``',
  "''",
  '-LRB-',
  '-RRB-',
  'HYPH',
  'NFP',
  '$',
  '#',
  'SYM',
]);

/** Whether a token is a sign rather than a word, by its Penn tag. */
export function isPunctuation(token: Token): boolean {
  return PUNCTUATION_TAGS.has(token.tag);
}

/** Indexes the heads of `tokens`; every head must be the index of a token of the same list, as `AnnotatedDocument` has it. */
export function createSyntax(tokens: readonly Token[]): Syntax {
  const childrenOf: number[][] = tokens.map(() => []);
  for (const token of tokens) {
    if (token.head !== token.index) childrenOf[token.head]?.push(token.index);
  }
  const { first, last } = findSubtreeEdges(tokens, childrenOf);

  const children = (token: number): readonly number[] => childrenOf[token] ?? [];
  const leftmost = (token: number): number => first[token] ?? token;
  const rightmost = (token: number): number => last[token] ?? token;
  const child = (token: number, ...labels: readonly string[]): number | undefined =>
    children(token).find((index) => labels.includes(tokens[index]?.dep ?? ''));

  const ancestors = (token: number): readonly number[] => {
    const path: number[] = [];
    let at = token;
    for (let head = headOf(tokens, at); head !== at; head = headOf(tokens, at)) {
      path.push(head);
      at = head;
    }
    return path;
  };

  const conjuncts = (token: number): readonly number[] => {
    let start = token;
    while (tokens[start]?.dep === 'conj' && headOf(tokens, start) !== start) start = headOf(tokens, start);
    const group: number[] = [];
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at !== token) group.push(at);
      open.push(...children(at).filter((index) => tokens[index]?.dep === 'conj'));
    }
    return group.sort((a, b) => a - b);
  };

  return {
    children,
    leftmost,
    rightmost,
    subtree: (token) => [leftmost(token), rightmost(token) + 1],
    conjuncts,
    child,
    hasChild: (token, ...labels) => child(token, ...labels) !== undefined,
    ancestors,
  };
}

function headOf(tokens: readonly Token[], token: number): number {
  return tokens[token]?.head ?? token;
}

/** Edges of every subtree, children before parents, without recursion: hostile text can make trees thousands deep. */
function findSubtreeEdges(
  tokens: readonly Token[],
  childrenOf: readonly (readonly number[])[],
): { readonly first: Int32Array; readonly last: Int32Array } {
  const first = Int32Array.from(tokens, (token) => token.index);
  const last = Int32Array.from(tokens, (token) => token.index);
  const order = tokens.filter((token) => token.head === token.index).map((token) => token.index);
  for (const at of order) order.push(...(childrenOf[at] ?? []));
  for (const at of order.reverse()) {
    const head = headOf(tokens, at);
    first[head] = Math.min(first[head] ?? at, first[at] ?? at);
    last[head] = Math.max(last[head] ?? at, last[at] ?? at);
  }
  return { first, last };
}
