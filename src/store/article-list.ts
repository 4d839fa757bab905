import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

import { z } from 'zod';

import type { ArticleSource } from '../ingest/article-source.ts';
import { writeFileAtomically } from './atomic-file.ts';
import type { WriteOptions } from './atomic-file.ts';
import { renderJsonLines } from './json-text.ts';
import { describeError, WorkspaceError } from './workspace-error.ts';

/** An article of a workspace as it was read, so that the graph can be built again without the files. */
export interface ListedArticle {
  readonly source: ArticleSource;
  /** See `createSourceKey`. */
  readonly key: string;
  /** Why it is not in the graph, and which version of the pipeline failed on it. */
  readonly failure?: { readonly version: string; readonly message: string };
}

/** Only what others rely on: readers of formats add fields of their own to a source. */
const listedSchema = z.looseObject({
  source: z.looseObject({ id: z.string().min(1), text: z.string(), file: z.string() }),
  key: z.string().regex(/^[0-9a-f]{32}$/u),
  failure: z.object({ version: z.string(), message: z.string() }).optional(),
});

export async function writeArticleList(
  file: string,
  articles: Iterable<ListedArticle>,
  options: WriteOptions,
): Promise<void> {
  await writeFileAtomically(file, renderJsonLines(articles), options);
}

/** @throws {WorkspaceError} naming the line that is not as expected, or a file that is not there */
export async function readArticleList(file: string): Promise<ListedArticle[]> {
  const articles: ListedArticle[] = [];
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  try {
    for await (const line of lines) {
      const listed = listedSchema.parse(JSON.parse(line));
      articles.push(listed as unknown as ListedArticle);
    }
  } catch (error) {
    const problem = error instanceof z.ZodError ? 'is not as expected' : describeError(error);
    throw new WorkspaceError(
      `${file}, line ${articles.length + 1}: ${problem}; build the workspace again from its articles`,
      { cause: error },
    );
  }
  return articles;
}
