import type { DateInterval } from '../../schema/dates.ts';
import { lastDayOfMonth } from '../../schema/dates.ts';
import type { HolidayRule } from '../../vocabulary/time.ts';

const DAY_MS = 86_400_000;
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/** A day as ISO text; `undefined` where the calendar has no such day. */
export function toDay(year: number, month: number, day: number): string | undefined {
  if (!isYear(year) || month < 1 || month > 12 || day < 1) return undefined;
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return text <= lastDayOfMonth(year, month) ? text : undefined;
}

/** Whether a year has the four digits that ISO text and TIMEX3 values give it. */
function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** 1–12. */
export function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

/** 0 (Sunday) to 6. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay();
}

/** `undefined` outside the years 1 to 9999. */
export function addDays(day: string, days: number): string | undefined {
  const time = Date.parse(day) + Math.round(days) * DAY_MS;
  const date = new Date(time);
  return Number.isFinite(date.getTime())
    ? toDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
    : undefined;
}

/** The same day of another month, or that month's last day; `undefined` outside the years 1 to 9999. */
export function addMonths(day: string, months: number): string | undefined {
  const total = yearOf(day) * 12 + monthOf(day) - 1 + Math.round(months);
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  if (!isYear(year)) return undefined;
  const last = lastDayOfMonth(year, month);
  return toDay(year, month, Number(day.slice(8, 10))) ?? last;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Monday of the ISO week that holds the day. */
export function startOfWeek(day: string): string {
  return addDays(day, -((weekdayOf(day) + 6) % 7)) ?? day;
}

/** `2021-W52`: the ISO week that holds the day. @see ISO 8601 */
export function formatWeek(day: string): string {
  const thursday = addDays(startOfWeek(day), 3) ?? day;
  const year = yearOf(thursday);
  const week = Math.floor(daysBetween(`${pad(year, 4)}-01-01`, thursday) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}

export function dayInterval(day: string): DateInterval {
  return { start: day, end: day, precision: 'day' };
}

/** The ISO week that holds the day. */
export function weekInterval(day: string): DateInterval {
  const start = startOfWeek(day);
  return { start, end: addDays(start, 6) ?? start, precision: 'week' };
}

/** `length` months from the first of a month on; `undefined` outside the years 1 to 9999. */
export function monthsInterval(year: number, month: number, length: number): DateInterval | undefined {
  const start = toDay(year, month, 1);
  const final = start === undefined ? undefined : addMonths(start, length - 1);
  if (start === undefined || final === undefined) return undefined;
  const end = lastDayOfMonth(yearOf(final), monthOf(final));
  return {
    start,
    end,
    precision: length === 1 ? 'month' : length === 12 && month === 1 ? 'year' : 'interval',
  };
}

/** `length` years from the first of January on. */
export function yearsInterval(year: number, length: number): DateInterval | undefined {
  const start = toDay(year, 1, 1);
  const end = toDay(year + length - 1, 12, 31);
  if (start === undefined || end === undefined) return undefined;
  return { start, end, precision: length === 1 ? 'year' : 'interval' };
}

/** From one day to another, whichever is the earlier. */
export function intervalBetween(a: string, b: string): DateInterval {
  if (a === b) return dayInterval(a);
  return a < b ? { start: a, end: b, precision: 'interval' } : { start: b, end: a, precision: 'interval' };
}

/** The day of a holiday in a year. */
export function findHoliday(rule: HolidayRule, year: number): string | undefined {
  if ('easter' in rule) {
    const sunday = findEaster(year);
    return sunday === undefined ? undefined : addDays(sunday, rule.easter);
  }
  if ('day' in rule) return toDay(year, rule.month, rule.day);
  const first = toDay(year, rule.month, 1);
  if (first === undefined) return undefined;
  if (rule.nth > 0) {
    const lead = (rule.weekday - weekdayOf(first) + 7) % 7;
    return addDays(first, lead + (rule.nth - 1) * 7);
  }
  const last = lastDayOfMonth(year, rule.month);
  return addDays(last, -((weekdayOf(last) - rule.weekday + 7) % 7));
}

/** Easter Sunday of the Gregorian calendar. @see Meeus, Astronomical Algorithms (1991), chapter 8 */
function findEaster(year: number): string | undefined {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return toDay(year, Math.floor(n / 31), (n % 31) + 1);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
