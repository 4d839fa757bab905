import { parseFeed } from 'feedsmith';

import type { ArticleSource, ReadResult } from '../article-source.ts';
import { UnusableInputError } from '../article-source.ts';
import { decodeText } from '../decode.ts';
import type { InputFile } from '../input-file.ts';
import { placeIn, placeOf, readBytes } from '../input-file.ts';
import { checkSource, readReason, refuse, toIssue } from '../source-checks.ts';
import { putTitleFirst, toPlainText } from './html-text.ts';
import { createMetadata } from './records.ts';

type Feed = ReturnType<typeof parseFeed>;

/** An entry, whichever of RSS, RDF and Atom it was written in. Texts are HTML. */
interface FeedEntry {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly html: string;
  readonly publishedAt: string | undefined;
  readonly authors: readonly string[];
  readonly url: string | undefined;
}

/** An RSS or Atom file: each of its entries is an article, with as much text as the feed gives. */
export async function* readFeedFile(file: InputFile): AsyncGenerator<ReadResult> {
  const bytes = await readBytes(file);
  const declared = /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w-]+)/u.exec(
    bytes.subarray(0, 200).toString('latin1'),
  )?.[1];
  const { text: xml } = decodeText(bytes, file, declared);
  let parsed: Feed;
  try {
    // External entities are refused by the parser, inner ones only unfold within its limits.
    parsed = parseFeed(xml);
  } catch (error) {
    return refuse(file, 'damaged', `is no RSS or Atom feed that can be read: ${readReason(error)}`);
  }
  const { publisher, entries } = readEntries(parsed);
  if (entries.length === 0) refuse(file, 'empty-file', 'holds no article');
  for (const [index, entry] of entries.entries()) {
    try {
      yield* checkSource(toEntrySource(entry, index + 1, publisher, file));
    } catch (error) {
      if (!(error instanceof UnusableInputError)) throw error;
      yield toIssue(error.issue);
    }
  }
}

function toEntrySource(
  entry: FeedEntry,
  number: number,
  publisher: string | undefined,
  file: InputFile,
): ArticleSource {
  const { id, url, publishedAt, authors } = entry;
  const title = entry.title === undefined ? undefined : toPlainText(entry.title);
  const metadata = createMetadata({ title, publishedAt, authors, publisher, url });
  const body = toPlainText(entry.html);
  return {
    id: id ?? url ?? `${file.stem}:${number}`,
    text: body === '' ? '' : putTitleFirst(metadata.title, body),
    ...placeOf(placeIn(file, `entry ${number}`)),
    ...metadata,
  };
}

function readEntries(parsed: Feed): {
  readonly publisher: string | undefined;
  readonly entries: readonly FeedEntry[];
} {
  switch (parsed.format) {
    case 'atom':
      return { publisher: parsed.feed.title?.value, entries: (parsed.feed.entries ?? []).map(readAtomEntry) };
    case 'rss':
      return { publisher: parsed.feed.title, entries: (parsed.feed.items ?? []).map(readRssItem) };
    case 'rdf':
      return { publisher: parsed.feed.title, entries: (parsed.feed.items ?? []).map(readRdfItem) };
    case 'json':
      return { publisher: undefined, entries: [] };
  }
}

type AtomEntry = NonNullable<Extract<Feed, { format: 'atom' }>['feed']['entries']>[number];
type RssItem = NonNullable<Extract<Feed, { format: 'rss' }>['feed']['items']>[number];
type RdfItem = NonNullable<Extract<Feed, { format: 'rdf' }>['feed']['items']>[number];

function readAtomEntry(entry: AtomEntry): FeedEntry {
  const links = entry.links ?? [];
  return {
    id: entry.id,
    title: entry.title?.value,
    html: entry.content?.value ?? entry.summary?.value ?? '',
    // "Updated" is when the text was last touched, which may be long after.
    publishedAt: readText(entry.published ?? entry.updated),
    authors: (entry.authors ?? []).map(({ name }) => name ?? ''),
    url: (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href,
  };
}

function readRssItem(item: RssItem): FeedEntry {
  return {
    id: item.guid?.value,
    title: item.title,
    html: item.content?.encoded ?? item.description ?? '',
    publishedAt: readText(item.pubDate ?? item.dc?.dates?.[0]),
    authors: item.dc?.creators ?? [],
    url: item.link,
  };
}

function readRdfItem(item: RdfItem): FeedEntry {
  return {
    id: item.link,
    title: item.title,
    html: item.content?.encoded ?? item.description ?? '',
    publishedAt: readText(item.dc?.dates?.[0]),
    authors: item.dc?.creators ?? [],
    url: item.link,
  };
}

/** The library leaves dates as they stand. */
function readText(date: unknown): string | undefined {
  return typeof date === 'string' ? date : undefined;
}
