import { readAmount, readBarePlural } from './amounts.ts';
import type { ReadAmount } from './amounts.ts';
import type { Amount, TimeExpression } from './expression.ts';
import { isDash } from './lexemes.ts';
import type { Found, Line } from './line.ts';
import { readPhrase, skipDash, skipWord, tagAt, wordAt } from './line.ts';
import { toRecurring } from './day-rules.ts';
import { endsClause } from './period-rules.ts';
import { formatDuration } from './timex-values.ts';

type Measured = Found<TimeExpression>;

const THE: ReadonlySet<string> = new Set(['the']);

/** "two weeks ago", "a day later", "six months", "27-year", "two weeks before", "decades-long"; never an age. */
export function readMeasure(line: Line, at: number): Measured | undefined {
  const read = readAmount(line, at);
  if (read === undefined || isOtherWord(line, at, read)) return readUncounted(line, at);
  if (isAge(line, at, read.end)) return undefined;
  const { amount } = read.value;
  // A speed is no time.
  if (isRate(line, at, read))
    return isShortUnit(amount.unit) ? undefined : { end: read.end, value: toSet(amount) };
  return readOffset(line, read.end, amount) ?? toDuration(line, at, read);
}

/** "the past 30 days", "the next six months", "the past decade", "the first two weeks", "the last few years". */
export function readSpan(line: Line, at: number): Measured | undefined {
  const { shifts, narrativeShifts, ordinals, units, fillers } = line.vocabulary;
  const the = skipWord(line, at, THE);
  const word = wordAt(line, the);
  const side = shifts.get(word) ?? narrativeShifts.get(word);
  if (side === undefined) {
    const first = the > at && ordinals.get(word) === 1 ? readAmount(line, the + 1) : undefined;
    return first?.value.plural === true
      ? { end: first.end, value: toPlainDuration(first.value.amount) }
      : undefined;
  }
  const read = readAmount(line, the + 1) ?? readAmount(line, skipWord(line, the + 1, fillers));
  if (read?.value.plural === true && !isAge(line, the + 1, read.end)) {
    const { amount } = read.value;
    // "the last five months of her life" are counted from its end, not from publication.
    const ofAnother = wordAt(line, read.end) === 'of';
    return { end: read.end, value: ofAnother ? toPlainDuration(amount) : { form: 'duration', amount, side } };
  }
  const bare = readBarePlural(line, the + 1);
  if (bare !== undefined && the > at)
    return { end: bare.end, value: { form: 'duration', amount: bare.value, side } };
  // "the past decade", "the past year": what has passed of it.
  const unit = units.get(wordAt(line, the + 1));
  if (unit === undefined || unit.plural) return undefined;
  const elapsed =
    word === 'past' || (the > at && (isShortUnit(unit.base) || isWithinLast(line, at, word, unit.base)));
  if (!elapsed) return undefined;
  return { end: the + 2, value: { form: 'duration', amount: { count: unit.count, unit: unit.base }, side } };
}

/** "in the last year" is what has passed of it, "the last quarter" and "last year" are its periods. */
function isWithinLast(line: Line, at: number, word: string, unit: string): boolean {
  const before = wordAt(line, at - 1);
  return (
    word === 'last' &&
    unit !== 'quarter' &&
    unit !== 'weekend' &&
    /^(?:in|over|within|during|for)$/u.test(before)
  );
}

/** "daily", "every two weeks", "each year", "per day", "every Sunday". */
export function readSet(line: Line, at: number): Measured | undefined {
  const { setWords, setDistributors, units, weekdays } = line.vocabulary;
  const value = setWords.get(wordAt(line, at));
  if (value !== undefined) {
    // "the Daily Telegraph", "its annual Developers Conference": part of a name.
    const named = line.lexemes[at]?.capitalized === true || line.lexemes[at + 1]?.capitalized === true;
    return named ? undefined : { end: at + 1, value: { form: 'set', value } };
  }
  if (!setDistributors.has(wordAt(line, at))) return undefined;
  const unit = units.get(wordAt(line, at + 1));
  if (unit !== undefined && !unit.plural && !(wordAt(line, at) === 'per' && isShortUnit(unit.base)))
    return { end: at + 2, value: toSet({ count: unit.count, unit: unit.base }) };
  const weekday = weekdays.get(wordAt(line, at + 1));
  if (weekday !== undefined && !weekday.abbreviation)
    return { end: at + 2, value: toRecurring(weekday.weekday) };
  const amount = wordAt(line, at) === 'every' ? readAmount(line, at + 1) : undefined;
  return amount?.value.plural === true ? { end: amount.end, value: toSet(amount.value.amount) } : undefined;
}

/** "15 tankers a year", "60 miles an hour": a count before an article that means "each". */
function isRate(line: Line, at: number, read: Found<ReadAmount>): boolean {
  const { rateWords, directions } = line.vocabulary;
  if (
    !read.value.article ||
    read.value.amount.count !== 1 ||
    readPhrase(line, read.end, directions) !== undefined
  )
    return false;
  const before = wordAt(line, at - 1);
  return /^(?:NNS?|CD|NNPS)$/u.test(tagAt(line, at - 1)) || /\d$/u.test(before) || rateWords.has(before);
}

/** The distance in time that an amount becomes with "ago", "later", "before" … behind it. */
function readOffset(line: Line, end: number, amount: Amount): Measured | undefined {
  const direction = readPhrase(line, end, line.vocabulary.directions);
  if (direction === undefined) return undefined;
  const { shift, origin } = direction.value;
  if (origin !== 'event') return { end: direction.end, value: { form: 'offset', amount, shift, origin } };
  if (endsClause(line, direction.end))
    return { end: direction.end, value: { form: 'offset', amount, shift, origin: 'narrative' } };
  return { end, value: { form: 'duration', amount, fromEvent: shift } };
}

function toDuration(line: Line, at: number, read: Found<ReadAmount>): Measured {
  const long = isDash(line.lexemes[read.end]) && wordAt(line, read.end + 1) === 'long';
  const { amount } = read.value;
  if (long) return { end: read.end + 2, value: toPlainDuration(amount) };
  const fromNow = wordAt(line, at - 1) === 'in' && !read.value.hyphened;
  return { end: read.end, value: { form: 'duration', amount, ...(fromNow && { fromNow }) } };
}

/** "decades-long", "hour-long", "yearlong", "for years", "years ago". */
function readUncounted(line: Line, at: number): Measured | undefined {
  const { units, barePluralPrepositions } = line.vocabulary;
  const word = wordAt(line, at);
  const unit = units.get(word.endsWith('long') ? word.slice(0, -4) : word);
  if (unit === undefined) return undefined;
  const count = unit.plural ? 'vague' : unit.count;
  const dash = skipDash(line, at + 1);
  const end = word.endsWith('long')
    ? at + 1
    : dash > at + 1 && wordAt(line, dash) === 'long'
      ? dash + 1
      : undefined;
  if (end !== undefined) return { end, value: toPlainDuration({ count, unit: unit.base }) };
  const bare = readBarePlural(line, at);
  if (bare === undefined) return undefined;
  const offset = readOffset(line, bare.end, bare.value);
  if (offset?.value.form === 'offset') return offset;
  const before = wordAt(line, at - 1) === 'the' ? wordAt(line, at - 2) : wordAt(line, at - 1);
  if (!barePluralPrepositions.has(before) && offset === undefined) return undefined;
  // "after hours trading": the unit is part of a compound.
  if (offset === undefined && /^NNS?$/u.test(tagAt(line, bare.end))) return undefined;
  return offset ?? { end: bare.end, value: toPlainDuration(bare.value) };
}

/** "14-year-old", "32 years old", "aged two years", "two years of age": an age is no time of the story. */
function isAge(line: Line, at: number, end: number): boolean {
  const next = wordAt(line, skipDash(line, end));
  if (next === 'old' || next === 'olds') return true;
  if (next === 'of' && wordAt(line, end + 1) === 'age') return true;
  return wordAt(line, at - 1) === 'aged' || (wordAt(line, at - 1) === 'of' && wordAt(line, at - 2) === 'age');
}

/** "a second attack", "a minute amount", "60 Minutes": words that are no units here. */
function isOtherWord(line: Line, at: number, read: Found<ReadAmount>): boolean {
  const noun = read.end - 1;
  const { unit } = read.value.amount;
  // "the third in as many weeks", "how many years"
  if (read.value.amount.count === 'vague' && /^(?:as|how)$/u.test(wordAt(line, at - 1))) return true;
  if (unit === 'second' && !read.value.plural && !read.value.hyphened) return true;
  if (unit === 'minute' && read.value.article && tagAt(line, noun + 1).startsWith('NN')) return true;
  // "an hour-long meeting": the article is the noun's.
  if (read.value.article && isDash(line.lexemes[read.end])) return true;
  if (unit === 'quarter') return !read.value.plural || wordAt(line, read.end) === 'of';
  return (
    line.lexemes[noun]?.capitalized === true &&
    line.lexemes[at]?.capitalized === true &&
    at > 0 &&
    !isTitleCase(line)
  );
}

/** Whether most words of the line begin with a capital, as in a headline. */
function isTitleCase(line: Line): boolean {
  let capitals = 0;
  let words = 0;
  for (const lexeme of line.lexemes.slice(0, 40)) {
    if (!/^\p{L}{4}/u.test(lexeme.text)) continue;
    words += 1;
    if (lexeme.capitalized) capitals += 1;
  }
  return capitals * 2 > words;
}

function isShortUnit(unit: string): boolean {
  return unit === 'second' || unit === 'minute' || unit === 'hour';
}

function toPlainDuration(amount: Amount): TimeExpression {
  return { form: 'duration', amount };
}

function toSet(amount: Amount): TimeExpression {
  return { form: 'set', value: formatDuration(amount) };
}
