import type { IngestIssue } from '../schema/issues.ts';
import { UnusableInputError } from './article-source.ts';
import type { ArticleSource, InputPlace, ReadResult } from './article-source.ts';
import { readDay } from './days.ts';
import { placeOf } from './input-file.ts';
import { readForeignLanguage } from './language.ts';
import { createSizeIssue, MAX_ARTICLE_BYTES } from './limits.ts';

/**
 * `source` as it goes on, after an issue for a date that is none.
 * @throws {UnusableInputError} when it has no text, too much, or one in another language than English
 */
export async function* checkSource(source: ArticleSource): AsyncGenerator<ReadResult> {
  const place = placeOf(source);
  const { text, id, publishedAt, ...rest } = source;
  if (text.trim() === '') refuse(place, 'empty-article', 'has no text');
  if (text.includes('\0')) refuse(place, 'binary', 'holds a NUL character, so it is no text');
  if (/\p{Surrogate}/u.test(text + id)) refuse(place, 'bad-record', 'holds half of a surrogate pair');
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_ARTICLE_BYTES)
    throw new UnusableInputError(createSizeIssue(place, MAX_ARTICLE_BYTES, 'one article', bytes));
  const language = await readForeignLanguage(text);
  if (language !== undefined)
    refuse(place, 'not-english', `is in ${language}; only English is read, so it is left out`);
  const dated = publishedAt !== undefined && readDay(publishedAt) !== undefined;
  if (publishedAt !== undefined && !dated)
    yield toIssue({
      ...place,
      code: 'bad-date',
      message: `the date ${quote(publishedAt)} names no day; the article is read without it`,
    });
  yield { kind: 'source', source: { ...rest, id, text, ...(dated && { publishedAt }) } };
}

export function refuse(place: InputPlace, code: IngestIssue['code'], message: string): never {
  throw new UnusableInputError({ ...placeOf(place), code, message });
}

export function toIssue(issue: IngestIssue): ReadResult {
  return { kind: 'issue', issue };
}

export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

/** What a library said, in one short line. */
export function readReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/gu, ' ').trim().slice(0, 200);
}
