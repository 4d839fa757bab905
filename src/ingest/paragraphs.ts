import type { ZoneKind } from '../document/article.ts';
import type { Span } from '../document/span.ts';
import { continuesLine, findWrapWidth } from './line-wrapping.ts';

/** What a paragraph was recognised as, and what it states. */
export interface Reading {
  readonly kind: ZoneKind;
  /** The signal that gave it away. */
  readonly reason: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly publisher?: string;
  /** ISO day of publication. */
  readonly day?: string;
  readonly place?: string;
}

/** A stretch of the article that will be one zone. */
export interface Paragraph extends Span {
  /** Its words with white space collapsed, without the marks of a Markdown heading or of emphasis around all of it. */
  readonly plain: string;
  /** Up to 120, so that a text in one line costs no more than any other. */
  readonly words: number;
  /** Whether it reads as running text, by its length and its end. */
  readonly prose: boolean;
  /** `undefined` while no signal has claimed it. */
  readonly reading?: Reading;
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
const MAX_WORDS = 120;

/** The paragraphs of `text` in order: all but white space. Lines of a hard-wrapped text are joined, others stay apart. */
export function findParagraphs(text: string): readonly Paragraph[] {
  const blocks = findBlocks(text);
  const width = findWrapWidth(text, blocks);
  const spans: Span[] = [];
  for (const block of blocks) {
    let current: Span | undefined;
    let last: Span | undefined;
    for (const line of block) {
      if (current && last && width !== undefined && continuesLine(text, last, line, width))
        current = { start: current.start, end: line.end };
      else {
        if (current) spans.push(current);
        current = line;
      }
      last = line;
    }
    if (current) spans.push(current);
  }
  return spans.map((span) => createParagraph(text, span.start, span.end));
}

/** The paragraph between two offsets, without the white space at its ends. */
export function createParagraph(text: string, start: number, end: number, reading?: Reading): Paragraph {
  const span = trimSpan(text, start, end);
  const plain = stripMarkup(text.slice(span.start, span.end).replace(/\s+/gu, ' '));
  const words = plain.split(' ', MAX_WORDS).length;
  return { ...span, plain, words, prose: isProse(plain, words), ...(reading && { reading }) };
}

/** Whether `plain` ends as a sentence does, not as "the U.S." does. */
export function endsSentence(plain: string): boolean {
  const end = plain.slice(-16);
  return /[.!?…]["'”’»)\]]*$/u.test(end) && !/(?:^|[\s.])\p{Lu}\.$/u.test(end);
}

function isProse(plain: string, words: number): boolean {
  if (words > 25) return true;
  if (words >= 4 && (endsSentence(plain) || /[.!?]["”’']\s/u.test(plain))) return true;
  return words >= 6 && (/[:;,—]["”’']?$/u.test(plain.slice(-2)) || (/\p{Lu}\.$/u.test(plain) && words >= 12));
}

/** Markup is no part of a title or a name; a line of nothing but marks stays as it is. */
function stripMarkup(plain: string): string {
  const words = plain.replace(/^(?:#{1,6} |[*_]{1,3}(?=[^\s*_]))/u, '');
  return words === plain ? plain : words.replace(/(?<=[^\s*_#])(?:[*_]{1,3}| #{1,6})$/u, '');
}

/** Runs of trimmed lines, cut at empty lines. */
function findBlocks(text: string): readonly (readonly Span[])[] {
  const blocks: Span[][] = [];
  let block: Span[] = [];
  const addLine = (start: number, end: number): void => {
    const line = trimSpan(text, start, end);
    if (line.start < line.end) block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  };
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    addLine(start, match.index);
    start = match.index + match[0].length;
  }
  addLine(start, text.length);
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function trimSpan(text: string, start: number, end: number): Span {
  const slice = text.slice(start, end);
  const leading = slice.length - slice.trimStart().length;
  return { start: start + leading, end: Math.max(start + leading, start + slice.trimEnd().length) };
}
