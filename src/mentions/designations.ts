import type { AnnotatedDocument, Token } from '../document/annotated-document.ts';
import type { NominalVocabulary } from '../vocabulary/nominals.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isCapitalized, isProperNoun } from './name-candidate.ts';

const DESIGNATION_SCORE = 0.95;
/** Words of a maker's name before a designation: "Rolls-Royce Trent 900" has two. */
const MAX_MAKER_TOKENS = 4;
/** "A350", "737s", "IE6", "F-16", "737-800": a number of a model, with its letters. */
const WITH_LETTERS = /^(?=.*\d)(?=.*\p{L})[\p{Lu}\d][\p{L}\d.-]*$/u;
const BARE_NUMBER = /^\d{3,}(?:-\d+)*$/u;
const YEAR = /^(?:1[89]|20)\d\d$/u;
/** "30GB", "747th", "90s", "10am": amounts, ordinals and times. */
const MEASURE = /^\d+(?:st|nd|rd|th|s|am|pm|p|k|m|bn|[KMGT]B|[kMG]?Hz|mm|cm|km|kg|mph|px)$/iu;

/**
 * Names of models and versions: a maker's or product's name followed by a number or by letters with a number ("Airbus
 * A350", "Boeing 747", "IE6"). They are things, and what stands before the number is no mention of the maker.
 */
export function findDesignations(
  { tokens }: AnnotatedDocument,
  nominals: NominalVocabulary,
): NameCandidate[] {
  return tokens.flatMap((token): NameCandidate[] => {
    const first = findMaker(tokens, token, nominals);
    if (!isDesignation(tokens, token, first < token.index)) return [];
    return [
      {
        firstToken: first,
        endToken: findEnd(tokens, token),
        type: 'Other',
        score: DESIGNATION_SCORE,
        rule: 'pattern:designation',
      },
    ];
  });
}

function isDesignation(tokens: readonly Token[], token: Token, made: boolean): boolean {
  const { text } = token;
  const plural = made && /^\d{3}s$/u.test(text);
  if (WITH_LETTERS.test(text) && (plural || !MEASURE.test(text)))
    return made || /^\p{Lu}{1,4}-?\d/u.test(text);
  if (!made || !BARE_NUMBER.test(text) || YEAR.test(text)) return false;
  const next = tokens[token.index + 1];
  return next === undefined || !/^(?:NNS|CD|JJ|JJR|NN)$/u.test(next.tag) || token.head < token.index;
}

/** "Air France Flight 447" is the flight's: its name begins at the noun that says what it is. */
function findMaker(
  tokens: readonly Token[],
  { index, sentence }: Token,
  { calendar, things }: NominalVocabulary,
): number {
  let first = index;
  while (first > 0 && index - first < MAX_MAKER_TOKENS) {
    const before = tokens[first - 1];
    if (before?.sentence !== sentence || calendar.has(before.text)) break;
    if (!(isCapitalized(before) && isProperNoun(before)) && !isInnerHyphen(tokens, first - 1)) break;
    first--;
    if (things.has(before.text.toLowerCase())) break;
  }
  return first;
}

function isInnerHyphen(tokens: readonly Token[], index: number): boolean {
  const hyphen = tokens[index];
  return (
    hyphen?.text === '-' &&
    tokens[index - 1]?.end === hyphen.start &&
    tokens[index + 1]?.start === hyphen.end &&
    isCapitalized(tokens[index - 1])
  );
}

/** "787 Dreamliner": capitalised words after the number belong to it. */
function findEnd(tokens: readonly Token[], { index, sentence }: Token): number {
  let end = index + 1;
  while (tokens[end]?.sentence === sentence && isCapitalized(tokens[end]) && isProperNoun(tokens[end])) end++;
  return end;
}
