/** How finely a date is known. */
export const DATE_PRECISIONS = ['day', 'week', 'month', 'year', 'interval'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** First and last possible day (ISO `YYYY-MM-DD`, both included) and how finely that is known. */
export interface DateInterval {
  readonly start: string;
  readonly end: string;
  readonly precision: DatePrecision;
}

/** ISO 8601 text of an interval: `2021-12-30`, `2021-12`, `2021` or `2021-03-17/2021-03-18`. */
export function formatDateInterval(date: DateInterval): string {
  switch (date.precision) {
    case 'day':
      return date.start;
    case 'month':
      return date.start.slice(0, 7);
    case 'year':
      return date.start.slice(0, 4);
    case 'week':
    case 'interval':
      return `${date.start}/${date.end}`;
  }
}

/** Last day of a month (1–12) as ISO text. */
export function lastDayOfMonth(year: number, month: number): string {
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${toFourDigits(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or two of them joined by `/`.
 * @returns `undefined` for anything else, or when the end is before the start
 */
export function parseDateInterval(text: string): DateInterval | undefined {
  const [first = '', second, ...rest] = text.split('/');
  if (rest.length > 0) return undefined;
  const from = parseSingle(first);
  if (from === undefined || second === undefined) return from;
  const to = parseSingle(second);
  if (to === undefined || to.end < from.start) return undefined;
  return { start: from.start, end: to.end, precision: 'interval' };
}

function parseSingle(text: string): DateInterval | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (match === null) return undefined;
  const [, year = '', month, day] = match;
  if (month === undefined) return { start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year' };
  if (month < '01' || month > '12') return undefined;
  const last = lastDayOfMonth(Number(year), Number(month));
  if (day === undefined) return { start: `${year}-${month}-01`, end: last, precision: 'month' };
  const date = `${year}-${month}-${day}`;
  return day >= '01' && date <= last ? { start: date, end: date, precision: 'day' } : undefined;
}

/** Whether two intervals share a day. */
export function datesOverlap(a: DateInterval, b: DateInterval): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Number of days an interval spans, both ends included. */
export function dateLengthDays(date: DateInterval): number {
  return Math.round((Date.parse(date.end) - Date.parse(date.start)) / 86_400_000) + 1;
}

function toFourDigits(year: number): string {
  return String(year).padStart(4, '0');
}
