import type { Amount } from './expression.ts';
import { isDash } from './lexemes.ts';
import type { Found, Line } from './line.ts';
import { skipDash, skipWord, tagAt, wordAt } from './line.ts';

/** A number as an amount has it; `vague` for "several". `article` for a mere "a". */
interface Quantity {
  readonly count: number | 'vague';
  readonly article: boolean;
}

/** An amount of time and how it was written. */
export interface ReadAmount {
  readonly amount: Amount;
  readonly article: boolean;
  readonly hyphened: boolean;
  readonly plural: boolean;
}

const A: ReadonlySet<string> = new Set(['a', 'an']);
const COLLECTIVES: ReadonlySet<string> = new Set(['dozen', 'hundred', 'thousand']);
const LARGEST_COUNT = 1e6;

/** "two", "25", "twenty-five", "one hundred and twenty", "2.5", "a", "half an", "a couple of", "several". */
function readQuantity(line: Line, at: number): Found<Quantity> | undefined {
  const { vagueAmounts, pairWords } = line.vocabulary;
  const word = wordAt(line, at);
  if (word === 'half') {
    const end = skipWord(line, skipDash(line, at + 1), A);
    return { end, value: { count: 0.5, article: false } };
  }
  const noun = A.has(word) ? at + 1 : at;
  if (pairWords.has(wordAt(line, noun)))
    return { end: skipWord(line, noun + 1, OF), value: { count: 2, article: false } };
  if (vagueAmounts.has(wordAt(line, noun)))
    return { end: noun + 1, value: { count: 'vague', article: false } };
  const number = readNumber(line, noun);
  if (noun > at && wordAt(line, noun) === 'half')
    return { end: noun + 1, value: { count: 0.5, article: false } };
  // "a dozen weeks", "a hundred years"; but in "a 27-year contract" the article is the noun's.
  if (noun > at && number === undefined) return { end: noun, value: { count: 1, article: true } };
  if (noun > at && !COLLECTIVES.has(wordAt(line, noun))) return undefined;
  if (number === undefined) return undefined;
  const half = readHalf(line, number.end);
  return {
    end: half ?? number.end,
    value: { count: number.value + (half === undefined ? 0 : 0.5), article: false },
  };
}

/** "six months", "27-year", "a year and a half", "three straight weeks", "half an hour". */
export function readAmount(line: Line, at: number): Found<ReadAmount> | undefined {
  const quantity = readQuantity(line, at);
  if (quantity === undefined) return undefined;
  const hyphened = isDash(line.lexemes[quantity.end]);
  const filled = skipWord(line, skipDash(line, quantity.end), line.vocabulary.amountFillers);
  const unit = line.vocabulary.units.get(wordAt(line, filled));
  if (unit === undefined) return undefined;
  const { count, article } = quantity.value;
  // "three-week" and the "three week" of "a three week strike" are amounts, "a months" is none.
  const compound = hyphened || tagAt(line, filled + 1).startsWith('NN');
  if (unit.plural ? article : count === 'vague' || (count > 1 && !compound)) return undefined;
  const half = article || count === 1 ? readHalf(line, filled + 1) : undefined;
  const total = count === 'vague' ? count : (count + (half === undefined ? 0 : 0.5)) * unit.count;
  return {
    end: half ?? filled + 1,
    value: { amount: { count: total, unit: unit.base }, article, hyphened, plural: unit.plural },
  };
}

/** "years", "decades" as an amount without a number. */
export function readBarePlural(line: Line, at: number): Found<Amount> | undefined {
  const unit = line.vocabulary.units.get(wordAt(line, at));
  return unit?.plural === true ? { end: at + 1, value: { count: 'vague', unit: unit.base } } : undefined;
}

const OF: ReadonlySet<string> = new Set(['of']);

function readNumber(line: Line, at: number): Found<number> | undefined {
  const lexeme = line.lexemes[at];
  if (lexeme === undefined) return undefined;
  if (/^\d/u.test(lexeme.text)) {
    const value = Number(lexeme.text.replaceAll(',', ''));
    const before = line.lexemes[at - 1];
    const free = !lexeme.glued || before === undefined || /^["'“‘(~]$/u.test(before.text) || isDash(before);
    return free && value > 0 && value <= LARGEST_COUNT ? { end: at + 1, value } : undefined;
  }
  return readNumberWords(line, at);
}

/** "twenty-five", "one hundred and twenty", "two thousand". At most the words that a number below a million has. */
function readNumberWords(line: Line, at: number): Found<number> | undefined {
  const { numbers } = line.vocabulary;
  let total = 0;
  let group = 0;
  let end = at;
  for (let words = 0; words < 8; words += 1) {
    const next = end === at ? end : skipJoint(line, end, numbers);
    const value = numbers.get(wordAt(line, next));
    if (value === undefined) break;
    if (value >= 1000) {
      total += Math.max(group, 1) * value;
      group = 0;
    } else if (value === 100 || (value === 12 && group > 0)) group = Math.max(group, 1) * value;
    else if (group % 10 === 0 && (group === 0 || group % 100 >= 20 || group % 100 === 0) && value < 100)
      group += value;
    else break;
    end = next + 1;
  }
  return end === at ? undefined : { end, value: total + group };
}

/** Steps over the "-" of "twenty-five" and the "and" of "hundred and twenty" where a number word follows. */
function skipJoint(line: Line, at: number, numbers: ReadonlyMap<string, number>): number {
  const joint =
    isDash(line.lexemes[at]) ||
    (wordAt(line, at) === 'and' && (numbers.get(wordAt(line, at - 1)) ?? 0) >= 100);
  return joint && numbers.has(wordAt(line, at + 1)) ? at + 1 : at;
}

/** Where "and a half" ends. */
function readHalf(line: Line, at: number): number | undefined {
  const and = skipDash(line, at);
  if (wordAt(line, and) !== 'and') return undefined;
  const a = skipDash(line, and + 1);
  const half = A.has(wordAt(line, a)) ? skipDash(line, a + 1) : a;
  return wordAt(line, half) === 'half' && half > a ? half + 1 : undefined;
}
