import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { AddedArticle } from '../schema/added-articles.ts';
import { hashText, slugify } from '../schema/ids.ts';
import { RequestError } from './errors.ts';

/** Articles that came with a request, as files where readers of articles find them. */
export interface Upload {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** @throws {RequestError} when two files have one name */
export async function storeUpload(articles: readonly AddedArticle[]): Promise<Upload> {
  const files = toFiles(articles);
  const names = files.map(({ name }) => name.toLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new RequestError('bad-request', `two files are called ${JSON.stringify(twice)}`);
  const folder = await mkdtemp(join(tmpdir(), 'wiregraph-upload-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** What came as text stands together in one file of JSON Lines. */
function toFiles(articles: readonly AddedArticle[]): UploadedFile[] {
  const files: UploadedFile[] = [];
  const lines: string[] = [];
  for (const article of articles) {
    if (article.kind === 'file')
      files.push({ name: article.name, bytes: Buffer.from(article.base64, 'base64') });
    else lines.push(`${JSON.stringify(toRecord(article))}\n`);
  }
  return lines.length === 0
    ? files
    : [...files, { name: 'pasted.jsonl', bytes: Buffer.from(lines.join('')) }];
}

const ID_LENGTH = 60;

/** The same text has the same id, so that pasting it twice makes no second article. */
function toRecord({ text, title, publishedAt }: AddedArticle & { kind: 'text' }): object {
  const start = title ?? text.trim().slice(0, ID_LENGTH);
  return { id: `${slugify(start)}-${hashText(text).slice(0, 6)}`, text, title, publishedAt };
}
