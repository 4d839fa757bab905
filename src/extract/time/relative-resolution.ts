import type { DateInterval } from '../../schema/dates.ts';
import type { BaseUnit } from '../../vocabulary/time.ts';
import type { Anchor } from './anchor.ts';
import { chooseWeekday, findOrigin, moveDay, shiftWeekday, stepToWeekday } from './anchor.ts';
import { intervalBetween } from './calendar.ts';
import type { Period } from './expression.ts';
import { describePeriod, findPeriod, findPeriodAround } from './periods.ts';
import type { Form, ResolvedTime } from './resolved-time.ts';
import { NO_DATE, toDayResolution, withInterval } from './resolved-time.ts';
import { formatDuration } from './timex-values.ts';

export function resolveWeekday({ weekday, shift, origin }: Form<'weekday'>, anchor: Anchor): ResolvedTime {
  if (origin === 'narrative') {
    const from = findOrigin(anchor, origin, 'day', shift ?? 0);
    return from === undefined
      ? { kind: 'date', partial: { weekday } }
      : toDayResolution(stepToWeekday(weekday, from, shift ?? 0));
  }
  const { published, side } = anchor;
  if (published === undefined) return { kind: 'date', partial: { weekday } };
  return toDayResolution(
    shift === undefined
      ? chooseWeekday(weekday, published, side)
      : shiftWeekday(weekday, published, shift, side),
  );
}

export function resolvePeriod(expression: Form<'period'>, anchor: Anchor): ResolvedTime {
  const interval = findPeriod(expression, anchor);
  if (interval === undefined) return NO_DATE;
  const value = describePeriod(expression.period, interval.start);
  const { published } = anchor;
  const { phase } = expression;
  const holds = published !== undefined && interval.start <= published && published <= interval.end;
  if (phase === undefined || phase === 0 || !holds) return { kind: 'date', value, interval };
  // "earlier this week" ends with the day of publication, "later this week" begins with it.
  const narrowed =
    phase < 0 ? intervalBetween(interval.start, published) : intervalBetween(published, interval.end);
  return { kind: 'date', value, interval: narrowed };
}

export function resolveOffset({ amount, shift, origin }: Form<'offset'>, anchor: Anchor): ResolvedTime {
  if (amount.count === 'vague') {
    // "hours later" is far from the story's time by an amount that no one tells.
    if (origin === 'narrative') return { kind: 'duration', value: formatDuration(amount) };
    return { kind: 'date', value: shift < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  }
  const from = findOrigin(anchor, origin, amount.unit, shift);
  const day = from === undefined ? undefined : moveDay(from, amount.count * shift, amount.unit);
  if (day === undefined) return NO_DATE;
  const period = findFineness(amount.count, amount.unit);
  const interval = findPeriodAround(period, day);
  return interval === undefined ? NO_DATE : withInterval(describePeriod(period, interval.start), interval);
}

/** How finely a distance tells its date: "three years ago" names a year, "two and a half years ago" a month. */
function findFineness(count: number, unit: BaseUnit): Period {
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
    case 'day':
      return 'day';
    case 'weekend':
      return 'week';
    case 'year':
      return Number.isInteger(count) ? 'year' : 'month';
    case 'week':
    case 'month':
    case 'quarter':
      return unit;
  }
}

export function resolveDuration(expression: Form<'duration'>, anchor: Anchor): ResolvedTime {
  const interval = findElapsed(expression, anchor);
  const value = formatDuration(expression.amount);
  return interval === undefined ? { kind: 'duration', value } : { kind: 'duration', value, interval };
}

/** "The next few days" are no more than a week, and so with other units. */
const FEW_MOST = 7;

/** The days that an amount covers ("the past two weeks") or ends on ("in two weeks"), where publication anchors it. */
function findElapsed(
  { amount, side, fromNow }: Form<'duration'>,
  { published, side: clauseSide }: Anchor,
): DateInterval | undefined {
  if (published === undefined) return undefined;
  if (amount.count === 'vague') {
    const last = side === 1 && clauseSide !== 'past' ? moveDay(published, FEW_MOST, amount.unit) : undefined;
    return last === undefined ? undefined : intervalBetween(published, last);
  }
  if (fromNow === true && clauseSide === 'future') {
    const day = moveDay(published, amount.count, amount.unit);
    return day === undefined ? undefined : findPeriodAround(findFineness(amount.count, amount.unit), day);
  }
  // "the next 30 hours" of what has happened began in the story.
  if (side === undefined || side === 0 || (side === 1 && clauseSide === 'past')) return undefined;
  const other = moveDay(published, amount.count * side, amount.unit);
  return other === undefined ? undefined : intervalBetween(published, other);
}
