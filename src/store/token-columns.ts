import type { Token } from '../document/annotated-document.ts';

/** The fields of tokens column by column: the names are written once, and like values stand together. */
export interface TokenColumns {
  /** Distinct texts, lemmas, tags and labels. */
  readonly strings: readonly string[];
  /** Distance from the end of the token before. */
  readonly gaps: readonly number[];
  /** Texts, lemmas, tags and labels as places in `strings`. */
  readonly text: readonly number[];
  readonly lemma: readonly number[];
  readonly tag: readonly number[];
  readonly dep: readonly number[];
  /** Distance to the head. */
  readonly head: readonly number[];
  readonly sentence: readonly number[];
  readonly quoted: readonly number[];
}

export function toColumns(tokens: readonly Token[]): TokenColumns {
  const strings = new Map<string, number>();
  const place = (text: string): number => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  return {
    gaps: tokens.map(({ start }, index) => start - (tokens[index - 1]?.end ?? 0)),
    text: tokens.map(({ text }) => place(text)),
    lemma: tokens.map(({ lemma }) => place(lemma)),
    tag: tokens.map(({ tag }) => place(tag)),
    dep: tokens.map(({ dep }) => place(dep)),
    head: tokens.map(({ head, index }) => head - index),
    sentence: tokens.map(({ sentence }) => sentence),
    quoted: tokens.map(({ quoted }) => Number(quoted)),
    strings: [...strings.keys()],
  };
}

export function fromColumns(columns: TokenColumns): Token[] {
  const { strings, gaps, text, lemma, tag, dep, head, sentence, quoted } = columns;
  const at = (column: readonly number[], index: number): number => column[index] ?? 0;
  const read = (column: readonly number[], index: number): string => strings[at(column, index)] ?? '';
  let end = 0;
  return gaps.map((gap, index) => {
    const start = end + gap;
    const word = read(text, index);
    end = start + word.length;
    return {
      start,
      end,
      index,
      text: word,
      lemma: read(lemma, index),
      tag: read(tag, index),
      dep: read(dep, index),
      head: index + at(head, index),
      sentence: at(sentence, index),
      quoted: at(quoted, index) === 1,
    };
  });
}
