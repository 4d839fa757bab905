import type { Shift } from '../../vocabulary/time.ts';
import type { Anchor } from './anchor.ts';
import { chooseYear, findYear } from './anchor.ts';
import {
  findHoliday,
  intervalBetween,
  monthOf,
  monthsInterval,
  toDay,
  weekdayOf,
  yearOf,
  yearsInterval,
} from './calendar.ts';
import type { Form, ResolvedTime } from './resolved-time.ts';
import type { Side } from './tense.ts';
import { NO_DATE, toDayResolution, withInterval } from './resolved-time.ts';

export function resolveDay({ month, day, endDay, weekday, year }: Form<'day'>, anchor: Anchor): ResolvedTime {
  const known = findYear(year, anchor);
  const start =
    known !== undefined
      ? toDay(known, month, day)
      : year === undefined && anchor.published !== undefined
        ? chooseDay(month, day, weekday, anchor.published, anchor.side)
        : undefined;
  if (start === undefined) return { kind: 'date', partial: { month, day } };
  const end = endDay === undefined ? undefined : toDay(yearOf(start), month, endDay);
  if (end === undefined) return toDayResolution(start);
  return { kind: 'date', value: `${start}/${end}`, interval: intervalBetween(start, end) };
}

/** A date without a year: the nearest that falls on the weekday beside it, if any does. */
function chooseDay(
  month: number,
  day: number,
  weekday: number | undefined,
  published: string,
  side: Side,
): string | undefined {
  const make = (year: number): string | undefined => toDay(year, month, day);
  const onWeekday = (year: number): string | undefined => {
    const date = make(year);
    return date !== undefined && weekdayOf(date) === weekday ? date : undefined;
  };
  const fitting = weekday === undefined ? undefined : chooseYear(onWeekday, published, 'unknown');
  return fitting ?? chooseYear(make, published, side);
}

export function resolveMonth({ month, year, shift }: Form<'month'>, anchor: Anchor): ResolvedTime {
  const { published } = anchor;
  let known = findYear(year, anchor);
  if (known === undefined && year === undefined && published !== undefined) {
    const nearest = chooseYear((candidate) => toDay(candidate, month, 15), published, anchor.side);
    known = shift === undefined ? yearOf(nearest ?? published) : shiftMonth(month, published, shift);
  }
  const interval = known === undefined ? undefined : monthsInterval(known, month, 1);
  return interval === undefined
    ? { kind: 'date', partial: { month } }
    : { kind: 'date', value: interval.start.slice(0, 7), interval };
}

/** Year of "last May", "this May", "next May". */
function shiftMonth(month: number, published: string, shift: Shift): number {
  const year = yearOf(published);
  if (shift < 0) return month < monthOf(published) ? year : year - 1;
  return shift > 0 && month <= monthOf(published) ? year + 1 : year;
}

export function resolveYear({ year, endYear, fiscal }: Form<'year'>): ResolvedTime {
  if (fiscal === true) return { kind: 'date', value: `FY${String(year)}` };
  const interval = yearsInterval(year, (endYear ?? year) - year + 1);
  const value = endYear === undefined ? String(year) : `${String(year)}/${String(endYear)}`;
  return withInterval(value, interval);
}

export function resolveYears({ prefix, length }: Form<'years'>): ResolvedTime {
  const digits = length === 10 ? 3 : 2;
  return withInterval(String(prefix).padStart(digits, '0'), yearsInterval(prefix * length, length));
}

export function resolveSeason({ season, year, shift }: Form<'season'>, anchor: Anchor): ResolvedTime {
  const { published } = anchor;
  const make = (candidate: number): string | undefined => toDay(candidate, season.firstMonth, 15);
  let known = findYear(year, anchor);
  if (known === undefined && year === undefined && published !== undefined) {
    const nearest = yearOf(chooseYear(make, published, anchor.side) ?? published);
    known = shift === undefined || shift === 0 ? nearest : shiftMonth(season.firstMonth, published, shift);
  }
  if (known === undefined) return NO_DATE;
  const interval = monthsInterval(known, season.firstMonth, 3);
  return interval === undefined
    ? NO_DATE
    : withInterval(`${interval.start.slice(0, 4)}-${season.code}`, interval);
}

export function resolveQuarter({ part, number, year }: Form<'quarter'>, anchor: Anchor): ResolvedTime {
  const months = part === 'Q' ? 3 : 6;
  const firstMonth = (number - 1) * months + 1;
  let known = findYear(year, anchor);
  if (known === undefined && year === undefined && anchor.published !== undefined) {
    const middle = firstMonth + Math.floor(months / 2);
    const nearest = chooseYear((candidate) => toDay(candidate, middle, 15), anchor.published, anchor.side);
    known = nearest === undefined ? undefined : yearOf(nearest);
  }
  if (known === undefined) return NO_DATE;
  const interval = monthsInterval(known, firstMonth, months);
  return interval === undefined
    ? NO_DATE
    : withInterval(`${interval.start.slice(0, 4)}-${part}${String(number)}`, interval);
}

export function resolveHoliday({ rule, year, shift }: Form<'holiday'>, anchor: Anchor): ResolvedTime {
  const known = findYear(year, anchor);
  if (known !== undefined) return toDayResolution(findHoliday(rule, known));
  if (anchor.published === undefined || year !== undefined) return NO_DATE;
  const side = shift === undefined ? anchor.side : shift < 0 ? 'past' : shift > 0 ? 'future' : 'unknown';
  return toDayResolution(chooseYear((candidate) => findHoliday(rule, candidate), anchor.published, side));
}
