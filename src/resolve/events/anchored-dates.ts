import { parseDateInterval } from '../../schema/dates.ts';
import type { DateInterval } from '../../schema/dates.ts';
import { daysBetween } from './date-comparison.ts';
import type { PartialDate } from './event-profiles.ts';

/** What an undated article's days are, found through an event which a dated article tells too. */
export interface ArticleAnchor {
  /** Day of the latest matched event: near the unknown day of publication. */
  readonly day: string;
  readonly weekdays: ReadonlyMap<number, string>;
  /** Id of the article that gave the date. */
  readonly source: string;
}

/**
 * The day that an anchored article means by an undated expression: the same weekday as a matched one, or month and day in
 * the year that is nearest to the anchor. `undefined` where the anchor does not say.
 */
export function resolvePartialDate(partial: PartialDate, anchor: ArticleAnchor): DateInterval | undefined {
  if (partial.weekday !== undefined) {
    const day = anchor.weekdays.get(partial.weekday);
    return day === undefined ? undefined : parseDateInterval(day);
  }
  if (partial.month === undefined) return undefined;
  const year = Number(anchor.day.slice(0, 4));
  const candidates = [year - 1, year, year + 1].flatMap((candidate) => {
    const month = `${String(candidate)}-${String(partial.month).padStart(2, '0')}`;
    const text = partial.day === undefined ? month : `${month}-${String(partial.day).padStart(2, '0')}`;
    return parseDateInterval(text) ?? [];
  });
  const distance = (date: DateInterval): number => Math.abs(daysBetween(anchor.day, date.start));
  return candidates.sort((a, b) => distance(a) - distance(b))[0];
}
