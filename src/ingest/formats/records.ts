import { z } from 'zod';

import type { ArticleMetadata, ArticleSource, InputPlace } from '../article-source.ts';
import type { ArticleField, ReadOptions } from '../input-file.ts';
import { placeOf } from '../input-file.ts';
import { refuse } from '../source-checks.ts';

/**
 * What fields and columns are called in what newsrooms, news APIs and archives export (NewsAPI, GDELT, Guardian, Media Cloud,
 * JSON Feed, schema.org), in the order in which they are looked for. Case, spaces, `_` and `-` do not count.
 */
const FIELD_NAMES: Readonly<Record<ArticleField, readonly string[]>> = {
  id: ['id', 'articleid', 'docid', 'documentid', 'guid', 'uuid', '_id'],
  text: [
    'text',
    'body',
    'fulltext',
    'bodytext',
    'articletext',
    'articlebody',
    'contenttext',
    'content',
    'article',
  ],
  title: ['title', 'headline', 'webtitle', 'subject'],
  publishedAt: [
    'publishedat',
    'published',
    'datepublished',
    'publicationdate',
    'publishdate',
    'pubdate',
    'webpublicationdate',
    'date',
  ],
  authors: ['authors', 'author', 'byline', 'creator', 'by'],
  publisher: [
    'publisher',
    'source',
    'sourcename',
    'publication',
    'sitename',
    'site',
    'medianame',
    'outlet',
    'newspaper',
  ],
  url: ['url', 'link', 'weburl', 'canonicalurl', 'permalink', 'address'],
};

/** A value as it stands in JSON: text, number, `{name}` or a list of these. */
const named = z.object({ name: z.string() });
const scalar = z.union([z.string(), z.number().transform(String)]);
const value = z.union([scalar, named.transform(({ name }) => name)]);
const values = z.union([z.array(value), value.transform((text) => [text])]);

interface Fields {
  readonly has: (field: ArticleField) => boolean;
  readonly names: (field: ArticleField) => readonly string[];
  /** The first field of that meaning that is filled. @throws {UnusableInputError} `bad-record` when it is of another kind */
  readonly read: <Parsed>(field: ArticleField, schema: z.ZodType<Parsed>) => Parsed | undefined;
}

function createFields(record: unknown, place: InputPlace, { columns = {} }: ReadOptions): Fields {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return refuse(place, 'bad-record', 'is no article: it is no object with fields');
  const found = new Map<string, unknown>(
    Object.entries(record).map(([name, field]) => [normalizeName(name), field]),
  );
  const names = (field: ArticleField): readonly string[] => {
    const column = columns[field];
    return column === undefined ? FIELD_NAMES[field] : [normalizeName(column)];
  };
  return {
    names,
    has: (field) => names(field).some((name) => found.has(name)),
    read: (field, schema) => {
      const filled = names(field)
        .map((name) => found.get(name))
        .find((candidate) => candidate !== undefined && candidate !== null && candidate !== '');
      if (filled === undefined) return undefined;
      const parsed = schema.safeParse(filled);
      return parsed.success
        ? parsed.data
        : refuse(place, 'bad-record', `is no article: its ${columns[field] ?? field} is of the wrong kind`);
    },
  };
}

/**
 * The article in a record of a table or list, called `fallbackId` where it has no id. Fields it does not know are ignored.
 * @throws {UnusableInputError} `bad-record` when it has no text, or a field is of the wrong kind
 */
export function toSource(
  record: unknown,
  fallbackId: string,
  place: InputPlace,
  options: ReadOptions,
): ArticleSource {
  const fields = createFields(record, place, options);
  const text = fields.read('text', z.string());
  // A field that is there but empty is an article without text, which is said as of any other.
  if (text === undefined && !fields.has('text'))
    refuse(
      place,
      'bad-record',
      `is no article: it has no field for the text (${fields.names('text').join(', ')})`,
    );
  return {
    id: fields.read('id', scalar) ?? fallbackId,
    text: text ?? '',
    ...placeOf(place),
    ...readMetadata(fields),
  };
}

/** What a record says about an article whose text stands elsewhere. @throws {UnusableInputError} as `toSource` */
export function toMetadata(record: unknown, place: InputPlace, options: ReadOptions): ArticleMetadata {
  return readMetadata(createFields(record, place, options));
}

function readMetadata(fields: Fields): ArticleMetadata {
  return createMetadata({
    title: fields.read('title', value),
    publishedAt: fields.read('publishedAt', scalar),
    authors: fields.read('authors', values),
    publisher: fields.read('publisher', value),
    url: fields.read('url', z.string()),
  });
}

/** The fields of `metadata` that say something: trimmed, on one line, addresses only if they lead to the web. */
export function createMetadata(metadata: {
  readonly [Field in keyof ArticleMetadata]?: ArticleMetadata[Field] | undefined;
}): ArticleMetadata {
  const title = toLine(metadata.title);
  const publishedAt = toLine(metadata.publishedAt);
  const publisher = toLine(metadata.publisher);
  const url = readWebAddress(metadata.url);
  const authors = (metadata.authors ?? []).map(toLine).filter((author) => author !== undefined);
  return {
    ...(title !== undefined && { title }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(authors.length > 0 && { authors }),
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
  };
}

function toLine(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/gu, ' ').trim();
  return line === '' ? undefined : line;
}

/** An address is shown as a link, so nothing that would run (`javascript:`) may pass. */
function readWebAddress(text: string | undefined): string | undefined {
  const address = text?.trim() ?? '';
  if (!/^https?:\/\//iu.test(address) || !URL.canParse(address)) return undefined;
  return address;
}

function normalizeName(name: string): string {
  return name.replace(/(?<=.)[\s_-]/gu, '').toLowerCase();
}
