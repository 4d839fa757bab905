import type { DateInterval } from '../../schema/dates.ts';
import type { Anchor } from './anchor.ts';
import { addDays, dayInterval } from './calendar.ts';
import {
  resolveDay,
  resolveHoliday,
  resolveMonth,
  resolveQuarter,
  resolveSeason,
  resolveYear,
  resolveYears,
} from './calendar-resolution.ts';
import type { TimeExpression } from './expression.ts';
import { resolveDuration, resolveOffset, resolvePeriod, resolveWeekday } from './relative-resolution.ts';
import type { ResolvedTime } from './resolved-time.ts';
import { toDayResolution } from './resolved-time.ts';

/** The TIMEX3 value and the interval of an expression; what `anchor` lacks is left out, never guessed. */
export function resolveExpression(expression: TimeExpression, anchor: Anchor): ResolvedTime {
  switch (expression.form) {
    case 'day':
      return resolveDay(expression, anchor);
    case 'month':
      return resolveMonth(expression, anchor);
    case 'year':
      return resolveYear(expression);
    case 'years':
      return resolveYears(expression);
    case 'season':
      return resolveSeason(expression, anchor);
    case 'quarter':
      return resolveQuarter(expression, anchor);
    case 'holiday':
      return resolveHoliday(expression, anchor);
    case 'weekday':
      return resolveWeekday(expression, anchor);
    case 'deicticDay':
      return toDayResolution(
        anchor.published === undefined ? undefined : addDays(anchor.published, expression.days),
      );
    case 'period':
      return resolvePeriod(expression, anchor);
    case 'offset':
      return resolveOffset(expression, anchor);
    case 'duration':
      return resolveDuration(expression, anchor);
    case 'partOfDay':
      return resolveTime(expression.day, expression.part, anchor);
    case 'clock': {
      const time = `${String(expression.hour).padStart(2, '0')}:${String(expression.minute).padStart(2, '0')}`;
      return resolveTime(expression.day, expression.universal ? `${time}Z` : time, anchor);
    }
    case 'set':
      return { kind: 'set', value: expression.value };
    case 'reference':
      return { kind: 'date', value: expression.value };
  }
}

/** `time` of the day named beside it, else of the sentence's day, of the story's, of publication. */
function resolveTime(day: TimeExpression | undefined, time: string, anchor: Anchor): ResolvedTime {
  if (day !== undefined) {
    const resolved = resolveExpression(day, anchor);
    if (resolved.interval?.precision !== 'day') return { ...resolved, kind: 'time' };
    // A part of a day may itself have a clock time: "Thursday night, 9 p.m."
    return toTime(resolved.interval, time);
  }
  const known = anchor.sentenceDay ?? anchor.reached.day ?? anchor.published;
  return known === undefined ? { kind: 'time' } : toTime(dayInterval(known), time);
}

function toTime(interval: DateInterval, time: string): ResolvedTime {
  return { kind: 'time', value: `${interval.start}T${time}`, interval };
}
