import { describe, expect, test } from 'vitest';

import type { Token } from '../../../src/document/annotated-document.ts';
import { createSyntax, isPunctuation } from '../../../src/document/syntax.ts';

/** Tokens from "text dep head tag?" lines. */
function makeTokens(...lines: readonly string[]): readonly Token[] {
  return lines.map((line, index) => {
    const [text = '', dep = '', head, tag = 'NN'] = line.split(' ');
    return {
      index,
      text,
      dep,
      tag,
      lemma: text,
      head: Number(head),
      sentence: 0,
      quoted: false,
      start: index,
      end: index + 1,
    };
  });
}

const tokens = makeTokens(
  'Biden nsubj 5',
  ', punct 0 ,',
  'Putin conj 0',
  'and cc 2',
  'Xi conj 2',
  'met ROOT 5',
  'in prep 5',
  'Geneva pobj 6',
  '. punct 5 .',
);
const syntax = createSyntax(tokens);

describe('createSyntax', () => {
  test('lists children in text order', () => {
    expect(syntax.children(5)).toEqual([0, 6, 8]);
    expect(syntax.children(7)).toEqual([]);
  });

  test('finds the edges of subtrees', () => {
    expect(syntax.subtree(0)).toEqual([0, 5]);
    expect(syntax.subtree(5)).toEqual([0, 9]);
    expect([syntax.leftmost(6), syntax.rightmost(6)]).toEqual([6, 7]);
  });

  test.each([
    { token: 0, conjuncts: [2, 4] },
    { token: 2, conjuncts: [0, 4] },
    { token: 4, conjuncts: [0, 2] },
    { token: 7, conjuncts: [] },
  ])('joins the conjuncts of token $token', ({ token, conjuncts }) => {
    expect(syntax.conjuncts(token)).toEqual(conjuncts);
  });

  test('finds a child by label', () => {
    expect(syntax.child(5, 'nsubjpass', 'nsubj')).toBe(0);
    expect(syntax.hasChild(5, 'dobj')).toBe(false);
  });

  test('climbs to the root', () => {
    expect(syntax.ancestors(4)).toEqual([2, 0, 5]);
    expect(syntax.ancestors(5)).toEqual([]);
  });

  test('survives a tree a hundred thousand tokens deep', () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => `x dep ${Math.max(0, index - 1)}`);
    expect(createSyntax(makeTokens(...chain)).subtree(0)).toEqual([0, 100_000]);
  });
});

test('isPunctuation tells signs from words', () => {
  expect(tokens.filter(isPunctuation).map((token) => token.text)).toEqual([',', '.']);
});
