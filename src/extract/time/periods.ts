import type { DateInterval } from '../../schema/dates.ts';
import type { BaseUnit, Shift } from '../../vocabulary/time.ts';
import type { Anchor } from './anchor.ts';
import { findOrigin, findYear, moveDay } from './anchor.ts';
import {
  addDays,
  addMonths,
  dayInterval,
  formatWeek,
  intervalBetween,
  monthOf,
  monthsInterval,
  startOfWeek,
  weekInterval,
  yearOf,
  yearsInterval,
} from './calendar.ts';
import type { Period, TimeExpression, YearReference } from './expression.ts';

type PeriodExpression = Extract<TimeExpression, { readonly form: 'period' }>;

const LENGTH_YEARS: Partial<Record<Period, number>> = { decade: 10, century: 100 };

/** The day, week … century that an expression such as "last week" or "the following year" means. */
export function findPeriod(expression: PeriodExpression, anchor: Anchor): DateInterval | undefined {
  const { period, shift, origin, year } = expression;
  const unit: BaseUnit = period === 'decade' || period === 'century' ? 'year' : period;
  const start = findOrigin(anchor, origin, unit, shift);
  const from = start === undefined || year === undefined ? start : moveToYear(start, year, anchor);
  if (from === undefined) return undefined;
  if (period === 'weekend') return findWeekend(from, shift, anchor);
  const day = shift === 0 ? from : moveDay(from, shift * (LENGTH_YEARS[period] ?? 1), unit);
  return day === undefined ? undefined : findPeriodAround(period, day);
}

/** The day, week … century that holds a day; of a weekend, that of the day's week. */
export function findPeriodAround(period: Period, day: string): DateInterval | undefined {
  switch (period) {
    case 'day':
      return dayInterval(day);
    case 'weekend':
      return weekendOf(day);
    case 'week':
      return weekInterval(day);
    case 'month':
      return monthsInterval(yearOf(day), monthOf(day), 1);
    case 'quarter':
      return monthsInterval(yearOf(day), Math.floor((monthOf(day) - 1) / 3) * 3 + 1, 3);
    case 'year':
      return yearsInterval(yearOf(day), 1);
    case 'decade':
    case 'century': {
      const length = LENGTH_YEARS[period] ?? 1;
      return yearsInterval(Math.floor(yearOf(day) / length) * length, length);
    }
  }
}

/** The same day of another year. */
function moveToYear(day: string, year: YearReference, anchor: Anchor): string | undefined {
  const target = findYear(year, anchor);
  return target === undefined ? undefined : addMonths(day, (target - yearOf(day)) * 12);
}

/** The TIMEX3 value of a period that begins on a day: `2021-W52`, `2021-W52-WE`, `2021-12`, `2021-Q4`, `202`. */
export function describePeriod(period: Period, start: string): string {
  switch (period) {
    case 'day':
      return start;
    case 'weekend':
      return `${formatWeek(start)}-WE`;
    case 'week':
      return formatWeek(start);
    case 'month':
      return start.slice(0, 7);
    case 'quarter':
      return `${start.slice(0, 4)}-Q${String(Math.floor((monthOf(start) - 1) / 3) + 1)}`;
    case 'year':
      return start.slice(0, 4);
    case 'decade':
      return start.slice(0, 3);
    case 'century':
      return start.slice(0, 2);
  }
}

/**
 * Saturday and Sunday. "This weekend" is that of the day's own week when the verb lies ahead or the weekend has begun,
 * else the one before: a report of Monday tells of what happened "this weekend".
 */
function findWeekend(from: string, shift: Shift, anchor: Anchor): DateInterval | undefined {
  const begun = from >= (addDays(startOfWeek(from), 5) ?? from);
  const ahead = shift > 0 ? (begun ? 7 : 0) : shift < 0 ? -7 : begun || anchor.side === 'future' ? 0 : -7;
  const day = addDays(from, ahead);
  return day === undefined ? undefined : weekendOf(day);
}

function weekendOf(day: string): DateInterval | undefined {
  const saturday = addDays(startOfWeek(day), 5);
  const sunday = saturday === undefined ? undefined : addDays(saturday, 1);
  return saturday === undefined || sunday === undefined ? undefined : intervalBetween(saturday, sunday);
}
