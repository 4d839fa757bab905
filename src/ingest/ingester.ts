import type { Article, PublicationDate, Zone } from '../document/article.ts';
import type { ArticleVocabulary } from '../vocabulary/articles.ts';
import type { ArticleSource } from './article-source.ts';
import { readCredit } from './bylines.ts';
import { splitDateline } from './datelines.ts';
import { readDay } from './days.ts';
import { isStory, readEndMatter, readSections } from './end-matter.ts';
import { readFrontMatter } from './front-matter.ts';
import { findParagraphs } from './paragraphs.ts';
import type { Paragraph, Reading } from './paragraphs.ts';
import { readPrompt, splitCaptionLabel, splitTrailingCredit } from './prompts.ts';
import { readRepeatedTitle } from './titles.ts';

const MAX_HEADING_WORDS = 12;

/**
 * Makes the function that finds an article's zones and what it states about itself. Zones are in order, never overlap and
 * cover all but white space; each has the signal that gave its kind away. What is stated nowhere stays missing.
 */
export function createIngester(vocabulary: ArticleVocabulary): (source: ArticleSource) => Article {
  return (source) => {
    const { id, text } = source;
    const found = findParagraphs(text)
      .flatMap((paragraph) => splitTrailingCredit(text, paragraph, vocabulary))
      .flatMap((paragraph) =>
        paragraph.reading ? [paragraph] : splitCaptionLabel(text, paragraph, vocabulary),
      )
      .map((paragraph) => withReading(paragraph, readPrompt(paragraph, vocabulary)));
    const fronted = readFrontMatter(text, found, source.title, vocabulary);
    const sectioned = readSections(readRepeats(splitDatelines(text, fronted, vocabulary)), vocabulary);
    const paragraphs = readRest(readEndMatter(text, sectioned, vocabulary));
    return {
      id,
      text,
      zones: paragraphs.map(toZone),
      ...readMetadata(source, paragraphs, vocabulary),
    };
  };
}

/** Digests give each item a dateline of its own. */
function splitDatelines(
  text: string,
  paragraphs: readonly Paragraph[],
  vocabulary: ArticleVocabulary,
): readonly Paragraph[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.reading === undefined && paragraph.prose
      ? (splitDateline(text, paragraph, false, vocabulary) ?? [paragraph])
      : [paragraph],
  );
}

function readRepeats(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const title = paragraphs.find(({ reading }) => reading?.kind === 'title')?.plain;
  return paragraphs.map((paragraph) => withReading(paragraph, readRepeatedTitle(paragraph, title)));
}

/** All that no signal claimed is the story: its headings and its paragraphs. */
function readRest(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map((paragraph, index) => {
    const heading =
      !paragraph.prose &&
      paragraph.words <= MAX_HEADING_WORDS &&
      index > 0 &&
      !/^[*•–—-]\s|[.:,;]$/u.test(paragraph.plain) &&
      paragraphs.slice(index + 1, index + 3).some(isStory);
    return withReading(
      paragraph,
      heading
        ? { kind: 'subtitle', reason: 'heading' }
        : { kind: 'body', reason: paragraph.prose ? 'prose' : 'line' },
    );
  });
}

function withReading(paragraph: Paragraph, reading: Reading | undefined): Paragraph {
  return paragraph.reading !== undefined || reading === undefined ? paragraph : { ...paragraph, reading };
}

function toZone({ start, end, reading }: Paragraph): Zone {
  return { start, end, kind: reading?.kind ?? 'body', reason: reading?.reason ?? 'prose' };
}

type Metadata = Pick<Article, 'title' | 'authors' | 'publisher' | 'published' | 'datelinePlace' | 'url'>;

/** What metadata states goes before what the text states, and what stands above before what stands below. */
function readMetadata(
  source: ArticleSource,
  paragraphs: readonly Paragraph[],
  vocabulary: ArticleVocabulary,
): Metadata {
  const readings = paragraphs.flatMap(({ reading, plain }) =>
    reading === undefined ? [] : [{ ...reading, plain }],
  );
  const titled = readings.find(({ kind }) => kind === 'title');
  const title = source.title ?? titled?.title ?? titled?.plain.replace(/^[#=\s]+/u, '');
  const given = (source.authors ?? []).map((line) => readCredit(line, vocabulary));
  // An agency's dateline names who wrote the report; any other statement names who published it.
  const stated = readings.find(
    (reading) => reading.kind !== 'dateline' && reading.publisher !== undefined,
  )?.publisher;
  const publisher =
    source.publisher ??
    findOnly(given.map((credit) => credit.publisher)) ??
    stated ??
    findOnly(readings.map((reading) => reading.publisher));
  const authors = given.flatMap((credit) => credit.authors);
  const published = readPublished(source, readings);
  const datelinePlace = findOnly(readings.map(({ place }) => place));
  return {
    ...(title !== undefined && { title }),
    authors: distinct(authors.length > 0 ? authors : readings.flatMap((reading) => reading.authors ?? [])),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(datelinePlace !== undefined && { datelinePlace }),
    ...(source.url !== undefined && { url: source.url }),
  };
}

function readPublished(source: ArticleSource, readings: readonly Reading[]): PublicationDate | undefined {
  const given = source.publishedAt === undefined ? undefined : readDay(source.publishedAt);
  if (given !== undefined) return { value: given, source: 'metadata' };
  const dated = readings.filter((reading) => reading.day !== undefined);
  const stated = dated.find(({ reason }) => !reason.endsWith('dateline'))?.day;
  if (stated !== undefined) return { value: stated, source: 'stated' };
  const dateline = dated[0]?.day;
  return dateline === undefined ? undefined : { value: dateline, source: 'dateline' };
}

/** The one value there is; a digest of reports from two places is from neither. */
function findOnly(values: readonly (string | undefined)[]): string | undefined {
  const [value, ...others] = new Set(values.filter((candidate) => candidate !== undefined));
  return others.length === 0 ? value : undefined;
}

/** The names once each, as first written, whatever their capitals. */
function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(name.toLowerCase())) seen.set(name.toLowerCase(), name);
  return [...seen.values()];
}
