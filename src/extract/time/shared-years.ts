import type { Reading, TimeExpression, YearReference } from './expression.ts';
import type { Line } from './line.ts';
import { wordAt } from './line.ts';

/** Most lexemes between two dates that share a year. */
const LONGEST_JOINT = 2;
const JOINTS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'to',
  'through',
  'until',
  'till',
  '-',
  '–',
  '—',
  ',',
]);

/** "March and April 2006", "from May 3 to June 4, 1987": the year of the last date is that of the one before it, too. */
export function shareYears(line: Line, readings: readonly Reading[]): readonly Reading[] {
  let next: Reading | undefined;
  const shared: Reading[] = [];
  for (const reading of readings.toReversed()) {
    const year =
      next !== undefined && isJoined(line, reading, next) ? findSharedYear(reading, next) : undefined;
    next = year === undefined ? reading : { ...reading, expression: withYear(reading.expression, year) };
    shared.push(next);
  }
  return shared.reverse();
}

function isJoined(line: Line, first: Reading, second: Reading): boolean {
  if (second.start - first.end > LONGEST_JOINT) return false;
  for (let at = first.end; at < second.start; at += 1) if (!JOINTS.has(wordAt(line, at))) return false;
  return second.start > first.end;
}

function findSharedYear(
  { expression: first }: Reading,
  { expression: second }: Reading,
): YearReference | undefined {
  if (first.form !== 'day' && first.form !== 'month') return undefined;
  if (second.form !== 'day' && second.form !== 'month') return undefined;
  // "December and January 2010" is two years.
  return first.year === undefined && first.month <= second.month ? second.year : undefined;
}

function withYear(expression: TimeExpression, year: YearReference): TimeExpression {
  return expression.form === 'day' || expression.form === 'month' ? { ...expression, year } : expression;
}
