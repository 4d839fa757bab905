import fc from 'fast-check';
import { expect, test } from 'vitest';

import { nameDate, shorten, toSentenceCase, toThirdPerson } from '../../../../src/resolve/events/wording.ts';
import { parseDateInterval } from '../../../../src/schema/dates.ts';

test.each([
  ['recall', 'recalls'],
  ['deny', 'denies'],
  ['say', 'says'],
  ['push', 'pushes'],
  ['call back', 'calls back'],
  ['be', 'is'],
  ['have', 'has'],
  ['go on', 'goes on'],
])('%s → %s', (lemma, inflected) => {
  expect(toThirdPerson(lemma)).toBe(inflected);
});

test.each([
  ['2021-12-30', '30 December 2021'],
  ['2021-12', 'December 2021'],
  ['2021', '2021'],
  ['2021-03-17/2021-03-18', '17 March 2021 – 18 March 2021'],
])('%s is called %s', (text, name) => {
  const date = parseDateInterval(text);
  expect(date === undefined ? undefined : nameDate(date)).toBe(name);
});

test('shortens between words', () => {
  expect(shorten('“a very long warning of severe consequences”', 24)).toBe('a very long warning of…');
});

test('never longer than asked, never with line breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, length) => {
      const short = toSentenceCase(shorten(text, length));
      expect(shorten(text, length).length).toBeLessThanOrEqual(length);
      expect(short).not.toMatch(/[\n\r\t]/u);
    }),
  );
});
