import type { Token } from '../document/annotated-document.ts';
import type { TitleVocabulary } from '../vocabulary/titles.ts';

const DETERMINERS: ReadonlySet<string> = new Set(['DT', 'PRP$', 'PDT', 'WP$']);
const EDGE_PUNCTUATION = /^[\p{P}\p{S}]+$/u;

/**
 * Narrows a stretch of tokens to the name proper: no article, quotation mark or possessive at its edges, and no
 * day or month run on to it ("Vladimir Putin Thursday").
 * @returns `undefined` when nothing is left
 */
export function trimName(
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
  calendar: ReadonlySet<string>,
): readonly [first: number, end: number] | undefined {
  let first = firstToken;
  let end = endToken;
  while (first < end && isOuterWord(tokens[first])) first++;
  while (end > first && (isTrailer(tokens[end - 1]) || calendar.has(tokens[end - 1]?.text ?? ''))) end--;
  return first < end ? [first, end] : undefined;
}

/** Number of tokens at `first` that are titles before a person's name; never all of them. */
export function countTitleTokens(
  tokens: readonly Token[],
  first: number,
  end: number,
  titles: TitleVocabulary,
): number {
  let count = 0;
  for (let index = first; index < end - 1; index++) {
    const token = tokens[index];
    if (token === undefined || !isTitleWord(token, titles)) break;
    count = index - first + 1;
  }
  return count;
}

/** Whether a word can be part of a title before a name: an honorific, a role, or a modifier of one. */
export function isTitleWord(token: Token, titles: TitleVocabulary): boolean {
  const lower = token.text.toLowerCase();
  return (
    titles.honorifics.has(token.text) ||
    titles.roles.has(lower) ||
    titles.former.has(lower) ||
    titles.modifiers.has(lower)
  );
}

function isOuterWord(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (DETERMINERS.has(token.tag) && !/^[A-Z]\.?$/u.test(token.text)) return true;
  return EDGE_PUNCTUATION.test(token.text);
}

function isTrailer(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.tag === 'POS' || EDGE_PUNCTUATION.test(token.text) || /^['’]s?$/u.test(token.text);
}
