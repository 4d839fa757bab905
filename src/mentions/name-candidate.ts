import type { Token } from '../document/annotated-document.ts';
import type { MentionType } from '../document/mention-document.ts';
import type { GazetteerEntry } from '../vocabulary/gazetteer.ts';

/** A stretch of tokens that may be a name: `[firstToken, endToken)`. */
export interface NameCandidate {
  readonly firstToken: number;
  readonly endToken: number;
  readonly type: MentionType;
  /** Confidence in span and type, in [0,1]. */
  readonly score: number;
  readonly rule: string;
  readonly entry?: GazetteerEntry;
  /** Inside another, longer name. */
  readonly nested?: boolean;
}

/** The words of `[first, end)` joined by single spaces, or without one where the text has none. */
export function joinTokens(tokens: readonly Token[], first: number, end: number): string {
  let text = '';
  for (let index = first; index < end; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const previous = tokens[index - 1];
    if (index > first && previous !== undefined && previous.end < token.start) text += ' ';
    text += token.text;
  }
  return text;
}

export function isCapitalized(token: Token | undefined): boolean {
  return token !== undefined && /^[\p{Lu}\p{Lt}]/u.test(token.text);
}

export function isProperNoun(token: Token | undefined): boolean {
  return token?.tag === 'NNP' || token?.tag === 'NNPS';
}

export function candidatesOverlap(a: NameCandidate, b: NameCandidate): boolean {
  return a.firstToken < b.endToken && b.firstToken < a.endToken;
}

export function candidateContains(outer: NameCandidate, inner: NameCandidate): boolean {
  return outer.firstToken <= inner.firstToken && inner.endToken <= outer.endToken;
}
