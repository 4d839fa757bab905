import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { ArticleBody } from '../schema/api.ts';
import type { GraphFile } from '../schema/graph.ts';
import type { Report } from '../schema/report.ts';
import type { Standoff } from '../schema/standoff.ts';
import { writeArticleList } from './article-list.ts';
import type { ListedArticle } from './article-list.ts';
import { writeArticles } from './article-store.ts';
import { writeFileAtomically } from './atomic-file.ts';
import type { WriteOptions } from './atomic-file.ts';
import { createGeneration, generationFolder, removeGeneration, removeOldGenerations } from './generations.ts';
import { renderGraphFile } from './graph-text.ts';
import { renderJson } from './json-text.ts';
import { generationPaths, POINTER_FILE } from './layout.ts';
import type { Pointer } from './layout.ts';
import { writeStandoff } from './standoff-folder.ts';
import { readPointer } from './workspace.ts';
import { describeError, WorkspaceError } from './workspace-error.ts';

/** What one build leaves behind. */
export interface BuildResult {
  readonly graph: GraphFile;
  readonly articles: Iterable<ArticleBody>;
  readonly standoff: Standoff;
  readonly report: Report;
  /** What it was built from; without it, nothing can be added later. */
  readonly sources?: readonly ListedArticle[];
}

export interface WorkspaceWriteOptions {
  readonly signal?: AbortSignal | undefined;
  /** Runs when all is written and nothing counts yet; what it throws leaves the workspace as it was. */
  readonly beforeSwitch?: () => Promise<void>;
}

/**
 * Puts a build into a workspace as a new generation. Until the last step the workspace holds the previous build, whole; a
 * crash or an abort leaves it so.
 *
 * @returns the name of the generation
 * @throws {WorkspaceError} when the folder cannot be written; `signal.reason` when aborted
 */
export async function writeWorkspace(
  folder: string,
  result: BuildResult,
  { signal, beforeSwitch }: WorkspaceWriteOptions = {},
): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    const previous = await readPreviousGeneration(folder);
    const generation = await createGeneration(folder);
    try {
      await writeGeneration(generationFolder(folder, generation), result, signal);
      signal?.throwIfAborted();
      await beforeSwitch?.();
      const pointer: Pointer = {
        format: 'wiregraph-workspace',
        version: 1,
        generation,
        ...(previous !== undefined && { previous }),
      };
      await writeFileAtomically(join(folder, POINTER_FILE), [renderJson(pointer, 2), '\n'], {
        durable: true,
      });
    } catch (error) {
      // The pointer may have been switched before something went wrong: then the generation counts.
      if ((await readPreviousGeneration(folder)) !== generation) await removeGeneration(folder, generation);
      throw error;
    }
    await removeOldGenerations(folder, [generation, previous]);
    return generation;
  } catch (error) {
    if (error instanceof WorkspaceError || signal?.aborted === true) throw error;
    throw new WorkspaceError(`cannot write the workspace ${folder}: ${describeError(error)}`, {
      cause: error,
    });
  }
}

async function writeGeneration(folder: string, result: BuildResult, signal?: AbortSignal): Promise<void> {
  const paths = generationPaths(folder);
  const options: WriteOptions = { durable: true, signal };
  await writeArticleList(paths.articleList, result.sources ?? [], options);
  await writeArticles(paths, result.articles, options);
  await writeStandoff(paths.standoff, result.standoff, options);
  await writeFileAtomically(paths.report, [renderJson(result.report, 2), '\n'], options);
  await writeFileAtomically(paths.graph, renderGraphFile(result.graph), options);
}

/** A damaged pointer must not keep the next build from putting it right. */
async function readPreviousGeneration(folder: string): Promise<string | undefined> {
  try {
    return await readPointer(folder);
  } catch {
    return undefined;
  }
}
