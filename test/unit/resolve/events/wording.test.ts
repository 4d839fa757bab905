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
  ['2021-12-30', '30 Dec 2021'],
  ['2021-12', 'Dec 2021'],
  ['2021', '2021'],
  ['2021-03-17/2021-03-18', '17–18 Mar 2021'],
  ['2021-12-30/2022-01-02', '30 Dec 2021 – 2 Jan 2022'],
])('%s is called %s', (text, name) => {
  const date = parseDateInterval(text);
  expect(date === undefined ? undefined : nameDate(date)).toBe(name);
});

test('a quotation at the end stays closed', () => {
  expect(shorten('called him a “killer”', 40)).toBe('called him a “killer”');
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
