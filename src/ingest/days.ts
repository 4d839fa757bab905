import { strict } from 'chrono-node';
import type { ParsedResult } from 'chrono-node';

/** A full date in a text: `[start, end)` with its time of day and weekday, if they stand there. */
interface FoundDay {
  readonly start: number;
  readonly end: number;
  /** ISO day; `undefined` for `03/04/2021`, which is two days in two countries. */
  readonly day: string | undefined;
}

/** Chrono wants a moment to count from; only dates that name day, month and year are used, which need none. */
const ANY_MOMENT = new Date(0);
const NUMERIC = /\b(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})\b/u;

/** The dates in `text` that name day, month and year, in order. `text` should be a line, not an article. */
export function findDays(text: string): readonly FoundDay[] {
  if (!/\d/u.test(text)) return [];
  return strict
    .parse(text, ANY_MOMENT)
    .filter(isFullDate)
    .map((result) => ({
      start: result.index,
      end: result.index + result.text.length,
      day: isAmbiguous(result.text) ? undefined : formatDay(result),
    }));
}

/** The ISO day that `text` is, as `2021-12-30T20:25:00Z`, `Thu, 30 Dec 2021` or `December 30, 2021`. */
export function readDay(text: string): string | undefined {
  const trimmed = text.slice(0, 100).trim();
  const [found, ...others] = findDays(trimmed);
  if (found === undefined || others.length > 0) return undefined;
  const rest = trimmed.slice(0, found.start) + trimmed.slice(found.end);
  return /\p{L}|\d/u.test(rest.replace(/^\.\d+|\b(?:Z|UTC|GMT)\b/gu, '')) ? undefined : found.day;
}

function isFullDate(result: ParsedResult): boolean {
  return (
    !result.end &&
    result.start.isCertain('day') &&
    result.start.isCertain('month') &&
    result.start.isCertain('year')
  );
}

function isAmbiguous(text: string): boolean {
  const [, first, second] = NUMERIC.exec(text) ?? [];
  return first !== second && Number(first) <= 12 && Number(second) <= 12;
}

function formatDay({ start }: ParsedResult): string {
  const part = (name: 'year' | 'month' | 'day', width: number): string =>
    String(start.get(name)).padStart(width, '0');
  return `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`;
}
