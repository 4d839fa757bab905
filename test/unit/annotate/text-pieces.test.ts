import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { cutPieces } from '../../../src/annotate/text-pieces.ts';
import { hostileText } from './hostile-text.ts';

function cut(text: string): readonly string[] {
  return [...cutPieces(text)].map(({ start, end }) => text.slice(start, end));
}

describe('cutPieces', () => {
  test('leaves an ordinary paragraph whole', () => {
    expect(cut('One. Two. ')).toEqual(['One. Two. ']);
    expect(cut('')).toEqual([]);
  });

  test.each([
    { name: 'after a sentence', text: `${'a'.repeat(4000)} b.” ${'c'.repeat(3000)}`, first: 4005 },
    { name: 'at white space', text: `${'a'.repeat(4000)} ${'c'.repeat(3000)}`, first: 4001 },
    { name: 'anywhere', text: 'a'.repeat(7000), first: 5000 },
    { name: 'but not inside a character', text: `a${'😀'.repeat(3000)}`, first: 4999 },
  ])('cuts a long one $name', ({ text, first }) => {
    expect(cut(text).map((piece) => piece.length)).toEqual([first, text.length - first]);
  });

  test('loses nothing of any text', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 300 }), (text, times) => {
        const long = text.repeat(times);
        const pieces = cut(long);
        expect(pieces.join('')).toBe(long);
        expect(pieces.every((piece) => piece.length > 0 && piece.length <= 5000)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
