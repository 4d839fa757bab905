import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createTokenizer } from '../../../src/annotate/tokenize.ts';
import { hostileText } from './hostile-text.ts';

const tokenize = createTokenizer();

describe('createTokenizer', () => {
  test('is made any number of times in one process', () => {
    for (let time = 0; time < 40; time++) createTokenizer();
    expect(createTokenizer()('It rained.').map(({ text }) => text)).toEqual(['It', 'rained', '.']);
  });

  test.each([
    ['The U.S.-Russia talks ended Dec. 7.', 'The U.S. - Russia talks ended Dec. 7 .'],
    ['“I won’t,” Mr. Smith said.', '“ I wo n’t , ” Mr. Smith said .'],
    ['Putin’s ‘red lines’', 'Putin ’s ‘ red lines ’'],
    ['co-founder of Amazon.com, he said', 'co-founder of Amazon.com , he said'],
    ['see www.flag.govt.nz.', 'see www.flag.govt.nz .'],
    ['(https://a.example/b?c=d)', '( https://a.example/b?c=d )'],
    ['the A380s and 787s.', 'the A380s and 787s .'],
    ['one more thing...', 'one more thing ...'],
    ['“No.” See No. 10.', '“ No . ” See No. 10 .'],
    ['a 15-page report', 'a 15 - page report'],
    ['G7 and E-8C', 'G7 and E-8C'],
    ['', ''],
    [' \n\t', ''],
  ])('cuts %j', (text, tokens) => {
    expect(
      tokenize(text)
        .map((token) => token.text)
        .join(' '),
    ).toBe(tokens);
  });

  test('keeps exact offsets of any text and covers all but white space', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        let covered = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.text.trim()).not.toBe('');
          expect(text.slice(covered, token.start).trim()).toBe('');
          covered = token.end;
        }
        expect(text.slice(covered).trim()).toBe('');
      }),
    );
  });

  test('takes a megabyte without white space for one token', () => {
    const long = 'a@'.repeat(500_000);
    expect(tokenize(`See ${long} .`).map((token) => token.end - token.start)).toEqual([3, long.length, 1]);
  });
});
