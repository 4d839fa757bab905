import { getDocumentProxy } from 'unpdf';

import type { ReadResult } from '../article-source.ts';
import { UnusableInputError } from '../article-source.ts';
import type { InputFile } from '../input-file.ts';
import { placeOf, readBytes } from '../input-file.ts';
import { createSizeIssue, MAX_ARTICLE_BYTES } from '../limits.ts';
import { checkSource, readReason, refuse } from '../source-checks.ts';
import { keepConfirmed } from './document-properties.ts';
import { joinPages } from './pdf-pages.ts';
import type { PdfLine } from './pdf-pages.ts';

const MAX_PAGES = 1_000;

/** What is used of pdf.js, whose types unpdf does not carry. A run of one font; markers between runs have no text. */
interface PdfItem {
  readonly str?: string;
  readonly height?: number;
  /** Six numbers; the last two are where it stands, in points from the bottom left. */
  readonly transform?: readonly number[];
  readonly hasEOL?: boolean;
}

interface PdfDocument {
  readonly numPages: number;
  readonly getMetadata: () => Promise<{ readonly info: object }>;
  readonly destroy: () => Promise<void>;
  readonly getPage: (number: number) => Promise<{
    readonly getTextContent: () => Promise<{ readonly items: readonly PdfItem[] }>;
    readonly cleanup: () => unknown;
  }>;
}

/**
 * The text of a PDF, line by line and paragraph by paragraph; pages of pictures have none. Its properties count only where the
 * text bears them out, and its creation date never: that is when it was printed.
 */
export async function* readPdfFile(file: InputFile): AsyncGenerator<ReadResult> {
  const bytes = await readBytes(file);
  let text: string;
  let properties: Record<string, unknown>;
  try {
    const document = (await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
    })) as unknown as PdfDocument;
    try {
      text = joinPages(await readPages(document, file));
      properties = { ...(await document.getMetadata()).info };
    } finally {
      await document.destroy();
    }
  } catch (error) {
    if (error instanceof UnusableInputError) throw error;
    return refuse(file, 'damaged', `is no PDF that can be read: ${readReason(error)}`);
  }
  if (text.trim() === '') refuse(file, 'empty-article', 'has no text, only pictures of it');
  const metadata = keepConfirmed({ title: properties['Title'], author: properties['Author'] }, text);
  yield* checkSource({ id: file.stem, text, ...placeOf(file), ...metadata });
}

async function readPages(document: PdfDocument, file: InputFile): Promise<PdfLine[][]> {
  if (document.numPages > MAX_PAGES)
    refuse(file, 'too-large', `has ${document.numPages} pages; the limit for one article is ${MAX_PAGES}`);
  const pages: PdfLine[][] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const lines = toLines((await page.getTextContent()).items);
    page.cleanup();
    length += lines.reduce((sum, line) => sum + line.text.length, 0);
    if (length > MAX_ARTICLE_BYTES) throw new UnusableInputError(createSizeIssue(placeOf(file)));
    pages.push(lines);
  }
  return pages;
}

/** The items of a page, which are runs of one font, put together to lines. */
function toLines(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let text = '';
  let height = 0;
  let bottom = 0;
  const finish = (): void => {
    if (text.trim() !== '') lines.push({ text: text.replace(/\s+/gu, ' ').trim(), height, bottom });
    text = '';
    height = 0;
  };
  for (const item of items) {
    text += item.str ?? '';
    if (item.height !== undefined && item.height > 0) {
      height = Math.max(height, item.height);
      bottom = item.transform?.[5] ?? bottom;
    }
    if (item.hasEOL === true) finish();
  }
  finish();
  return lines;
}
