import type { Token } from '../../document/annotated-document.ts';
import type { TimeVocabulary } from '../../vocabulary/time.ts';
import type { TimeExpression } from './expression.ts';
import type { Lexeme } from './lexemes.ts';
import { isDash, parseDigits } from './lexemes.ts';

/** A sentence, or a line without tokens, to be read. */
export interface Line {
  readonly lexemes: readonly Lexeme[];
  readonly vocabulary: TimeVocabulary;
  /** The document's tokens; a lexeme's token says its part of speech. */
  readonly tokens: readonly Token[];
  /** Whether the line has tokens. */
  readonly annotated: boolean;
}

/** What a rule found: where it ends (exclusive) and what it says. */
export interface Found<Value> {
  readonly end: number;
  readonly value: Value;
}

/** A rule of the grammar: reads an expression that begins at lexeme `at`, looking at a bounded number of lexemes. */
export type Rule = (line: Line, at: number) => Found<TimeExpression> | undefined;

/** The lower-case text of a lexeme; empty outside the line. */
export function wordAt(line: Line, at: number): string {
  return line.lexemes[at]?.lower ?? '';
}

/** Penn tag of the lexeme's token; empty where the line has no tokens. */
export function tagAt(line: Line, at: number): string {
  const lexeme = line.lexemes[at];
  return lexeme !== undefined && line.annotated ? (line.tokens[lexeme.token]?.tag ?? '') : '';
}

/** The index after `at` if the lexeme there is one of `words`, else `at`. */
export function skipWord(line: Line, at: number, words: ReadonlySet<string>): number {
  return words.has(wordAt(line, at)) ? at + 1 : at;
}

export function skipComma(line: Line, at: number): number {
  return wordAt(line, at) === ',' ? at + 1 : at;
}

/** Steps over one hyphen or dash. */
export function skipDash(line: Line, at: number): number {
  return isDash(line.lexemes[at]) ? at + 1 : at;
}

/** Steps over "early", "mid-" and "late". */
export function skipPhase(line: Line, at: number): number {
  return line.vocabulary.phaseWords.has(wordAt(line, at)) ? skipDash(line, at + 1) : at;
}

/** Steps over the stop of an abbreviation. */
export function skipStop(line: Line, at: number): number {
  return wordAt(line, at) === '.' && line.lexemes[at]?.glued === true ? at + 1 : at;
}

/** Lexemes of the longest phrase in a vocabulary. */
const LONGEST_PHRASE = 8;

/** The longest phrase of a vocabulary that begins at `at`. */
export function readPhrase<Value>(
  line: Line,
  at: number,
  phrases: ReadonlyMap<string, Value>,
): Found<Value> | undefined {
  let phrase = '';
  let longest: Found<Value> | undefined;
  for (let end = at; end < Math.min(at + LONGEST_PHRASE, line.lexemes.length); end += 1) {
    phrase = end === at ? wordAt(line, end) : `${phrase} ${wordAt(line, end)}`;
    const value = phrases.get(phrase);
    if (value !== undefined) longest = { end: end + 1, value };
  }
  return longest;
}

/** A year of four digits that is no part of a longer number or code. */
export function readYear(line: Line, at: number): Found<number> | undefined {
  const lexeme = line.lexemes[at];
  const year = parseDigits(lexeme);
  if (lexeme?.text.length !== 4 || year === undefined || year < 1000 || year > 2199) return undefined;
  return { end: at + 1, value: year };
}

/** A day of the month, with or without ending: "7", "07", "2nd". */
export function readDayOfMonth(line: Line, at: number): Found<number> | undefined {
  const lexeme = line.lexemes[at];
  const day = parseDigits(lexeme);
  if (day === undefined || lexeme === undefined || lexeme.text.length > 2 || day < 1 || day > 31)
    return undefined;
  const ending = line.lexemes[at + 1];
  return { end: ending?.glued === true && isOrdinalEnding(ending) ? at + 2 : at + 1, value: day };
}

/** "first", "3rd", "twenty-first" as a number. */
export function readOrdinal(line: Line, at: number): Found<number> | undefined {
  const { ordinals, numbers } = line.vocabulary;
  const named = ordinals.get(wordAt(line, at));
  if (named !== undefined) return { end: at + 1, value: named };
  const tens = numbers.get(wordAt(line, at));
  const ones = ordinals.get(wordAt(line, at + 2));
  if (
    tens !== undefined &&
    tens >= 20 &&
    tens < 100 &&
    isDash(line.lexemes[at + 1]) &&
    ones !== undefined &&
    ones < 10
  )
    return { end: at + 3, value: tens + ones };
  const digits = parseDigits(line.lexemes[at]);
  const ending = line.lexemes[at + 1];
  return digits !== undefined && digits < 1000 && ending?.glued === true && isOrdinalEnding(ending)
    ? { end: at + 2, value: digits }
    : undefined;
}

function isOrdinalEnding(lexeme: Lexeme): boolean {
  return /^(?:st|nd|rd|th)$/u.test(lexeme.lower);
}
