import { describe, expect, it } from 'vitest';
import { parseDateInterval } from '../../../src/schema/dates.ts';
import { describeDate, describeIso } from '../../../viewer/src/dates.ts';

const rows: readonly (readonly [iso: string, words: string])[] = [
  ['2021-12-30', '30 Dec 2021'],
  ['2021-12', 'Dec 2021'],
  ['2014', '2014'],
  ['2021-03-17/2021-03-18', '17 – 18 Mar 2021'],
  ['2021-11-01/2021-12-28', '1 Nov – 28 Dec 2021'],
  ['2021-12-27/2022-01-02', '27 Dec 2021 – 2 Jan 2022'],
];

describe('describeDate', () => {
  it.each(rows)('%s is %s', (iso, words) => {
    const date = parseDateInterval(iso);
    expect(date === undefined ? undefined : describeDate(date)).toBe(words);
  });
});

describe('describeIso', () => {
  it.each([
    ['2021-03-18T08:00:00Z', '18 Mar 2021'],
    ['2021-03', 'Mar 2021'],
    ['Thursday', 'Thursday'],
  ])('%s is %s', (text, words) => {
    expect(describeIso(text)).toBe(words);
  });
});
