import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { ArticleSource } from '../ingest/article-source.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { renderJson } from './json-text.ts';
import { describeError, WorkspaceError } from './workspace-error.ts';

/** In the workspace, beside the generations. Only ever saves work: it may be deleted at any time. */
const CACHE = 'cache';
const HEADER_BYTES = 64;

/**
 * What was extracted from each article, one file an article, so that a build that is killed has lost the article under way and
 * no other. A file begins with a sum over the rest and over the version of the pipeline that made it: what is stale, half
 * written or damaged does not match and counts as not there.
 */
export interface ExtractionCache {
  /** @returns the encoded document, `undefined` where there is none of this version */
  readonly read: (key: string) => Promise<Uint8Array | undefined>;
  /** Rejects with {@link WorkspaceError}, as on a full disk. */
  readonly write: (key: string, document: Uint8Array) => Promise<void>;
  /** Removes all but these. */
  readonly prune: (keys: ReadonlySet<string>) => Promise<void>;
}

/** What decides about an article's extraction: all that is known of it but where it was found. */
export function createSourceKey(source: ArticleSource): string {
  const told = { ...source, file: undefined, place: undefined };
  return createHash('sha256').update(renderJson(told)).digest('hex').slice(0, 32);
}

export function createExtractionCache(workspace: string, version: string): ExtractionCache {
  const root = join(workspace, CACHE);
  // No folder of many thousand files: some systems and most tools are slow with them.
  const folderOf = (key: string): string => join(root, key.slice(0, 2));
  const sum = (document: Uint8Array): string =>
    createHash('sha256').update(version).update(document).digest('hex');

  return {
    read: async (key) => {
      const bytes = await readBytes(join(folderOf(key), key));
      const document = bytes?.subarray(HEADER_BYTES);
      if (bytes === undefined || document === undefined) return undefined;
      return bytes.toString('latin1', 0, HEADER_BYTES) === sum(document) ? document : undefined;
    },
    write: async (key, document) => {
      const file = join(folderOf(key), key);
      try {
        await mkdir(folderOf(key), { recursive: true });
        await writeFileAtomically(file, Buffer.concat([Buffer.from(sum(document), 'latin1'), document]));
      } catch (error) {
        throw new WorkspaceError(`cannot write ${file}: ${describeError(error)}`, { cause: error });
      }
    },
    prune: async (keys) => {
      for (const folder of await listNames(root)) {
        for (const name of await listNames(join(root, folder)))
          if (!keys.has(name)) await rm(join(root, folder, name), { recursive: true, force: true });
      }
    },
  };
}

async function readBytes(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function listNames(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
