import { stat } from 'node:fs/promises';
import { dirname, isAbsolute } from 'node:path';

import { glob, isDynamicPattern } from 'tinyglobby';

import { compareText } from '../schema/order.ts';

/** A file or folder to read, and the folder from which what is in it is called. */
export interface GivenPath {
  readonly path: string;
  /** `undefined` where `path` was given itself: a folder is where its files are called from, a file is called by its name. */
  readonly base?: string;
}

/** `paths` in code unit order, each once, with glob patterns replaced by what they match. */
export async function expandPaths(paths: readonly string[]): Promise<readonly GivenPath[]> {
  const expanded = (await Promise.all(paths.map(expandPath))).flat();
  const byPath = new Map(expanded.map((given) => [given.path, given]));
  return [...byPath.values()].toSorted((a, b) => compareText(a.path, b.path));
}

/** What `path` matches as a pattern; itself where something is called so, or nothing matches. */
async function expandPath(path: string): Promise<readonly GivenPath[]> {
  if (!isDynamicPattern(path) || (await exists(path))) return [{ path }];
  const matches = await glob(path, {
    onlyFiles: false,
    expandDirectories: false,
    absolute: isAbsolute(path),
  });
  const base = dirname(`${path.slice(0, path.search(/[*?{}[\]()!+@]/u))}_`);
  return matches.length === 0 ? [{ path }] : matches.map((match) => ({ path: match, base }));
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
