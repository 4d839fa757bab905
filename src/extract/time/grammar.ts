import { readDate, readMonth, readNumericDate } from './calendar-rules.ts';
import { readClock } from './clock-rules.ts';
import { readMeasure, readSet, readSpan } from './amount-rules.ts';
import { readDayName, readPartOfDay, readRecurringDay } from './day-rules.ts';
import type { Reading, TimeExpression } from './expression.ts';
import type { Found, Line, Rule } from './line.ts';
import { skipComma } from './line.ts';
import { readBoundary, readPeriod } from './period-rules.ts';
import { readHoliday, readReference } from './phrase-rules.ts';
import { shareYears } from './shared-years.ts';
import { readQuarter, readSeason, readYearAlone, readYears } from './year-rules.ts';

/** Of two that read equally far, the earlier in this list wins. */
const RULES: readonly Rule[] = [
  readNumericDate,
  readDate,
  readHoliday,
  readMonth,
  readDayName,
  readRecurringDay,
  readPartOfDay,
  readClock,
  readSpan,
  readPeriod,
  readBoundary,
  readQuarter,
  readSeason,
  readYears,
  readMeasure,
  readSet,
  readYearAlone,
  readReference,
];

/**
 * The time expressions of a line, from left to right, the longest first where several begin at one place; they never
 * overlap. A clock time beside its day ("Thursday, 3:35 p.m.") is one expression.
 *
 * The rules are our own because chrono-node, which reads dates to make appointments, reaches a value F1 of .68 on MEANTIME
 * and .48 on GUM news where these reach .89 and .66: amounts, weeks, seasons and tense are not its subject.
 */
export function readExpressions(line: Line): readonly Reading[] {
  const readings: Reading[] = [];
  let at = 0;
  while (at < line.lexemes.length) {
    const found = readLongest(line, at);
    if (found === undefined) {
      at += 1;
      continue;
    }
    addReading(line, readings, { start: at, end: found.end, expression: found.value });
    at = found.end;
  }
  return shareYears(line, readings);
}

function readLongest(line: Line, at: number): Found<TimeExpression> | undefined {
  let longest: Found<TimeExpression> | undefined;
  for (const rule of RULES) {
    const found = rule(line, at);
    if (found !== undefined && found.end > (longest?.end ?? at)) longest = found;
  }
  return longest;
}

/** Joins a clock time to the day directly before or after it. */
function addReading(line: Line, readings: Reading[], reading: Reading): void {
  const previous = readings.at(-1);
  const joined = previous && joinAdjacent(line, previous, reading);
  if (joined !== undefined) readings.pop();
  readings.push(joined ?? reading);
}

function joinAdjacent(line: Line, first: Reading, second: Reading): Reading | undefined {
  if (skipComma(line, first.end) !== second.start) return undefined;
  const expression = joinClock(first.expression, second.expression);
  return expression && { start: first.start, end: second.end, expression };
}

function joinClock(first: TimeExpression, second: TimeExpression): TimeExpression | undefined {
  if (first.form === 'clock' && first.day === undefined && isDay(second)) return { ...first, day: second };
  if (second.form === 'clock' && second.day === undefined && isDay(first)) return { ...second, day: first };
  return undefined;
}

const DAY_FORMS: ReadonlySet<TimeExpression['form']> = new Set(['day', 'weekday', 'deicticDay', 'holiday']);

function isDay(expression: TimeExpression): boolean {
  if (expression.form === 'period') return expression.period === 'day';
  if (expression.form === 'partOfDay') return expression.day !== undefined;
  return DAY_FORMS.has(expression.form);
}
