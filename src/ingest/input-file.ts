import { createReadStream } from 'node:fs';
import { basename } from 'node:path';

import { UnusableInputError } from './article-source.ts';
import type { InputPlace, ReadResult } from './article-source.ts';
import { createSizeIssue, MAX_FILE_BYTES } from './limits.ts';

/** A file to read articles from: on disk, in an archive, or standard input. */
export interface InputFile extends InputPlace {
  /** Its extension tells the format. */
  readonly name: string;
  /** What the one article in it is called. */
  readonly stem: string;
  /** On disk: the path, for readers that want parts of it. */
  readonly path?: string;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** A reader of one format. It yields what it finds, and throws only for what concerns the whole file. */
export type FormatReader = (file: InputFile, options: ReadOptions) => AsyncIterable<ReadResult>;

/** The fields an article record can have. */
export const ARTICLE_FIELDS = ['id', 'text', 'title', 'publishedAt', 'authors', 'publisher', 'url'] as const;

export type ArticleField = (typeof ARTICLE_FIELDS)[number];

/** Names of columns (CSV) or fields (JSON) that stand for a field of an article. */
export type ArticleColumns = Readonly<Partial<Record<ArticleField, string>>>;

export interface ReadOptions {
  /** For fields that are not called as usual. */
  readonly columns?: ArticleColumns;
  /** Read for the path `-`. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

export function createDiskFile(path: string, stem: string): InputFile {
  return { file: path, path, name: basename(path), stem, open: () => createReadStream(path) };
}

/**
 * The whole of `file`.
 * @throws {UnusableInputError} `too-large` above `maxBytes`; what the file system or the archive throws
 */
export async function readBytes(file: InputFile, maxBytes = MAX_FILE_BYTES): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.open()) {
    length += chunk.length;
    if (length > maxBytes) throw new UnusableInputError(createSizeIssue(placeOf(file), maxBytes, 'one file'));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

export function placeOf({ file, place }: InputPlace): InputPlace {
  return { file, ...(place !== undefined && { place }) };
}

/** `place` inside `outer`: what an archive in the report is called, then what in it. */
export function placeIn(outer: InputPlace, place: string): InputPlace {
  return { file: outer.file, place: outer.place === undefined ? place : `${outer.place}, ${place}` };
}
