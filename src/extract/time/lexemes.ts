import type { Token } from '../../document/annotated-document.ts';
import type { Span } from '../../document/span.ts';

/**
 * A piece of text as time expressions need it: a word, a number, an initialism, or one sign. Tokens are cut for the parser
 * ("27-year" and "6:00am" may be one token or five), and datelines have none, so expressions are read from these.
 */
export interface Lexeme extends Span {
  readonly text: string;
  readonly lower: string;
  /** Whether no white space stands before it. */
  readonly glued: boolean;
  readonly capitalized: boolean;
  /** Index of the token that holds its first character; of the next token where none does. */
  readonly token: number;
}

const LEXEME =
  /(?<!\d)\d+(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|o['’]clock|['’](?:s|ll|d)(?!\p{L})|\p{L}(?:\.\p{L})+(?!\p{L})|\p{L}[\p{L}\p{M}\p{N}]*|\S/giu;

/**
 * Cuts `text` within `span` into lexemes. Square brackets are left out: they mark an editor's word in a quotation, as in
 * "[ten] years ago".
 *
 * @param tokens those of the document, in text order
 * @param firstToken where to begin to look for tokens; the tokens of the span, if any, come from there on
 */
export function splitLexemes(
  text: string,
  span: Span,
  tokens: readonly Token[],
  firstToken: number,
): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  let token = firstToken;
  let previousEnd = -1;
  for (const match of text.slice(span.start, span.end).matchAll(LEXEME)) {
    const [found] = match;
    if (found === '[' || found === ']') continue;
    const start = span.start + match.index;
    const lower = found.toLowerCase().replace('’', "'");
    while (token < tokens.length && (tokens[token]?.end ?? 0) <= start) token += 1;
    lexemes.push({
      start,
      end: start + found.length,
      text: found,
      lower,
      glued: start === previousEnd,
      capitalized: /^\p{Lu}/u.test(found),
      token,
    });
    previousEnd = start + found.length;
  }
  return lexemes;
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '‐', '‑']);

export function isDash(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && DASHES.has(lexeme.text);
}

/** A whole number written in digits alone, without separators; `undefined` for anything else. */
export function parseDigits(lexeme: Lexeme | undefined): number | undefined {
  return lexeme !== undefined && /^\d{1,9}$/u.test(lexeme.text) ? Number(lexeme.text) : undefined;
}
