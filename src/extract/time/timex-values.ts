import type { Amount } from './expression.ts';

const TIMEX_UNITS = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
} as const;

/** The value of an amount of time: `P2W`, `P2.5Y`, `PT50M`; `X` stands for what is not told. @see TimeML 1.2.1, TIMEX3 */
export function formatDuration({ count, unit }: Amount): string {
  // Half a year is six months and half an hour is thirty minutes.
  if (count === 0.5 && unit === 'year') return 'P6M';
  if (count === 0.5 && unit === 'hour') return 'PT30M';
  const ofClock = unit === 'second' || unit === 'minute' || unit === 'hour';
  const number = count === 'vague' ? 'X' : String(Math.round(count * 100) / 100);
  return `P${ofClock ? 'T' : ''}${number}${TIMEX_UNITS[unit]}`;
}

const DATE = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;

/** Every value this program writes: a subset of TIMEX3, with `/` between the ends of a range. */
export const TIMEX_VALUE = new RegExp(
  [
    `^(?:${DATE}(?:/${DATE})?`,
    String.raw`\d{2,3}`,
    String.raw`\d{4}-W\d{2}(?:-WE)?`,
    String.raw`\d{4}-(?:SP|SU|FA|WI|Q[1-4]|H[12])`,
    String.raw`FY\d{4}`,
    String.raw`(?:\d{4}-\d{2}-\d{2}|XXXX-XX-XX)T(?:MO|MI|AF|EV|NI|\d{2}:\d{2}Z?)`,
    String.raw`P(?:T(?:X|\d+(?:\.\d+)?)[HMS]|(?:X|\d+(?:\.\d+)?)(?:D|WE|W|M|Q|Y))`,
    String.raw`XXXX-WXX-[1-7]`,
    '(?:PRESENT|PAST|FUTURE)_REF)$',
  ].join('|'),
  'u',
);
