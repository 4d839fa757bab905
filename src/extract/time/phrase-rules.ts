import { readAmount } from './amounts.ts';
import type { TimeExpression } from './expression.ts';
import { readYearReference } from './calendar-rules.ts';
import type { Found, Line } from './line.ts';
import { readPhrase, skipWord, tagAt, wordAt } from './line.ts';

type Phrase = Found<TimeExpression>;

const THE: ReadonlySet<string> = new Set(['the']);

/** "currently", "in recent years", "in the near future": times that name no date. */
export function readReference(line: Line, at: number): Phrase | undefined {
  const found = readPhrase(line, at, line.vocabulary.references);
  // "in the past" of "in the past three years" is no reference of its own.
  if (found === undefined || readAmount(line, found.end) !== undefined) return undefined;
  // "the future of the talks" is what becomes of them.
  if (wordAt(line, found.end) === 'of' || /^NNS?$/u.test(tagAt(line, found.end))) return undefined;
  return line.vocabulary.units.has(wordAt(line, found.end))
    ? undefined
    : { end: found.end, value: { form: 'reference', value: found.value } };
}

/** "Christmas Eve", "last Thanksgiving", "New Year's Day 2022". */
export function readHoliday(line: Line, at: number): Phrase | undefined {
  const shift = line.vocabulary.shifts.get(wordAt(line, at));
  const first = shift === undefined ? at : skipWord(line, at + 1, THE);
  if (line.lexemes[first]?.capitalized !== true) return undefined;
  const found = readPhrase(line, first, line.vocabulary.holidays);
  if (found === undefined) return undefined;
  // "Johnnie Christmas" is a person.
  if (
    shift === undefined &&
    tagAt(line, at - 1) === 'NNP' &&
    !line.vocabulary.prepositions.has(wordAt(line, at - 1))
  )
    return undefined;
  const rule = found.value;
  if (shift !== undefined) return { end: found.end, value: { form: 'holiday', rule, shift } };
  const year = readYearReference(line, found.end);
  return year === undefined
    ? { end: found.end, value: { form: 'holiday', rule } }
    : { end: year.end, value: { form: 'holiday', rule, year: year.value } };
}
