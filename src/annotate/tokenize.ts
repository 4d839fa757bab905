import model from 'wink-eng-lite-web-model';
import winkNLP, { type Document, type ItemSentence } from 'wink-nlp';

import type { Span } from '../document/span.ts';

/** A token before syntax. Offsets are into the tokenized text; `text` is never white space. */
export interface PlainToken extends Span {
  readonly text: string;
  /** Whether it is the first of a sentence, in wink-nlp's opinion. */
  readonly startsSentence: boolean;
}

/** Tokens in order, without overlap: together they cover all but the white space. */
export type Tokenizer = (text: string) => readonly PlainToken[];

/**
 * Characters without white space that are one token unread: wink-nlp takes minutes on a megabyte without spaces. No English
 * word is as long; web addresses are.
 */
const LONGEST_RUN = 200;
const LONG_RUN = new RegExp(`\\S{${LONGEST_RUN},}`, 'gu');

export function createTokenizer(): Tokenizer {
  const nlp = winkNLP(model, ['sbd']);

  const tokenizeRun = (text: string, offset: number): readonly PlainToken[] => {
    const document = nlp.readDoc(text);
    const values = document.tokens().out();
    const starts = findStarts(document);
    const tokens: PlainToken[] = [];
    let cursor = 0;
    let startsSentence = false;
    for (const [index, value] of values.entries()) {
      startsSentence ||= starts.has(index);
      const start = text.indexOf(value, cursor);
      if (start < 0 || value.trim() === '') continue;
      const end = start + value.length;
      tokens.push(...findWords(text, cursor, start, offset));
      tokens.push({ start: offset + start, end: offset + end, text: value, startsSentence });
      startsSentence = false;
      cursor = end;
    }
    tokens.push(...findWords(text, cursor, text.length, offset));
    return tokens;
  };

  return (text) => {
    const tokens: PlainToken[] = [];
    let cursor = 0;
    for (const { 0: run, index } of text.matchAll(LONG_RUN)) {
      tokens.push(...tokenizeRun(text.slice(cursor, index), cursor));
      tokens.push(toPlainToken(run, index));
      cursor = index + run.length;
    }
    tokens.push(...tokenizeRun(text.slice(cursor), cursor));
    return tokens;
  };
}

/** Indices of the tokens that begin a sentence. */
function findStarts(document: Document): ReadonlySet<number> {
  const starts = new Set<number>();
  let next = 0;
  document.sentences().each((sentence: ItemSentence) => {
    starts.add(next);
    next += sentence.tokens().length();
  });
  return starts;
}

/** What wink-nlp has left out or changed between two offsets: such characters stay tokens of their own. */
function* findWords(text: string, from: number, to: number, offset: number): Generator<PlainToken> {
  for (const { 0: word, index } of text.slice(from, to).matchAll(/\S+/gu)) {
    yield toPlainToken(word, offset + from + index);
  }
}

function toPlainToken(text: string, start: number): PlainToken {
  return { start, end: start + text.length, text, startsSentence: false };
}
