import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  addDays,
  addMonths,
  daysBetween,
  findHoliday,
  formatWeek,
  monthsInterval,
  startOfWeek,
  toDay,
  weekdayOf,
  yearsInterval,
} from '../../../../src/extract/time/calendar.ts';

const days = fc
  .date({ min: new Date('0010-01-01'), max: new Date('9990-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar', () => {
  test.each([
    ['2005-01-01', '2004-W53'],
    ['2008-12-29', '2009-W01'],
    ['2010-01-03', '2009-W53'],
    ['2021-12-30', '2021-W52'],
  ])('%s is in ISO week %s', (day, week) => {
    expect(formatWeek(day)).toBe(week);
  });

  test.each([
    [2015, '2015-04-05'],
    [2021, '2021-04-04'],
    [1961, '1961-04-02'],
  ])('Easter of %i', (year, day) => {
    expect(findHoliday({ easter: 0 }, year)).toBe(day);
  });

  test.each([
    [{ month: 11, weekday: 4, nth: 4 }, 2010, '2010-11-25'],
    [{ month: 5, weekday: 1, nth: -1 }, 2016, '2016-05-30'],
    [{ month: 12, day: 25 }, 1999, '1999-12-25'],
  ] as const)('holiday %o in %i', (rule, year, day) => {
    expect(findHoliday(rule, year)).toBe(day);
  });

  test('knows no day that is none', () => {
    expect(toDay(2021, 2, 29)).toBeUndefined();
    expect(toDay(2021, 13, 1)).toBeUndefined();
    expect(toDay(10_000, 1, 1)).toBeUndefined();
    expect(addDays('9999-12-31', 1)).toBeUndefined();
    expect(addMonths('0001-01-31', -1)).toBeUndefined();
    expect(yearsInterval(9999, 2)).toBeUndefined();
  });

  test('a month later is that month, at latest its last day', () => {
    expect(addMonths('2020-01-31', 1)).toBe('2020-02-29');
    expect(addMonths('2020-12-31', -1)).toBe('2020-11-30');
    expect(monthsInterval(2009, 12, 3)).toEqual({
      start: '2009-12-01',
      end: '2010-02-28',
      precision: 'interval',
    });
  });

  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -3000, max: 3000 }), (day, count) => {
        const moved = addDays(day, count);
        expect(moved === undefined ? count : daysBetween(day, moved)).toBe(count);
      }),
    );
  });

  test('weeks begin on the Monday before', () => {
    fc.assert(
      fc.property(days, (day) => {
        const monday = startOfWeek(day);
        expect(weekdayOf(monday)).toBe(1);
        expect(daysBetween(monday, day)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(monday, day)).toBeLessThan(7);
      }),
    );
  });
});
