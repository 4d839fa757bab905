import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { z } from 'zod';

import type { IngestIssue } from '../schema/issues.ts';
import { createSystemIssue, findArticleFiles } from './article-files.ts';
import type { ArticleFile } from './article-files.ts';
import { UnusableInputError } from './article-source.ts';
import type { ArticleSource, ReadResult } from './article-source.ts';
import { splitLines } from './byte-lines.ts';
import { readDay } from './days.ts';
import { decodeUtf8 } from './decode.ts';

/** Two megabytes of UTF-8 is a novel; what is longer is no article but a dump that would stall the parser. */
export const MAX_ARTICLE_BYTES = 2_000_000;
/** A JSON string may spell every byte of the text as `\u00xx`. */
const MAX_LINE_BYTES = 6 * MAX_ARTICLE_BYTES;

/** Other fields are ignored: gold files carry annotations beside the text. */
const articleRecord = z.object({
  id: z.string().min(1),
  text: z.string(),
  title: z.string().nullish(),
  publishedAt: z.string().nullish(),
});

/**
 * The articles of `paths`: folders (searched at any depth), .txt files and .jsonl files of `{id, text, title?,
 * publishedAt?}`, in code unit order of their paths. A .txt file's id is its name without extension. Of two articles with
 * one id the first is read. Whatever cannot be used comes as an issue, and the rest goes on; nothing is thrown.
 */
export async function* readArticles(paths: readonly string[]): AsyncGenerator<ReadResult> {
  const { files, issues } = await findArticleFiles(paths);
  for (const issue of issues) yield { kind: 'issue', issue };
  const firstFiles = new Map<string, string>();
  for (const file of files)
    for await (const result of file.format === 'txt' ? readTextFile(file) : readJsonLines(file)) {
      if (result.kind === 'issue') {
        yield result;
        continue;
      }
      const { id, place } = result.source;
      const first = firstFiles.get(id);
      if (first === undefined) {
        firstFiles.set(id, file.path);
        yield result;
      } else {
        yield toIssue({
          file: file.path,
          ...(place !== undefined && { place }),
          code: 'duplicate-id',
          message: `the id ${quote(id)} is already that of an article in ${first}; give one of them another`,
        });
      }
    }
}

async function* readTextFile({ path, bytes }: ArticleFile): AsyncGenerator<ReadResult> {
  try {
    if (bytes > MAX_ARTICLE_BYTES) throw new UnusableInputError(createSizeIssue(path, bytes));
    const text = decodeUtf8(await readFile(path), path);
    checkNotEmpty(text, path);
    yield { kind: 'source', source: { id: basename(path).replace(/\.txt$/iu, ''), text, file: path } };
  } catch (error) {
    yield toIssue(error instanceof UnusableInputError ? error.issue : createSystemIssue(path, error));
  }
}

async function* readJsonLines({ path }: ArticleFile): AsyncGenerator<ReadResult> {
  let lines = 0;
  try {
    for await (const line of splitLines(createReadStream(path), MAX_LINE_BYTES)) {
      const place = `line ${line.number}`;
      try {
        if (line.bytes === undefined) throw new UnusableInputError({ ...createSizeIssue(path), place });
        const json = decodeUtf8(line.bytes, path, line.offset, line.number);
        if (json.trim() === '') continue;
        lines += 1;
        const source = parseRecord(json, path, place);
        if (source.publishedAt !== undefined && readDay(source.publishedAt) === undefined)
          yield toIssue({
            file: path,
            place,
            code: 'bad-date',
            message: `publishedAt ${quote(source.publishedAt)} is no date; the article is read without it`,
          });
        yield { kind: 'source', source };
      } catch (error) {
        if (!(error instanceof UnusableInputError)) throw error;
        lines += 1;
        yield toIssue(error.issue);
      }
    }
    if (lines === 0) yield toIssue({ file: path, code: 'empty-file', message: 'holds no article' });
  } catch (error) {
    yield toIssue(createSystemIssue(path, error));
  }
}

function parseRecord(json: string, file: string, place: string): ArticleSource {
  const refuse = (code: 'bad-json' | 'bad-record' | 'binary', message: string): never => {
    throw new UnusableInputError({ file, place, code, message });
  };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return refuse('bad-json', `is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const checked = articleRecord.safeParse(value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return refuse(
      'bad-record',
      `is no article: ${issue?.path.join('.') ?? ''} ${issue?.message ?? checked.error.message}`,
    );
  }
  const { id, text, title, publishedAt } = checked.data;
  if (text.includes('\0')) return refuse('binary', 'holds a NUL character, so it is no text');
  if (/\p{Surrogate}/u.test(text + id)) return refuse('bad-record', 'holds half of a surrogate pair');
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_ARTICLE_BYTES) throw new UnusableInputError({ ...createSizeIssue(file, bytes), place });
  checkNotEmpty(text, file, place);
  return {
    id,
    text,
    file,
    place,
    ...(title && { title }),
    ...(publishedAt && { publishedAt }),
  };
}

function checkNotEmpty(text: string, file: string, place?: string): void {
  if (text.trim() === '')
    throw new UnusableInputError({
      file,
      ...(place !== undefined && { place }),
      code: 'empty-article',
      message: 'has no text',
    });
}

function createSizeIssue(file: string, bytes?: number): IngestIssue {
  const limit = `the limit for one article is ${(MAX_ARTICLE_BYTES / 1e6).toFixed(1)} MB`;
  const size = bytes === undefined ? 'is too long' : `has ${(bytes / 1e6).toFixed(1)} MB`;
  return { file, code: 'too-large', message: `${size}; ${limit}` };
}

function toIssue(issue: IngestIssue): ReadResult {
  return { kind: 'issue', issue };
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
