import type { Span } from '../document/span.ts';

/**
 * Characters that are analysed at once. No news paragraph is as long; a text without paragraphs is, and the model's memory
 * grows with it (8 kB per token).
 */
const LONGEST_PIECE = 5_000;

/** The end of a sentence, as good as it can be told before it is tokenized. */
const SENTENCE_END = /[.!?…]["'”’)\]]*\s+(?=\S)/gu;

/** Cuts a long text where a sentence ends, else at white space, else anywhere but inside a surrogate pair. */
export function* cutPieces(text: string): Generator<Span> {
  let start = 0;
  while (text.length - start > LONGEST_PIECE) {
    const end = start + findCut(text.slice(start, start + LONGEST_PIECE));
    yield { start, end };
    start = end;
  }
  if (start < text.length) yield { start, end: text.length };
}

function findCut(window: string): number {
  const sentence = Array.from(window.matchAll(SENTENCE_END)).at(-1);
  if (sentence !== undefined) return sentence.index + sentence[0].length;
  const space = /\s(?=\S*$)/u.exec(window);
  if (space !== null) return space.index + 1;
  const endsInHighSurrogate = /[\ud800-\udbff]$/.test(window);
  return window.length - (endsInHighSurrogate ? 1 : 0);
}
