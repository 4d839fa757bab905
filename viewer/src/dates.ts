import type { DateInterval } from '../../src/schema/dates.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** As read: `30 Dec 2021`, `Dec 2021`, `2021`, `17 – 18 Mar 2021`. */
export function describeDate(date: DateInterval): string {
  switch (date.precision) {
    case 'day':
      return describeDay(date.start);
    case 'month':
      return describeMonth(date.start);
    case 'year':
      return date.start.slice(0, 4);
    case 'week':
    case 'interval':
      return date.start === date.end ? describeDay(date.start) : describeRange(date.start, date.end);
  }
}

/** Reads any ISO text as far as it goes; what is no ISO date is given back as it is. */
export function describeIso(text: string): string {
  if (/^\d{4}-\d\d-\d\d/.test(text)) return describeDay(text.slice(0, 10));
  if (/^\d{4}-\d\d$/.test(text)) return describeMonth(text);
  return text;
}

/** First to last day, without repeating the year or month they share. */
export function describeRange(start: string, end: string): string {
  if (start === end) return describeDay(start);
  if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8, 10))} – ${describeDay(end)}`;
  const from = describeDay(start);
  return start.slice(0, 4) === end.slice(0, 4)
    ? `${from.slice(0, -5)} – ${describeDay(end)}`
    : `${from} – ${describeDay(end)}`;
}

function describeDay(iso: string): string {
  return `${Number(iso.slice(8, 10))} ${describeMonth(iso)}`;
}

function describeMonth(iso: string): string {
  return `${MONTHS[Number(iso.slice(5, 7)) - 1] ?? '?'} ${iso.slice(0, 4)}`;
}
