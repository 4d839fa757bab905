import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

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

/** A web page as it was saved: the article in it, by Mozilla's Readability, without what stands around it. Scripts never run. */
export async function* readHtmlFile(file: InputFile): AsyncGenerator<ReadResult> {
  const bytes = await readBytes(file);
  const { text: html } = decodeText(bytes, file, readDeclaredEncoding(bytes));
  const { text, ...metadata } = readPage(html, file);
  yield* checkSource({ id: file.stem, text, ...placeOf(file), ...metadata });
}

/** What is used of a DOM here; the libraries' types are those of a browser. */
interface Page {
  readonly querySelector: (
    selector: string,
  ) => { readonly getAttribute: (name: string) => string | null } | null;
}

function readPage(html: string, file: InputFile): ArticleMetadata & { readonly text: string } {
  if (html.trim() === '') return { text: '' };
  try {
    const { document } = parseHTML(html) as { readonly document: Page };
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
    return refuse(file, 'damaged', `is no web page that can be read: ${readReason(error)}`);
  }
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
