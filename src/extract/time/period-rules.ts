import { readMonth, readYearReference } from './calendar-rules.ts';
import type { Period, TimeExpression } from './expression.ts';
import type { Found, Line } from './line.ts';
import { skipPhase, skipWord, tagAt, wordAt } from './line.ts';
import type { Shift } from '../../vocabulary/time.ts';
import { readQuarter, readSeason, readYearAlone, readYears } from './year-rules.ts';

type Relative = Found<TimeExpression>;

const THE: ReadonlySet<string> = new Set(['the']);
const THAT = 'that';
const NARRATIVE_DETERMINERS: ReadonlySet<string> = new Set(['the', 'that', 'this', 'those']);

/** "last week", "earlier this year", "that same month", "the following day", "late last year", "the year before". */
export function readPeriod(line: Line, at: number): Relative | undefined {
  const { comparatives } = line.vocabulary;
  const phase = comparatives.get(wordAt(line, at));
  if (phase !== undefined) {
    const period = readPeriodCore(line, at + 1) ?? readInThePeriod(line, at + 1);
    return period === undefined ? undefined : withPhase(period, phase);
  }
  return readPeriodCore(line, skipPhase(line, at));
}

/** "the end of 2010", "the very beginning of next month", "the start of the year". */
export function readBoundary(line: Line, at: number): Relative | undefined {
  const { boundaryNouns, fillers, units } = line.vocabulary;
  const noun = skipWord(line, skipWord(line, at, THE), fillers);
  if (!boundaryNouns.has(wordAt(line, noun)) || wordAt(line, noun + 1) !== 'of') return undefined;
  const inner = noun + 2;
  for (const rule of [readYears, readQuarter, readSeason, readMonth, readPeriodCore, readYearAlone]) {
    const found = rule(line, inner);
    if (found !== undefined) return found;
  }
  const unit = units.get(wordAt(line, inner + 1));
  const period = unit === undefined || unit.plural ? undefined : toPeriod(unit.base, unit.count);
  if (wordAt(line, inner) !== 'the' || period === undefined || period === 'day') return undefined;
  return { end: inner + 2, value: { form: 'period', period, shift: 0, origin: 'publication' } };
}

function readPeriodCore(line: Line, at: number): Relative | undefined {
  return readShifted(line, at) ?? readNarrative(line, at) ?? readNeighbour(line, at) ?? readWeekend(line, at);
}

/** "last week", "the next year", "this past weekend". */
function readShifted(line: Line, at: number): Relative | undefined {
  const { shifts, fillers } = line.vocabulary;
  const the = skipWord(line, at, THE);
  const word = skipWord(
    line,
    the,
    fillers.has(wordAt(line, the)) && !shifts.has(wordAt(line, the)) ? fillers : NONE,
  );
  const shift = shifts.get(wordAt(line, word));
  if (shift === undefined || wordAt(line, word) === 'past') return undefined;
  const noun = skipWord(line, word + 1, fillers);
  const period = readPeriodNoun(line, noun);
  if (period === undefined) return undefined;
  const filler = noun > word + 1 ? shifts.get(wordAt(line, word + 1)) : undefined;
  if (period.value === 'day') {
    if (shift !== 1) return undefined;
    return { end: period.end, value: { form: 'period', period: 'day', shift, origin: 'narrative' } };
  }
  return {
    end: period.end,
    value: { form: 'period', period: period.value, shift: filler ?? shift, origin: 'publication' },
  };
}

/** "that week", "the same day", "that same year", "the previous month". */
function readNarrative(line: Line, at: number): Relative | undefined {
  const { narrativeShifts } = line.vocabulary;
  const determined = NARRATIVE_DETERMINERS.has(wordAt(line, at));
  if (!determined) return undefined;
  const shift = narrativeShifts.get(wordAt(line, at + 1));
  const noun = shift === undefined ? at + 1 : at + 2;
  if (shift === undefined && wordAt(line, at) !== THAT) return undefined;
  const period = readPeriodNoun(line, noun);
  if (period === undefined) return undefined;
  const value = { form: 'period', period: period.value, shift: shift ?? 0, origin: 'narrative' } as const;
  // "the same quarter last year"
  const year = shift === 0 && period.value !== 'year' ? readYearReference(line, period.end) : undefined;
  return year === undefined
    ? { end: period.end, value }
    : { end: year.end, value: { ...value, year: year.value } };
}

/** "the day before", "the year after", "the week before that", where no event follows. */
function readNeighbour(line: Line, at: number): Relative | undefined {
  if (wordAt(line, at) !== 'the') return undefined;
  const period = readPeriodNoun(line, at + 1);
  const side = period === undefined ? '' : wordAt(line, period.end);
  if (period === undefined || (side !== 'before' && side !== 'after')) return undefined;
  const end = wordAt(line, period.end + 1) === THAT ? period.end + 2 : period.end + 1;
  if (!endsClause(line, end)) return undefined;
  const shift = side === 'before' ? -1 : 1;
  return { end, value: { form: 'period', period: period.value, shift, origin: 'narrative' } };
}

/** Whether no complement follows: the line ends there, or a sign or function word does. */
export function endsClause(line: Line, at: number): boolean {
  const lexeme = line.lexemes[at];
  if (lexeme === undefined || /^[.,;:!?)\]"”—–]$/u.test(lexeme.text)) return true;
  const tag = tagAt(line, at);
  return tag !== '' && /^(?:CC|MD|VBD|VBZ|VBP|WDT|WP|WRB|''|-RRB-)$/u.test(tag);
}

/** "the weekend" is the nearest one. */
function readWeekend(line: Line, at: number): Relative | undefined {
  if (wordAt(line, at) !== 'the') return undefined;
  const period = readPeriodNoun(line, at + 1);
  if (period?.value !== 'weekend') return undefined;
  return { end: period.end, value: { form: 'period', period: 'weekend', shift: 0, origin: 'publication' } };
}

/** "in the day", "in the year" after "earlier" or "later"; "that day". */
function readInThePeriod(line: Line, at: number): Relative | undefined {
  if (wordAt(line, at) !== 'in' || wordAt(line, at + 1) !== 'the') return undefined;
  const period = readPeriodNoun(line, at + 2);
  if (period === undefined) return undefined;
  return { end: period.end, value: { form: 'period', period: period.value, shift: 0, origin: 'narrative' } };
}

function readPeriodNoun(line: Line, at: number): Found<Period> | undefined {
  const unit = line.vocabulary.units.get(wordAt(line, at));
  if (unit === undefined || unit.plural || wordAt(line, at) === 'night') return undefined;
  const period = toPeriod(unit.base, unit.count);
  return period === undefined ? undefined : { end: at + 1, value: period };
}

function toPeriod(base: string, count: number): Period | undefined {
  if (base === 'year') return count === 1 ? 'year' : count === 10 ? 'decade' : 'century';
  if (count !== 1) return undefined;
  return base === 'day' || base === 'weekend' || base === 'week' || base === 'month' || base === 'quarter'
    ? base
    : undefined;
}

function withPhase(found: Relative, phase: Shift): Relative {
  return found.value.form === 'period' ? { end: found.end, value: { ...found.value, phase } } : found;
}

const NONE: ReadonlySet<string> = new Set();
