import { toDay } from './calendar.ts';
import type { TimeExpression, YearReference } from './expression.ts';
import { isDash, parseDigits } from './lexemes.ts';
import type { Found, Line } from './line.ts';
import { readDayOfMonth, readYear, skipComma, skipPhase, skipStop, skipWord, tagAt, wordAt } from './line.ts';

type Calendar = Found<TimeExpression>;

/** "Friday, July 21, 2017", "Dec. 7", "March 17-18", "11 December", "the 4th of July". */
export function readDate(line: Line, at: number): Calendar | undefined {
  const leading = line.vocabulary.weekdays.get(wordAt(line, at));
  const first = skipLeadingWeekday(line, at);
  const date = readMonthFirst(line, first) ?? readDayFirst(line, first);
  return date?.value.form === 'day' && leading !== undefined && first > at
    ? { end: date.end, value: { ...date.value, weekday: leading.weekday } }
    : date;
}

/** "2021-12-30", "12/30/2021", "7/8/07": the American order unless only the other is a date. */
export function readNumericDate(line: Line, at: number): Calendar | undefined {
  const [a, mark, b, secondMark, c, after] = line.lexemes.slice(at, at + 6);
  const first = parseDigits(a);
  const second = parseDigits(b);
  const third = parseDigits(c);
  if (a === undefined || first === undefined || second === undefined || third === undefined) return undefined;
  const glued = [mark, b, secondMark, c].every((lexeme) => lexeme?.glued === true);
  if (!glued || mark?.text !== secondMark?.text || (a.glued && at > 0)) return undefined;
  if (after?.glued === true && (after.text === mark?.text || /^\d/u.test(after.text))) return undefined;
  if (mark?.text === '-' && a.text.length === 4) return toDate(at + 5, first, second, third);
  if (mark?.text !== '/' || (c?.text.length !== 2 && c?.text.length !== 4)) return undefined;
  const year = c.text.length === 4 ? third : third + (third < 70 ? 2000 : 1900);
  return toDate(at + 5, year, first, second) ?? toDate(at + 5, year, second, first);
}

/** "October 2007", "October of last year", "last May", "mid-October"; alone only where it cannot be a word or a name. */
export function readMonth(line: Line, at: number): Calendar | undefined {
  const { months, shifts } = line.vocabulary;
  const shift = shifts.get(wordAt(line, at));
  const phase = skipPhase(line, at);
  const name = shift === undefined ? phase : at + 1;
  const month = months.get(wordAt(line, name));
  if (month === undefined || line.lexemes[name]?.capitalized !== true) return undefined;
  const value = { form: 'month', month: month.month } as const;
  if (shift !== undefined && !month.abbreviation) return { end: name + 1, value: { ...value, shift } };
  const afterName = month.abbreviation ? skipStop(line, name + 1) : name + 1;
  const year = readYearReference(line, afterName);
  if (year !== undefined) return { end: year.end, value: { ...value, year: year.value } };
  if (month.abbreviation && (afterName === name + 1 || !isProperNoun(line, name))) return undefined;
  if (month.ambiguous && phase === at && !isMarked(line, at) && !isBesideMonth(line, at)) return undefined;
  return isProperNoun(line, name) ? { end: afterName, value } : undefined;
}

/** "2021", "of 2021", "in 2021", "this year", "of last year", "the same year" behind a month, quarter or season. */
export function readYearReference(line: Line, at: number): Found<YearReference> | undefined {
  const first = skipWord(line, skipComma(line, at), OF);
  const year = readYear(line, first);
  if (year !== undefined && isWholeNumber(line, first)) return { end: year.end, value: { year: year.value } };
  const shift = line.vocabulary.shifts.get(wordAt(line, first === at ? first : skipWord(line, first, THE)));
  const noun = first === at ? first + 1 : skipWord(line, first, THE) + 1;
  if (shift === undefined || wordAt(line, noun) !== 'year') return undefined;
  return { end: noun + 1, value: { yearShift: shift } };
}

/** Whether the lexeme before says that a time follows: a preposition of time or an article. */
export function isMarked(line: Line, at: number): boolean {
  return line.vocabulary.prepositions.has(wordAt(line, at - 1));
}

/** "the May elections", "in March and April" */
function isBesideMonth(line: Line, at: number): boolean {
  const before = wordAt(line, at - 1);
  if (before === 'and' || before === 'or') return line.vocabulary.months.has(wordAt(line, at - 2));
  return before === 'the' && tagAt(line, at + 1).startsWith('NN');
}

/** Whether a number stands alone: no sign of money, decimal, fraction or range glued to it. */
export function isWholeNumber(line: Line, at: number): boolean {
  const after = line.lexemes[at + 1];
  const before = line.lexemes[at - 1];
  if (line.lexemes[at]?.glued === true && before !== undefined && !/^['’"“‘([{]$/u.test(before.text)) {
    if (!isDash(before) && before.text !== '/') return false;
  }
  return after?.glued !== true || !/^[\p{L}\p{N}%$€£°]/u.test(after.text);
}

const OF: ReadonlySet<string> = new Set(['of', 'in']);
const THE: ReadonlySet<string> = new Set(['the']);
const RANGE_WORDS: ReadonlySet<string> = new Set(['to', 'through']);

function skipLeadingWeekday(line: Line, at: number): number {
  if (!line.vocabulary.weekdays.has(wordAt(line, at)) || line.lexemes[at]?.capitalized !== true) return at;
  return skipWord(line, skipComma(line, skipStop(line, at + 1)), THE);
}

function readMonthFirst(line: Line, at: number): Calendar | undefined {
  const month = line.vocabulary.months.get(wordAt(line, at));
  if (month === undefined || line.lexemes[at]?.capitalized !== true) return undefined;
  const first = month.abbreviation ? skipStop(line, at + 1) : at + 1;
  const day = readDayOfMonth(line, skipWord(line, first, THE));
  if (day === undefined || !isWholeDay(line, day.end)) return undefined;
  const last = readRangeEnd(line, day.end, day.value);
  const end = last?.end ?? day.end;
  const year = readYearReference(line, end);
  return withYear(year?.end ?? end, month.month, day.value, last?.value, year?.value);
}

function readDayFirst(line: Line, at: number): Calendar | undefined {
  const first = skipWord(line, at, THE);
  const day = readDayOfMonth(line, first);
  if (day === undefined || line.lexemes[first]?.glued === true) return undefined;
  const last = readRangeEnd(line, day.end, day.value);
  const name = skipWord(line, last?.end ?? day.end, OF);
  const month = line.vocabulary.months.get(wordAt(line, name));
  if (month === undefined || line.lexemes[name]?.capitalized !== true) return undefined;
  const end = month.abbreviation ? skipStop(line, name + 1) : name + 1;
  const year = readYearReference(line, end);
  // "the 2 May resigned": an ambiguous name needs more than a number before it.
  if (month.ambiguous && month.month === 5 && year === undefined && tagAt(line, name) === 'MD')
    return undefined;
  return withYear(year?.end ?? end, month.month, day.value, last?.value, year?.value);
}

/** The later day of "7-9" or "7 to 9"; only a dash or word directly between them makes a range. */
function readRangeEnd(line: Line, at: number, from: number): Found<number> | undefined {
  const between = isDash(line.lexemes[at]) || RANGE_WORDS.has(wordAt(line, at));
  const to = between ? readDayOfMonth(line, at + 1) : undefined;
  return to !== undefined && to.value > from && isWholeDay(line, to.end) ? to : undefined;
}

/** "Dec. 7" but not "Dec. 7.5", "Dec. 7%" or "Dec. 7:30". */
function isWholeDay(line: Line, end: number): boolean {
  const after = line.lexemes[end];
  return after?.glued !== true || !/^[\p{L}\p{N}%:/]/u.test(after.text);
}

function isProperNoun(line: Line, at: number): boolean {
  const tag = tagAt(line, at);
  return tag === '' || tag.startsWith('NNP');
}

function withYear(
  end: number,
  month: number,
  day: number,
  endDay: number | undefined,
  year: YearReference | undefined,
): Calendar | undefined {
  const known = year !== undefined && 'year' in year ? year.year : 2000;
  if (toDay(known, month, day) === undefined) return undefined;
  return {
    end,
    value: {
      form: 'day',
      month,
      day,
      ...(endDay !== undefined && toDay(known, month, endDay) !== undefined && { endDay }),
      ...(year !== undefined && { year }),
    },
  };
}

function toDate(end: number, year: number, month: number, day: number): Calendar | undefined {
  return toDay(year, month, day) === undefined
    ? undefined
    : { end, value: { form: 'day', year: { year }, month, day } };
}
