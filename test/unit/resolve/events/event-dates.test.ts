import { expect, test } from 'vitest';

import { agreeOnDate } from '../../../../src/resolve/events/event-dates.ts';
import { compareDates } from '../../../../src/resolve/events/date-comparison.ts';
import { formatDateInterval, parseDateInterval } from '../../../../src/schema/dates.ts';
import type { DateInterval } from '../../../../src/schema/dates.ts';

function dates(...texts: readonly string[]): DateInterval[] {
  return texts.map((text) => {
    const date = parseDateInterval(text);
    if (date === undefined) throw new RangeError(text);
    return date;
  });
}

test.each<[stated: readonly string[], weekday: number | undefined, agreed: string]>([
  [['2030-04-18'], undefined, '2030-04-18'],
  [['2030-04', '2030-04-18'], undefined, '2030-04-18'],
  [['2030', '2030-04'], undefined, '2030-04'],
  [['2030-04-14/2030-04-18', '2030-04-17/2030-04-20'], undefined, '2030-04-17/2030-04-18'],
  [['2030-04-14/2030-04-18'], 3, '2030-04-17'],
  [['2030-04-18', '2030-04-18', '2029'], undefined, '2030-04-18'],
])('%j with weekday %s agree on %s', (stated, weekday, agreed) => {
  const statements = dates(...stated).map((date, index) => ({ date, article: `article-${String(index)}` }));
  const partials = weekday === undefined ? [] : [{ weekday, text: 'that day', article: 'undated' }];
  const found = agreeOnDate(statements, partials);
  expect(found === undefined ? undefined : formatDateInterval(found.date)).toBe(agreed);
});

test('no statement, no date', () => {
  expect(agreeOnDate([], [{ weekday: 3, text: 'Wednesday', article: 'a' }])).toBeUndefined();
});

test.each<[a: string, b: string, relation: string]>([
  ['2030-04-18', '2030-04-18', 'day'],
  ['2030-04-18', '2030-04', 'overlap'],
  ['2030-04-18', '2030-04-19', 'near'],
  ['2030-04-18', '2030-04-20', 'conflict'],
  ['2030', '2031-05', 'conflict'],
])('%s and %s: %s', (a, b, relation) => {
  const [left, right] = [a, b].map((text) => ({ dates: dates(text), partialDates: [] }));
  if (left === undefined || right === undefined) throw new RangeError(a);
  expect(compareDates(left, right)).toBe(relation);
  expect(compareDates(right, left)).toBe(relation);
});

test.each<[date: string, weekday: number, relation: string]>([
  ['2030-04-18', 4, 'day'],
  ['2030-04-18', 3, 'near'],
  ['2030-04-18', 1, 'conflict'],
  ['2030-04-14/2030-04-20', 1, 'overlap'],
  ['2030', 1, 'overlap'],
])('%s and weekday %i: %s', (date, weekday, relation) => {
  const stated = { dates: dates(date), partialDates: [] };
  const partial = { dates: [], partialDates: [{ weekday, text: 'that day' }] };
  expect(compareDates(stated, partial)).toBe(relation);
});
