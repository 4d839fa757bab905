import { isMarked, isWholeNumber, readYearReference } from './calendar-rules.ts';
import type { TimeExpression, YearReference } from './expression.ts';
import { isDash, parseDigits } from './lexemes.ts';
import type { Found, Line } from './line.ts';
import { readOrdinal, readYear, skipDash, skipPhase, skipWord, tagAt, wordAt } from './line.ts';

type Years = Found<TimeExpression>;

const THE: ReadonlySet<string> = new Set(['the']);
const YEAR: ReadonlySet<string> = new Set(['year']);
/** Without a preposition a number of four digits is a year near the present; "the 1886 election" is one, too. */
const LIKELY_YEARS = { first: 1900, firstBesideArticle: 1500, last: 2059 };

/** "2014", "early 2009", "mid-2011", "the year 2000", "fiscal 2008", "2009-10". */
export function readYearAlone(line: Line, at: number): Years | undefined {
  const { fiscalWords } = line.vocabulary;
  const phase = skipPhase(line, at);
  const fiscal = skipWord(line, phase, fiscalWords);
  const noun = skipWord(line, skipWord(line, fiscal, THE), YEAR);
  const first = wordAt(line, noun - 1) === 'year' ? noun : fiscal;
  const year = readYear(line, first);
  if (year === undefined || !isWholeNumber(line, first)) return undefined;
  const named = first > at;
  if (!named && isCount(line, first)) return undefined;
  if (!named && !isMarked(line, at) && !isLikelyYear(line, at, year.value)) return undefined;
  const last = readLastYear(line, year.end, year.value);
  return {
    end: last?.end ?? year.end,
    value: {
      form: 'year',
      year: year.value,
      ...(last !== undefined && { endYear: last.value }),
      ...(fiscal > phase && { fiscal: true }),
    },
  };
}

/** "the 1990s", "the late '80s", "the nineties", "the 19th century". */
export function readYears(line: Line, at: number): Years | undefined {
  const { decadeNames, units } = line.vocabulary;
  const afterThe = skipWord(line, at, THE);
  const first = skipPhase(line, afterThe);
  const ordinal = readOrdinal(line, first);
  if (ordinal !== undefined) {
    const noun = skipDash(line, ordinal.end);
    const unit = units.get(wordAt(line, noun));
    const plausible = unit?.base === 'year' && unit.count === 100 && ordinal.value <= 22 && ordinal.value > 1;
    return plausible
      ? { end: noun + 1, value: { form: 'years', prefix: ordinal.value - 1, length: 100 } }
      : undefined;
  }
  const named = decadeNames.get(wordAt(line, first));
  if (named !== undefined && afterThe > at) return toDecade(first + 1, 1900 + named * 10);
  const apostrophe = /^['’‘]$/u.test(wordAt(line, first)) ? 1 : 0;
  const digits = line.lexemes[first + apostrophe];
  const decade = parseDigits(digits);
  const ending = line.lexemes[first + apostrophe + 1];
  if (digits === undefined || decade === undefined || decade % 10 !== 0) return undefined;
  if (ending?.glued !== true || (ending.lower !== 's' && ending.lower !== "'s")) return undefined;
  const end = first + apostrophe + 2;
  if (digits.text.length === 4) return toDecade(end, decade);
  return digits.text.length === 2 && apostrophe === 1
    ? toDecade(end, decade + (decade < 30 ? 2000 : 1900))
    : undefined;
}

/** "the summer of 2009", "last winter", "spring 2011", "in the fall". */
export function readSeason(line: Line, at: number): Years | undefined {
  const { shifts, seasons } = line.vocabulary;
  const shift = shifts.get(wordAt(line, at));
  const the = shift === undefined ? skipWord(line, at, THE) : at + 1;
  const first = skipPhase(line, the);
  const season = seasons.get(wordAt(line, first));
  // "the Winter War" is a name.
  if (season === undefined || line.lexemes[first + 1]?.capitalized === true) return undefined;
  if (shift !== undefined && first === at + 1)
    return { end: first + 1, value: { form: 'season', season, shift } };
  const year = readYearReference(line, first + 1);
  if (year !== undefined) return { end: year.end, value: { form: 'season', season, year: year.value } };
  const introduced = the > at && isMarked(line, at);
  const named = first > the && !season.ambiguous;
  if (!(introduced || named) || wordAt(line, first + 1) === 'of') return undefined;
  // "in the fall campaign" is a time, "of the spring water" is none: the noun must not go on.
  if (season.ambiguous && tagAt(line, first + 1).startsWith('NN')) return undefined;
  return { end: first + 1, value: { form: 'season', season } };
}

/** "the third quarter of 2008", "fourth-quarter", "Q3 2021", "the first half of this year". */
export function readQuarter(line: Line, at: number): Years | undefined {
  const the = skipWord(line, at, THE);
  const fiscal = skipWord(line, the, line.vocabulary.fiscalWords);
  const short = /^([qh])([1-4])$/u.exec(wordAt(line, at));
  if (short !== null) {
    const part = short[1] === 'q' ? 'Q' : 'H';
    return toQuarter(part, Number(short[2]), at + 1, readYearReference(line, at + 1));
  }
  const ordinal = readOrdinal(line, fiscal);
  if (ordinal === undefined) return undefined;
  const noun = skipDash(line, ordinal.end);
  const part = wordAt(line, noun) === 'quarter' ? 'Q' : wordAt(line, noun) === 'half' ? 'H' : undefined;
  if (part === undefined || ordinal.value > (part === 'Q' ? 4 : 2)) return undefined;
  const year = readYearReference(line, noun + 1) ?? readTheYear(line, noun + 1);
  if (year !== undefined) return toQuarter(part, ordinal.value, year.end, year);
  const ofBusiness =
    fiscal > the ||
    line.vocabulary.quarterNouns.has(wordAt(line, noun + 1)) ||
    line.vocabulary.quarterNouns.has(wordAt(line, noun + 2)) ||
    isMarked(line, at);
  return part === 'Q' && ofBusiness ? toQuarter(part, ordinal.value, noun + 1, undefined) : undefined;
}

/** "of the year": the one of publication. */
function readTheYear(line: Line, at: number): Found<YearReference> | undefined {
  return wordAt(line, at) === 'of' && wordAt(line, at + 1) === 'the' && wordAt(line, at + 2) === 'year'
    ? { end: at + 3, value: { yearShift: 0 } }
    : undefined;
}

function toQuarter(
  part: 'Q' | 'H',
  number: number,
  end: number,
  year: Found<YearReference> | undefined,
): Years | undefined {
  if (part === 'H' && number > 2) return undefined;
  return {
    end: year?.end ?? end,
    value: { form: 'quarter', part, number, ...(year !== undefined && { year: year.value }) },
  };
}

function toDecade(end: number, year: number): Years {
  return { end, value: { form: 'years', prefix: Math.floor(year / 10), length: 10 } };
}

function isLikelyYear(line: Line, at: number, year: number): boolean {
  const { first, firstBesideArticle, last } = LIKELY_YEARS;
  const besideArticle = /^(?:the|\()$/u.test(wordAt(line, at - 1));
  return year <= last && year >= (besideArticle ? firstBesideArticle : first);
}

/** The "10" of "2009-10" or the "2011" of "2009–2011". */
function readLastYear(line: Line, at: number, from: number): Found<number> | undefined {
  const mark = line.lexemes[at];
  const lexeme = line.lexemes[at + 1];
  const digits = parseDigits(lexeme);
  if (mark?.glued !== true || lexeme?.glued !== true || digits === undefined) return undefined;
  if (!isDash(mark) && mark.text !== '/') return undefined;
  if (line.lexemes[at + 2]?.glued === true && isDash(line.lexemes[at + 2])) return undefined;
  const full = lexeme.text.length === 2 ? Math.floor(from / 100) * 100 + digits : digits;
  return lexeme.text.length % 2 === 0 && full > from && full - from < 200
    ? { end: at + 2, value: full }
    : undefined;
}

/** Whether a number counts what follows it: "2008 models", "2000 people", "$2000". */
function isCount(line: Line, at: number): boolean {
  const { amountNouns, units, prepositions } = line.vocabulary;
  const next = wordAt(line, at + 1);
  const before = wordAt(line, at - 1);
  if (amountNouns.has(next) || units.has(next) || /^[$€£¥#%+=]$/u.test(before) || next === '%') return true;
  if (before === 'no' || (before === '.' && wordAt(line, at - 2) === 'no')) return true;
  if (tagAt(line, at + 1) !== 'NNS' && tagAt(line, at + 1) !== 'NNPS') return false;
  return !prepositions.has(before) && !/^(?:DT|PRP\$|POS)$/u.test(tagAt(line, at - 1));
}
