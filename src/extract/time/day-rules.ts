import type { PartOfDay, Shift } from '../../vocabulary/time.ts';
import { readDate } from './calendar-rules.ts';
import type { TimeExpression } from './expression.ts';
import type { Found, Line } from './line.ts';
import { skipWord, wordAt } from './line.ts';
import { isMarked } from './calendar-rules.ts';

type DayFound = Found<TimeExpression>;

const THE: ReadonlySet<string> = new Set(['the']);

/** "Wednesday", "next Friday", "late Tuesday night", "yesterday afternoon", "tonight". */
export function readDayName(line: Line, at: number): DayFound | undefined {
  const day = readWeekday(line, at) ?? readDeicticDay(line, at);
  if (day === undefined) return undefined;
  const part = readPart(line, day.end);
  return part === undefined || day.value.form === 'partOfDay'
    ? day
    : { end: part.end, value: { form: 'partOfDay', part: part.value, day: day.value } };
}

/** "Sundays", "on Friday nights": a day that comes back. */
export function readRecurringDay(line: Line, at: number): DayFound | undefined {
  const word = wordAt(line, at);
  const weekday = word.endsWith('s') ? line.vocabulary.weekdays.get(word.slice(0, -1)) : undefined;
  if (weekday === undefined || weekday.abbreviation || line.lexemes[at]?.capitalized !== true)
    return undefined;
  return { end: at + 1, value: toRecurring(weekday.weekday) };
}

/** The set of all days of one name: `XXXX-WXX-7` for Sundays. */
export function toRecurring(weekday: number): TimeExpression {
  return { form: 'set', value: `XXXX-WXX-${weekday === 0 ? 7 : weekday}` };
}

/** "this morning", "last night", "that evening", "the morning of Dec. 7", "in the afternoon". */
export function readPartOfDay(line: Line, at: number): DayFound | undefined {
  const { shifts, narrativeShifts } = line.vocabulary;
  const first = wordAt(line, at);
  const shift = shifts.get(first);
  const direct = readPart(line, at + 1);
  if (direct !== undefined && shift !== undefined && first !== 'past' && first !== 'current') {
    if (shift === 1 && direct.value !== 'NI') return undefined;
    return toPart(direct, { form: 'deicticDay', days: shift });
  }
  if (direct !== undefined && first === 'that') return toPart(direct, undefined);
  if (first !== 'the') return undefined;
  const side = wordAt(line, at + 1);
  // "the next morning" is the story's, as "the following morning" is.
  const narrative = narrativeShifts.get(side) ?? (shifts.get(side) === 1 ? 1 : undefined);
  const later = narrative === undefined ? undefined : readPart(line, at + 2);
  if (later !== undefined && narrative !== undefined)
    return toPart(later, { form: 'period', period: 'day', shift: narrative, origin: 'narrative' });
  if (direct === undefined) return undefined;
  const day =
    wordAt(line, direct.end) === 'of'
      ? (readDate(line, direct.end + 1) ?? readWeekday(line, direct.end + 1))
      : undefined;
  if (day !== undefined)
    return { end: day.end, value: { form: 'partOfDay', part: direct.value, day: day.value } };
  return wordAt(line, at - 1) === 'in' && wordAt(line, direct.end) !== 'of'
    ? toPart(direct, undefined)
    : undefined;
}

function readWeekday(line: Line, at: number): DayFound | undefined {
  const { shifts, narrativeShifts, phaseWords, weekdays } = line.vocabulary;
  const the = skipWord(line, at, THE);
  const narrative = the > at ? narrativeShifts.get(wordAt(line, the)) : undefined;
  const shift: Shift | undefined = shifts.get(wordAt(line, the)) ?? narrative;
  const name = shift === undefined ? skipWord(line, at, phaseWords) : the + 1;
  const weekday = weekdays.get(wordAt(line, name));
  const lexeme = line.lexemes[name];
  if (weekday === undefined || lexeme?.capitalized !== true) return undefined;
  if (weekday.abbreviation && !(isMarked(line, name) && wordAt(line, name + 1) === '.')) return undefined;
  const before = line.lexemes[name - 1];
  if (before?.capitalized === true && line.vocabulary.weekdayNames.has(before.lower)) return undefined;
  const end = weekday.abbreviation ? name + 2 : name + 1;
  const origin = narrative === undefined ? 'publication' : 'narrative';
  return {
    end,
    value: { form: 'weekday', weekday: weekday.weekday, origin, ...(shift !== undefined && { shift }) },
  };
}

function readDeicticDay(line: Line, at: number): DayFound | undefined {
  const day = line.vocabulary.deicticDays.get(wordAt(line, at));
  if (day === undefined) {
    const [the, unit, side, other] = [at, at + 1, at + 2, at + 3].map((index) => wordAt(line, index));
    if (the !== 'the' || unit !== 'day') return undefined;
    if (side === 'after' && other === 'tomorrow')
      return { end: at + 4, value: { form: 'deicticDay', days: 2 } };
    if (side === 'before' && other === 'yesterday')
      return { end: at + 4, value: { form: 'deicticDay', days: -2 } };
    return undefined;
  }
  const value = { form: 'deicticDay', days: day.days } as const;
  return {
    end: at + 1,
    value: day.part === undefined ? value : { form: 'partOfDay', part: day.part, day: value },
  };
}

function readPart(line: Line, at: number): Found<PartOfDay> | undefined {
  const part = line.vocabulary.partsOfDay.get(wordAt(line, at));
  return part === undefined ? undefined : { end: at + 1, value: part };
}

function toPart(part: Found<PartOfDay>, day: TimeExpression | undefined): DayFound {
  return { end: part.end, value: { form: 'partOfDay', part: part.value, ...(day !== undefined && { day }) } };
}
