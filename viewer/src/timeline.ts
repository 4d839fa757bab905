import type { DateInterval } from '../../src/schema/dates.ts';
import { compareText } from '../../src/schema/order.ts';
import type { PictureNode } from '../../src/schema/picture.ts';
import type { Period } from './filters.ts';

const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'decade'] as const;
export type TimeUnit = (typeof UNITS)[number];

/** A stretch of the time line, with what happened in it. */
export interface TimeBin extends Period {
  /** Events known to lie in it. */
  readonly sure: number;
  /** Events that may lie in it: their date spans more than it. */
  readonly possible: number;
}

export interface Timeline {
  readonly unit: TimeUnit;
  /** Without gaps, in order; what is far from the rest lies in the first or last one, which are then longer. */
  readonly bins: readonly TimeBin[];
}

const MOST_BINS = 60;
/** Share of the events at either end that may lie in the longer bins. */
const OUTER_SHARE = 0.06;

/** Divides the time in which most of the events lie into stretches of the shortest unit that gives a readable number. */
export function createTimeline(dates: readonly DateInterval[]): Timeline {
  const starts = dates.map((date) => date.start).sort(compareText);
  const first = starts[0];
  if (first === undefined) return { unit: 'day', bins: [] };
  const last = dates.reduce((latest, date) => (date.end > latest ? date.end : latest), first);
  const outer = Math.floor(starts.length * OUTER_SHARE);
  const from = starts[outer] ?? first;
  const to = starts[starts.length - 1 - outer] ?? last;
  const unit = UNITS.find((name) => countUnits(from, to, name) <= MOST_BINS) ?? 'decade';
  const stretches = listStretches(from, to, unit);
  const begin = stretches[0]?.from ?? from;
  const finish = stretches.at(-1)?.to ?? to;
  const periods = [
    ...(first < begin ? [{ from: first, to: addDays(begin, -1) }] : []),
    ...stretches,
    ...(last > finish ? [{ from: addDays(finish, 1), to: last }] : []),
  ];
  return { unit, bins: countInBins(dates, periods) };
}

/** The dates of the events that have one. */
export function collectDates(nodes: readonly PictureNode[]): readonly DateInterval[] {
  return nodes.flatMap((node) => (node.type === 'Event' && node.date !== undefined ? [node.date] : []));
}

/** How many of the dates lie, or may lie, in each stretch. */
export function countInBins(dates: readonly DateInterval[], periods: readonly Period[]): readonly TimeBin[] {
  return periods.map(({ from, to }) => {
    const touching = dates.filter((date) => date.start <= to && date.end >= from);
    const sure = touching.filter((date) => date.start >= from && date.end <= to).length;
    return { from, to, sure, possible: touching.length - sure };
  });
}

function listStretches(from: string, to: string, unit: TimeUnit): readonly Period[] {
  const stretches: Period[] = [];
  let start = floorToUnit(from, unit);
  while (start <= to) {
    const next = addUnit(start, unit);
    stretches.push({ from: start, to: addDays(next, -1) });
    start = next;
  }
  return stretches;
}

function countUnits(from: string, to: string, unit: TimeUnit): number {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  return days / DAYS[unit];
}

const DAY_MS = 86_400_000;
const DAYS: Readonly<Record<TimeUnit, number>> = {
  day: 1,
  week: 7,
  month: 30.4,
  quarter: 91.3,
  year: 365.2,
  decade: 3652,
};

/** Weeks begin on Monday. */
function floorToUnit(iso: string, unit: TimeUnit): string {
  const [year = 0, month = 1] = iso.split('-').map(Number);
  switch (unit) {
    case 'day':
      return iso;
    case 'week':
      return addDays(iso, -((new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7));
    case 'month':
      return toIso(year, month, 1);
    case 'quarter':
      return toIso(year, month - ((month - 1) % 3), 1);
    case 'year':
      return toIso(year, 1, 1);
    case 'decade':
      return toIso(year - (year % 10), 1, 1);
  }
}

function addUnit(iso: string, unit: TimeUnit): string {
  const [year = 0, month = 1] = iso.split('-').map(Number);
  switch (unit) {
    case 'day':
      return addDays(iso, 1);
    case 'week':
      return addDays(iso, 7);
    case 'month':
      return toIso(year, month + 1, 1);
    case 'quarter':
      return toIso(year, month + 3, 1);
    case 'year':
      return toIso(year + 1, 1, 1);
    case 'decade':
      return toIso(year + 10, 1, 1);
  }
}

function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** @param month may be 13 or more: the next year's */
function toIso(year: number, month: number, day: number): string {
  const carried = year + Math.floor((month - 1) / 12);
  const rest = ((month - 1) % 12) + 1;
  return `${String(carried).padStart(4, '0')}-${String(rest).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
