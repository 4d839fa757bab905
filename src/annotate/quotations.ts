import type { Span } from '../document/span.ts';

/** A quotation that is open: where its content begins, and the mark that opened it. */
interface OpenQuotation {
  readonly start: number;
  readonly mark: string;
}

const DOUBLE_OPENERS = new Set(['“', '„', '«', '"']);
const DOUBLE_CLOSERS = new Set(['”', '»', '"']);

/**
 * What stands inside quotation marks, without the marks, in text order; a quotation may hold others. One that is not
 * closed goes on to the end of its paragraph where the next one opens with a mark again or closes it, as printers do; any
 * other ends with its sentence.
 */
export function findQuotations(
  text: string,
  paragraphs: readonly Span[],
  sentences: readonly Span[],
): readonly Span[] {
  const quotations: Span[] = [];
  let carried: OpenQuotation | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    const found = readParagraph(text, paragraph, carried);
    for (const quotation of found.closed) quotations.push(quotation);
    carried = undefined;
    if (found.open === undefined) continue;
    const { start } = found.open;
    const next = paragraphs[index + 1];
    if (next !== undefined && continuesQuotation(text, next)) {
      quotations.push({ start, end: paragraph.end });
      carried = { start: next.start, mark: found.open.mark };
    } else {
      const sentence = sentences.find((candidate) => candidate.start <= start && start <= candidate.end);
      quotations.push({ start, end: sentence?.end ?? start });
    }
  }
  return quotations
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether the first double mark of a paragraph stands at its very beginning or can only close. */
function continuesQuotation(text: string, paragraph: Span): boolean {
  const content = text.slice(paragraph.start, paragraph.end);
  return /^\s*[“„«"]/u.test(content) || /^[^“„«"]*[”»]/u.test(content);
}

function readParagraph(
  text: string,
  paragraph: Span,
  carried: OpenQuotation | undefined,
): { readonly closed: readonly Span[]; readonly open: OpenQuotation | undefined } {
  const closed: Span[] = [];
  const content = text.slice(paragraph.start, paragraph.end);
  let open = /^\s*[“„«"]/u.test(content) ? undefined : carried;
  for (const { 0: mark, index } of content.matchAll(/[“”„«»"]/gu)) {
    const at = paragraph.start + index;
    if (open !== undefined && closes(mark, open, text, at)) {
      closed.push({ start: open.start, end: at });
      open = undefined;
    } else if (open === undefined && opens(mark, text, at)) {
      open = { start: at + mark.length, mark };
    }
  }
  return { closed: closed.concat(findSingleQuotations(text, paragraph)), open };
}

/** A straight mark after a letter or digit closes what was never opened, or counts inches. */
function opens(mark: string, text: string, at: number): boolean {
  return DOUBLE_OPENERS.has(mark) && (mark !== '"' || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)));
}

/** A straight mark between a space and a letter does not close a curly one: it quotes inside the quotation. */
function closes(mark: string, open: OpenQuotation, text: string, at: number): boolean {
  if (!DOUBLE_CLOSERS.has(mark)) return open.mark === '„' && mark === '“';
  if (mark !== '"') return true;
  return open.mark === '"' || !/\s/u.test(text.charAt(at - 1)) || !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

const SINGLE_OPENER = /(?<![\p{L}\p{N}])[‘'](?=\p{L})/uy;
const SINGLE_CLOSER = /(?<=[\p{L}\p{N}.,!?…])[’'](?![\p{L}\p{N}])/uy;

/**
 * Single marks are mostly apostrophes. Only a pair counts: one before a letter and after no letter or digit, and the first
 * one after it that ends a word or a clause. No double mark stands between them.
 */
function findSingleQuotations(text: string, paragraph: Span): readonly Span[] {
  const quotations: Span[] = [];
  let open: number | undefined;
  for (const { 0: mark, index } of text.slice(paragraph.start, paragraph.end).matchAll(/[‘’'“”"]/gu)) {
    const at = paragraph.start + index;
    if (matchesAt(SINGLE_OPENER, text, at)) {
      open = at + mark.length;
    } else if (open !== undefined && matchesAt(SINGLE_CLOSER, text, at)) {
      quotations.push({ start: open, end: at });
      open = undefined;
    } else if (/[“”"]/u.test(mark)) {
      open = undefined;
    }
  }
  return quotations;
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
