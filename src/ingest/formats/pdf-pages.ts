/** A line of a page; heights and places in points, from the bottom of the page. */
export interface PdfLine {
  readonly text: string;
  readonly height: number;
  readonly bottom: number;
}

/** Lines that stand at the edge of a page in a document of fewer pages may be text by chance. */
const MIN_PAGES_WITH_EDGES = 3;
const EDGE_LINES = 2;
/** In line heights: from one line to the next it is 1.1 to 1.4 inside a paragraph. */
const PARAGRAPH_GAP = 1.75;

/** The text of a document: lines of a paragraph below each other, a blank line between paragraphs, no headers and page numbers. */
export function joinPages(pages: readonly (readonly PdfLine[])[]): string {
  const repeated = findRepeatedEdges(pages);
  const lines = pages.flatMap((page) =>
    page.filter((line, index) => !(isEdge(index, page.length) && repeated.has(withoutNumbers(line.text)))),
  );
  let text = '';
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined) text = line.text;
    else if (isParagraphBreak(before, line)) text += `\n\n${line.text}`;
    else if (isHyphenated(before.text, line.text)) text = text.slice(0, -1) + line.text;
    else text += `\n${line.text}`;
  }
  return text;
}

/** What stands at the top or bottom of most pages, whatever its page number: the name of the paper, a date, a page number. */
function findRepeatedEdges(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  if (pages.length < MIN_PAGES_WITH_EDGES) return new Set();
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = page.filter((_, index) => isEdge(index, page.length));
    for (const edge of new Set(edges.map(({ text }) => withoutNumbers(text))))
      counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > pages.length / 2).map(([edge]) => edge));
}

function isEdge(index: number, length: number): boolean {
  return index < EDGE_LINES || index >= length - EDGE_LINES;
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+/gu, '#');
}

/** More space than between two lines, or another size of letters. Where a line goes up, a new column or page begins inside a paragraph. */
function isParagraphBreak(before: PdfLine, line: PdfLine): boolean {
  const gap = before.bottom - line.bottom;
  const height = Math.max(before.height, line.height, 1);
  return gap > PARAGRAPH_GAP * height || Math.abs(before.height - line.height) > 0.15 * height;
}

function isHyphenated(before: string, next: string): boolean {
  return /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(next);
}
