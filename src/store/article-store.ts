import { open, readFile } from 'node:fs/promises';

import { z } from 'zod';

import { articleBodySchema } from '../schema/api.ts';
import type { ArticleBody } from '../schema/api.ts';
import { writeFileAtomically } from './atomic-file.ts';
import type { WriteOptions } from './atomic-file.ts';
import { renderJson } from './json-text.ts';
import { describeError, WorkspaceError } from './workspace-error.ts';

/** Where an article's line stands in the file, in bytes. A list, not an object: ids may be `__proto__`. */
const indexSchema = z.array(z.tuple([z.string(), z.int().nonnegative(), z.int().nonnegative()]));

/** One file of all articles and one that says where each stands: thousands of files take seconds to write. */
export interface ArticleStorePaths {
  readonly articles: string;
  readonly articleIndex: string;
}

export async function writeArticles(
  paths: ArticleStorePaths,
  articles: Iterable<ArticleBody>,
  options: WriteOptions,
): Promise<void> {
  const index: z.infer<typeof indexSchema> = [];
  let offset = 0;
  const renderArticles = function* (): Generator<string> {
    for (const article of articles) {
      const line = `${renderJson(article)}\n`;
      const bytes = Buffer.byteLength(line);
      index.push([article.id, offset, bytes]);
      offset += bytes;
      yield line;
    }
  };
  await writeFileAtomically(paths.articles, renderArticles(), options);
  await writeFileAtomically(paths.articleIndex, [renderJson(index), '\n'], options);
}

/** @returns a function that reads one article, `undefined` for an unknown id; it rejects with {@link WorkspaceError} */
export function createArticleReader(
  paths: ArticleStorePaths,
): (id: string) => Promise<ArticleBody | undefined> {
  let index: Promise<ReadonlyMap<string, readonly [number, number]>> | undefined;
  return async (id) => {
    index ??= readIndex(paths.articleIndex);
    const place = (await index).get(id);
    if (place === undefined) return undefined;
    try {
      return articleBodySchema.parse(JSON.parse(await readSlice(paths.articles, ...place)));
    } catch (error) {
      throw new WorkspaceError(`cannot read ${paths.articles}: ${describeError(error)}`, { cause: error });
    }
  };
}

async function readIndex(file: string): Promise<ReadonlyMap<string, readonly [number, number]>> {
  try {
    const places = indexSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    return new Map(places.map(([id, offset, bytes]) => [id, [offset, bytes]]));
  } catch (error) {
    throw new WorkspaceError(`cannot read ${file}: ${describeError(error)}; build the workspace again`, {
      cause: error,
    });
  }
}

async function readSlice(path: string, offset: number, bytes: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(bytes), 0, bytes, offset);
    return buffer.toString('utf8');
  } finally {
    await file.close();
  }
}
