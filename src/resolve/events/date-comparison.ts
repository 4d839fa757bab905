import { datesOverlap } from '../../schema/dates.ts';
import type { DateInterval } from '../../schema/dates.ts';
import type { PartialDate } from './event-profiles.ts';

/**
 * `day`: the same day is known from both; `overlap`: they may be the same; `near`: a day apart, as when one article counts
 * from the evening before; `conflict`: two different times; `unknown`: one says nothing.
 */
export type DateRelation = 'day' | 'overlap' | 'near' | 'conflict' | 'unknown';

const DAY_MS = 86_400_000;

interface DateStatements {
  readonly dates: readonly DateInterval[];
  readonly partialDates: readonly PartialDate[];
}

/** How the times of two tellings go together; the worst of all pairs counts, so that one conflict keeps them apart. */
export function compareDates(a: DateStatements, b: DateStatements): DateRelation {
  // Most events are undated.
  if (isUndated(a) || isUndated(b)) return 'unknown';
  const relations = [
    ...a.dates.flatMap((date) => b.dates.map((other) => compareIntervals(date, other))),
    ...a.partialDates.flatMap((partial) => b.dates.map((date) => comparePartial(partial, date))),
    ...b.partialDates.flatMap((partial) => a.dates.map((date) => comparePartial(partial, date))),
    ...a.partialDates.flatMap((partial) => b.partialDates.map((other) => comparePartials(partial, other))),
  ];
  for (const relation of ['conflict', 'near', 'day', 'overlap'] as const) {
    if (relations.includes(relation)) return relation;
  }
  return 'unknown';
}

function isUndated({ dates, partialDates }: DateStatements): boolean {
  return dates.length === 0 && partialDates.length === 0;
}

function compareIntervals(a: DateInterval, b: DateInterval): DateRelation {
  if (datesOverlap(a, b)) return a.start === a.end && b.start === b.end ? 'day' : 'overlap';
  const gapDays = Math.min(Math.abs(daysBetween(a.end, b.start)), Math.abs(daysBetween(b.end, a.start)));
  return gapDays <= 1 ? 'near' : 'conflict';
}

function comparePartial(partial: PartialDate, date: DateInterval): DateRelation {
  const days = listDays(date);
  if (days.length === 0) return 'overlap';
  if (days.some((day) => agrees(partial, day))) return date.start === date.end ? 'day' : 'overlap';
  const near =
    partial.weekday !== undefined && [-1, 1].some((shift) => agrees(partial, addDays(date.start, shift)));
  return near && date.start === date.end ? 'near' : 'conflict';
}

function comparePartials(a: PartialDate, b: PartialDate): DateRelation {
  if (a.weekday !== undefined && b.weekday !== undefined) {
    const gap = Math.abs(a.weekday - b.weekday);
    return gap === 0 ? 'overlap' : gap === 1 || gap === 6 ? 'near' : 'conflict';
  }
  if (a.month === undefined || b.month === undefined) return 'unknown';
  if (a.month !== b.month) return 'conflict';
  return a.day === undefined || b.day === undefined || a.day === b.day ? 'overlap' : 'conflict';
}

/** Whether an ISO day is what the words say: "Wednesday", "Dec. 7". */
export function agrees(partial: PartialDate, day: string): boolean {
  if (partial.weekday !== undefined && new Date(`${day}T00:00:00Z`).getUTCDay() !== partial.weekday)
    return false;
  if (partial.month !== undefined && Number(day.slice(5, 7)) !== partial.month) return false;
  return partial.day === undefined || Number(day.slice(8, 10)) === partial.day;
}

/** The days of an interval of at most a month; none for a longer one, which agrees with anything. */
export function listDays(date: DateInterval): readonly string[] {
  const length = daysBetween(date.start, date.end) + 1;
  if (length > 31) return [];
  return Array.from({ length }, (_, index) => addDays(date.start, index));
}

/** The ISO day `days` after another; negative for before. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one ISO day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return countDays(to) - countDays(from);
}

/** Days since 1970 by ISO day: the same few are asked for again and again. */
const dayCounts = new Map<string, number>();
const KNOWN_MOST = 100_000;

function countDays(day: string): number {
  const known = dayCounts.get(day);
  if (known !== undefined) return known;
  const count = Math.round(Date.parse(day) / DAY_MS);
  if (dayCounts.size < KNOWN_MOST) dayCounts.set(day, count);
  return count;
}
