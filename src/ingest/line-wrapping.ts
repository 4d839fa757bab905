import type { Span } from '../document/span.ts';

/** Widths at which people and programs break lines; a line that is shorter was meant to be one. */
const MIN_WIDTH = 50;
const MAX_WIDTH = 120;
/** Share of line breaks that the width must explain before they are taken for wrapping. */
const MIN_EXPLAINED = 0.35;
/** Share of the explained lines that go on with a small letter; English prose has well above half. */
const MIN_RUNNING = 0.3;

/**
 * The width at which the text was hard-wrapped, or `undefined` if each line is a paragraph. `blocks` are runs of lines
 * without an empty line between them. A width explains a line break when the next line's first word would not have fitted.
 */
export function findWrapWidth(text: string, blocks: readonly (readonly Span[])[]): number | undefined {
  const starts = new Array<number>(MAX_WIDTH + 2).fill(0);
  let breaks = 0;
  let running = 0;
  for (const block of blocks)
    for (const [index, line] of block.entries()) {
      const next = block[index + 1];
      if (next === undefined) continue;
      breaks += 1;
      const from = Math.max(lengthOf(line), MIN_WIDTH);
      const to = Math.min(lengthOf(line) + firstWordLength(text, next), MAX_WIDTH);
      if (from > to) continue;
      starts[from] = (starts[from] ?? 0) + 1;
      starts[to + 1] = (starts[to + 1] ?? 0) - 1;
      if (/\p{Ll}/u.test(text.charAt(next.start))) running += 1;
    }
  let explained = 0;
  let best = { width: MIN_WIDTH, explained: 0 };
  for (let width = MIN_WIDTH; width <= MAX_WIDTH; width += 1) {
    explained += starts[width] ?? 0;
    if (explained > best.explained) best = { width, explained };
  }
  // Titles and sentences of like length look wrapped by their widths, but they begin with capitals.
  const isRunning = running > 0 && running >= MIN_RUNNING * best.explained;
  return isRunning && best.explained >= MIN_EXPLAINED * breaks ? best.width : undefined;
}

/** Whether `next` carries on the paragraph of `line` in a text wrapped at `width`. */
export function continuesLine(text: string, line: Span, next: Span, width: number): boolean {
  // A credit or note in brackets after the end of a sentence is a line of its own, even below a full one.
  if (/[.!?]/u.test(text.charAt(line.end - 1)) && /[([]/u.test(text.charAt(next.start))) return false;
  const length = lengthOf(line);
  return length <= width && length + firstWordLength(text, next) >= width;
}

function firstWordLength(text: string, line: Span): number {
  let end = line.start;
  while (end < line.end && end - line.start <= MAX_WIDTH && !/\s/u.test(text.charAt(end))) end += 1;
  return end - line.start;
}

function lengthOf(line: Span): number {
  return line.end - line.start;
}
