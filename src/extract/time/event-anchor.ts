import { moveDay } from './anchor.ts';
import { intervalBetween } from './calendar.ts';
import type { Reading } from './expression.ts';
import type { ResolvedTime } from './resolved-time.ts';

/** How many lexemes the event's words may have between the amount and its date: "two weeks before the vote of May 3". */
const LONGEST_EVENT = 10;

/**
 * "Two weeks before the Dec. 30 call" keeps its value, the amount `P2W`, and takes the interval of the day which it points
 * to when the event's own date follows.
 */
export function anchorToEvent(
  reading: Reading & { readonly resolution: ResolvedTime },
  next: (Reading & { readonly resolution: ResolvedTime }) | undefined,
): ResolvedTime {
  const { expression, resolution } = reading;
  if (
    expression.form !== 'duration' ||
    expression.fromEvent === undefined ||
    expression.amount.count === 'vague'
  )
    return resolution;
  const from = next?.resolution.interval;
  if (next === undefined || from === undefined || next.start - reading.end > LONGEST_EVENT) return resolution;
  const count = expression.amount.count * expression.fromEvent;
  const start = moveDay(from.start, count, expression.amount.unit);
  const end = moveDay(from.end, count, expression.amount.unit);
  if (start === undefined || end === undefined) return resolution;
  return { ...resolution, interval: { ...intervalBetween(start, end), precision: from.precision } };
}
