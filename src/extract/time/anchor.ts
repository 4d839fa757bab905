import type { DateInterval } from '../../schema/dates.ts';
import type { BaseUnit, Origin, Shift } from '../../vocabulary/time.ts';
import { addDays, addMonths, daysBetween, weekdayOf, yearOf } from './calendar.ts';
import type { YearReference } from './expression.ts';
import type { Side } from './tense.ts';

/** The last date which the story has reached, for each fineness: "in 2014" reaches a year but no day. */
export interface Reached {
  readonly day?: string;
  readonly month?: string;
  readonly year?: string;
}

/** What an expression is anchored to. */
export interface Anchor {
  /** ISO day of publication. */
  readonly published?: string;
  readonly reached: Reached;
  /** On which side of publication its clause lies. */
  readonly side: Side;
  /** Day which the same sentence names, for a clock time without one. */
  readonly sentenceDay?: string;
}

/** How far on the wrong side of publication a date without a year may lie before the other year is taken instead. */
const TENSE_SLACK_DAYS = 30;
const LONGEST_WEEK_DAYS = 7;
const LONGEST_MONTH_DAYS = 31;

/** The dates reached after a mention of `interval`. */
export function moveReached(reached: Reached, interval: DateInterval): Reached {
  const { start } = interval;
  const days = daysBetween(start, interval.end) + 1;
  if (days <= LONGEST_WEEK_DAYS) return { day: start, month: start, year: start };
  return days <= LONGEST_MONTH_DAYS ? { ...reached, month: start, year: start } : { ...reached, year: start };
}

/**
 * The day from which an amount of `unit` is counted. What the story has not reached yet is counted from publication when
 * it lies before, as "up from a year earlier"; "three days later" needs a day of the story.
 */
export function findOrigin(anchor: Anchor, origin: Origin, unit: BaseUnit, shift: Shift): string | undefined {
  if (origin === 'publication') return anchor.published;
  const { day, month, year } = anchor.reached;
  const reached = unit === 'year' ? year : unit === 'month' || unit === 'quarter' ? month : day;
  return reached ?? (shift > 0 ? undefined : anchor.published);
}

/** The day of a weekday that stands alone: publication's own or the nearest on the side of its verb, else before. */
export function chooseWeekday(weekday: number, published: string, side: Side): string | undefined {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  return addDays(published, side === 'future' ? (7 - back) % 7 : -back);
}

/** The weekday of the last, this or next week, as news use the words: "last Friday" is the latest one before today. */
export function shiftWeekday(weekday: number, from: string, shift: Shift, side: Side): string | undefined {
  const back = (weekdayOf(from) - weekday + 7) % 7;
  if (shift < 0) return addDays(from, back === 0 ? -7 : -back);
  if (shift === 0) return chooseWeekday(weekday, from, side === 'past' ? 'past' : 'future');
  // Monday first: on a Monday, "next Friday" is the one of the week after.
  const untilNextWeek = 7 - ((weekdayOf(from) + 6) % 7);
  return addDays(from, untilNextWeek + ((weekday + 6) % 7));
}

/** The first such weekday before or after a day of the story. */
export function stepToWeekday(weekday: number, from: string, shift: Shift): string | undefined {
  const ahead = (weekday - weekdayOf(from) + 7) % 7;
  if (shift === 0) return addDays(from, ahead);
  return addDays(from, shift > 0 ? ahead || 7 : ahead - 7);
}

/**
 * The year that makes a date without one lie nearest to publication, on the side of its verb.
 *
 * @param make the date in a year; `undefined` where that year has none
 */
export function chooseYear(
  make: (year: number) => string | undefined,
  published: string,
  side: Side,
): string | undefined {
  const year = yearOf(published);
  let chosen: string | undefined;
  let nearest = Infinity;
  for (const date of [make(year - 1), make(year), make(year + 1)]) {
    if (date === undefined) continue;
    const distance = daysBetween(published, date);
    if (
      (side === 'past' && distance > TENSE_SLACK_DAYS) ||
      (side === 'future' && distance < -TENSE_SLACK_DAYS)
    )
      continue;
    if (Math.abs(distance) < nearest) {
      nearest = Math.abs(distance);
      chosen = date;
    }
  }
  return chosen;
}

/** A day moved by whole or half units; hours count as the days they fill. `undefined` outside the years 1 to 9999. */
export function moveDay(day: string, count: number, unit: BaseUnit): string | undefined {
  switch (unit) {
    case 'second':
    case 'minute':
      return day;
    case 'hour':
      return addDays(day, Math.trunc(count / 24));
    case 'day':
      return addDays(day, count);
    case 'weekend':
    case 'week':
      return addDays(day, count * 7);
    case 'month':
      return addMonths(day, count);
    case 'quarter':
      return addMonths(day, count * 3);
    case 'year':
      return addMonths(day, count * 12);
  }
}

/** The year that an expression names; `undefined` where it names none or counts from an unknown one. */
export function findYear(year: YearReference | undefined, anchor: Anchor): number | undefined {
  if (year === undefined) return undefined;
  if ('year' in year) return year.year;
  return anchor.published === undefined ? undefined : yearOf(anchor.published) + year.yearShift;
}
