import { expect, test } from 'vitest';

import { trimCharacters, trimEndCharacters } from '../../../src/schema/trimming.ts';

test.each([
  ['--a-b--', 'a-b'],
  ['----', ''],
  ['', ''],
  ['a', 'a'],
])('%j without hyphens at its ends is %j', (text, trimmed) => {
  expect(trimCharacters(text, /-/)).toBe(trimmed);
});

test('only the end is trimmed', () => {
  expect(trimEndCharacters('--a--', /-/)).toBe('--a');
});

test('a text of hyphens alone costs no more than its length', () => {
  const long = `${'-'.repeat(300_000)}a`.repeat(3);
  expect(trimCharacters(long, /-/)).toHaveLength(3 + 2 * 300_000);
});
