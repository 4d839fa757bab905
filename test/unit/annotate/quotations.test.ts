import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { findQuotations } from '../../../src/annotate/quotations.ts';
import type { Span } from '../../../src/document/span.ts';
import { hostileText } from './hostile-text.ts';

/** Paragraphs are lines, sentences end at a full stop. */
function split(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: part, index }) => ({
    start: index,
    end: index + part.length,
  }));
}

function quote(text: string): readonly string[] {
  const spans = findQuotations(text, split(text, /[^\n]+/g), split(text, /[^.\n]+\.?/g));
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe('findQuotations', () => {
  test.each([
    ['He is a “killer,” she said.', ['killer,']],
    ['"No," he said. "Never."', ['No,', 'Never.']],
    ['„Nein“ and «non»', ['Nein', 'non']],
    ['He would ‘pay a price.’ Then', ['pay a price.']],
    ["a 'red line' and Russia's 'plan'", ['red line', 'plan']],
    ['“I told him: ‘Be well.’ So”', ['I told him: ‘Be well.’ So', 'Be well.']],
    ['the leaders’ meeting in the ’90s', []],
    ['rock ’n’ roll isn’t Biden’s', []],
    ['“One.\n“Two.”\nThree.', ['One.', 'Two.']],
    ['“One.\nTwo,” he said.', ['One.', 'Two,']],
    ['“One. Two.\nThree “four” five.', ['One.', 'four']],
    ['He called it “a mistake. Later, he left.\nThree.', ['a mistake.']],
    ['a 6" pipe', []],
    ['', []],
    ['“”', []],
  ])('of %j', (text, quotations) => {
    expect(quote(text)).toEqual(quotations);
  });

  test('reads a million marks that pair with none', () => {
    expect(quote("'a ".repeat(1_000_000))).toEqual([]);
  });

  test('stays inside the paragraphs of any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const paragraphs = split(text, /[^\n]+/g);
        for (const { start, end } of findQuotations(text, paragraphs, split(text, /[^.\n]+\.?/g))) {
          expect(end).toBeGreaterThan(start);
          expect(paragraphs.some((paragraph) => paragraph.start <= start && end <= paragraph.end)).toBe(true);
        }
      }),
    );
  });
});
