import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { ArticleBody } from '../schema/api.ts';
import type { GraphFile } from '../schema/graph.ts';
import type { Report } from '../schema/report.ts';
import type { Standoff } from '../schema/standoff.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { createGeneration, generationFolder, removeGeneration, removeOldGenerations } from './generations.ts';
import { renderGraphFile } from './graph-text.ts';
import { renderJson } from './json-text.ts';
import { articleFileName, generationPaths, POINTER_FILE } from './layout.ts';
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
  signal?: AbortSignal,
): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    const previous = await readPreviousGeneration(folder);
    const generation = await createGeneration(folder);
    try {
      await writeGeneration(generationFolder(folder, generation), result, signal);
      signal?.throwIfAborted();
      const pointer: Pointer = {
        format: 'wiregraph-workspace',
        version: 1,
        generation,
      };
      await writeFileAtomically(join(folder, POINTER_FILE), [renderJson(pointer, 2), '\n'], {
        durable: true,
      });
    } catch (error) {
      await removeGeneration(folder, generation);
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
  await mkdir(paths.articles);
  for (const article of result.articles) {
    signal?.throwIfAborted();
    await writeFileAtomically(join(paths.articles, articleFileName(article.id)), [renderJson(article), '\n']);
  }
  await writeStandoff(paths.standoff, result.standoff);
  await writeFileAtomically(paths.report, [renderJson(result.report, 2), '\n']);
  await writeFileAtomically(paths.graph, renderGraphFile(result.graph));
}

/** A damaged pointer must not keep the next build from putting it right. */
async function readPreviousGeneration(folder: string): Promise<string | undefined> {
  try {
    return await readPointer(folder);
  } catch {
    return undefined;
  }
}
