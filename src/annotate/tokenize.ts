import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { WinkMethods } from 'wink-nlp';

import type { Span } from '../document/span.ts';

/** A token before syntax. Offsets are into the tokenized text; `text` is never white space. */
export interface PlainToken extends Span {
  readonly text: string;
}

/** Tokens in order, without overlap: together they cover all but the white space. */
export type Tokenizer = (text: string) => readonly PlainToken[];

/**
 * What wink-nlp would cut where the model was trained on one token, or would take minutes to read:
 * - 200 characters and more without white space (a megabyte of them takes wink-nlp longer than anyone waits);
 * - web addresses: "Amazon.com", "www.flag.govt.nz";
 * - ellipses: "thing..." came out as "thing", ".", "..";
 * - numbers grown together with capitals or a plural s: "A380s" came out as "A3", "80s", "787s" as "787", "s";
 * - "No" at the end of a sentence: it came out as "No.", short for number.
 *
 * Of 28,452 tokens of Wikinews 98.7 % are then spaCy's. Most others are words like "co-founder" and names like "A380-800",
 * whole here and cut at the hyphen there.
 */
const WHOLE_TOKENS = new RegExp(
  [
    String.raw`\S{200,}`,
    String.raw`(?:https?://|(?<![\p{L}\p{N}])www\.)\S*[\p{L}\p{N}/]`,
    String.raw`(?<![\p{L}\p{N}.@-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|edu|gov|info|net|org)(?![\p{L}\p{N}@])`,
    String.raw`\.{2,}`,
    String.raw`(?<![\p{L}\p{N}-])(?:[\p{Lu}\p{N}]+-)?(?=\p{L}*\p{N})(?=\p{N}*\p{Lu})[\p{L}\p{N}]+(?:[-.,]\p{N}[\p{L}\p{N}]*)*`,
    String.raw`(?<![\p{L}\p{N}])\p{N}+s(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])No(?=\.(?!\s*\p{N}))`,
  ].join('|'),
  'gu',
);

let sharedNlp: WinkMethods | undefined;

/** Loaded once: the model turns its patterns to JSON text again at each loading, and that text about doubles each time. */
function loadWink(): WinkMethods {
  return (sharedNlp ??= winkNLP(model, []));
}

export function createTokenizer(): Tokenizer {
  const nlp = loadWink();

  const tokenizeStretch = function* (text: string, from: number, to: number): Generator<PlainToken> {
    const stretch = text.slice(from, to);
    if (stretch.trim() === '') return;
    let cursor = 0;
    for (const value of nlp.readDoc(stretch).tokens().out()) {
      const start = stretch.indexOf(value, cursor);
      if (start < 0 || value.trim() === '') continue;
      yield* splitWords(text, from + cursor, from + start);
      cursor = start + value.length;
      yield toToken(text, from + start, from + cursor);
    }
    yield* splitWords(text, from + cursor, to);
  };

  return (text) => {
    const tokens: PlainToken[] = [];
    let cursor = 0;
    for (const { 0: whole, index } of text.matchAll(WHOLE_TOKENS)) {
      tokens.push(...tokenizeStretch(text, cursor, index));
      cursor = index + whole.length;
      tokens.push(toToken(text, index, cursor));
    }
    tokens.push(...tokenizeStretch(text, cursor, text.length));
    return tokens;
  };
}

/** What wink-nlp has left out or changed between two offsets: such characters stay tokens of their own. */
function* splitWords(text: string, from: number, to: number): Generator<PlainToken> {
  for (const { 0: word, index } of text.slice(from, to).matchAll(/\S+/gu)) {
    yield toToken(text, from + index, from + index + word.length);
  }
}

function toToken(text: string, start: number, end: number): PlainToken {
  return { start, end, text: text.slice(start, end) };
}
