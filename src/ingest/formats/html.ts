import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

import { UnusableInputError } from '../article-source.ts';
import type { ArticleMetadata, ReadResult } from '../article-source.ts';
import { decodeText } from '../decode.ts';
import type { InputFile } from '../input-file.ts';
import { placeOf, readBytes } from '../input-file.ts';
import { checkSource, readReason, refuse } from '../source-checks.ts';
import { putTitleFirst, toPlainText } from './html-text.ts';
import { createMetadata } from './records.ts';

/** Where pages name themselves and their date beside what Readability knows (JSON-LD, OpenGraph), best first. */
const ADDRESSES = ['link[rel="canonical"]', 'meta[property="og:url"]'];
const DATES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
  'meta[name="dc.date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="date"]',
  'article time[datetime]',
];
const MAX_ELEMENTS = 100_000;
/** Readability's time grows with the square of the depth: 500 levels take a second, pages of newspapers have 20 to 50. */
const MAX_DEPTH = 200;

/** A web page as it was saved: the article in it, by Mozilla's Readability, without what stands around it. Scripts never run. */
export async function* readHtmlFile(file: InputFile): AsyncGenerator<ReadResult> {
  const bytes = await readBytes(file);
  const { text: html } = decodeText(bytes, file, readDeclaredEncoding(bytes));
  const { text, ...metadata } = readPage(html, file);
  yield* checkSource({ id: file.stem, text, ...placeOf(file), ...metadata });
}

/** What is used of a DOM here; the libraries' types are those of a browser. */
interface Page {
  readonly documentElement: PageElement | null;
  readonly querySelector: (selector: string) => PageElement | null;
}

interface PageElement {
  readonly firstElementChild: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  readonly parentElement: PageElement | null;
  readonly getAttribute: (name: string) => string | null;
}

function readPage(html: string, file: InputFile): ArticleMetadata & { readonly text: string } {
  if (html.trim() === '') return { text: '' };
  try {
    // A part of a page is a page too.
    const whole = /<html[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`;
    const { document } = parseHTML(whole) as { readonly document: Page };
    if (measureDepth(document) > MAX_DEPTH)
      return refuse(file, 'too-large', `has elements nested deeper than ${MAX_DEPTH}`);
    const url = readFirst(document, ADDRESSES);
    const date = readFirst(document, DATES);
    // Readability takes the page apart while it reads.
    const page = new Readability(document, { maxElemsToParse: MAX_ELEMENTS }).parse();
    const { title, ...metadata } = createMetadata({
      title: page?.title ?? undefined,
      publishedAt: page?.publishedTime ?? date,
      authors: page?.byline ? [page.byline] : [],
      publisher: page?.siteName ?? undefined,
      url,
    });
    // A page in which no article stands out is taken as a whole.
    const body = toPlainText(page?.content ?? html);
    return { text: putTitleFirst(title, body), ...metadata, ...(title !== undefined && { title }) };
  } catch (error) {
    if (error instanceof UnusableInputError) throw error;
    return refuse(file, 'damaged', `is no web page that can be read: ${readReason(error)}`);
  }
}

/** Levels of elements; stops counting above the limit. */
function measureDepth(document: Page): number {
  let deepest = 0;
  let depth = 1;
  let element = document.documentElement;
  while (element !== null && deepest <= MAX_DEPTH) {
    deepest = Math.max(deepest, depth);
    if (element.firstElementChild !== null) {
      element = element.firstElementChild;
      depth += 1;
      continue;
    }
    while (element !== null && element.nextElementSibling === null) {
      element = element.parentElement;
      depth -= 1;
    }
    element = element?.nextElementSibling ?? null;
  }
  return deepest;
}

function readFirst(document: Page, selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    const value = ['content', 'href', 'datetime'].map((name) => element?.getAttribute(name)).find(Boolean);
    if (value) return value;
  }
  return undefined;
}

/** The encoding that the head of the page names; it stands in the first kilobytes, in ASCII. */
function readDeclaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<(?:meta\s[^>]*?charset|\?xml\s[^>]*?encoding)\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1];
}
