import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

import type { IngestIssue } from '../schema/issues.ts';
import { compareText } from '../schema/order.ts';
import { readExtension, withoutExtension } from './formats/file-names.ts';
import { findReader, READABLE } from './formats/formats.ts';
import { expandPaths } from './given-paths.ts';

/** A file with articles on disk. */
export interface ArticleFile {
  readonly path: string;
  /** What the one article in it is called: its path without extension from the folder that was given, `2021/12/call`. */
  readonly stem: string;
}

interface FoundFiles {
  /** By path in code unit order, so that the order of arguments and folders decides nothing. */
  readonly files: readonly ArticleFile[];
  readonly issues: readonly IngestIssue[];
}

/**
 * The files with articles that `paths` name, match as glob patterns, or hold at any depth. Names that begin with a dot are left out,
 * links are followed, and a file that is reached twice is there once. Whatever cannot be used is an issue; nothing is thrown.
 */
export async function findArticleFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files: ArticleFile[] = [];
  const issues: IngestIssue[] = [];
  const seen = new Set<string>();

  const visit = async (path: string, folders: readonly string[], base?: string): Promise<void> => {
    const given = folders.length === 0;
    const readable = isReadable(path);
    try {
      const stats = await stat(path);
      const real = await realpath(path);
      if (stats.isDirectory()) {
        if (folders.includes(real)) issues.push(createLoopIssue(path));
        else if (!seen.has(real)) {
          seen.add(real);
          await visitFolder(path, [...folders, real], base ?? path);
        }
      } else if (readable && stats.isFile()) {
        if (!seen.has(real)) files.push({ path, stem: createStem(base ?? dirname(path), path) });
        seen.add(real);
      } else if (readable) {
        issues.push({ file: path, code: 'unreadable', message: 'is no regular file' });
      } else if (given) {
        issues.push({
          file: path,
          code: 'unsupported-file',
          message: `is no folder and none of ${READABLE}`,
        });
      }
    } catch (error) {
      if (given || readable || !isMissing(error)) issues.push(createSystemIssue(path, error));
    }
  };

  const visitFolder = async (folder: string, folders: readonly string[], base: string): Promise<void> => {
    const found = files.length + issues.length;
    const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
    for (const name of names.toSorted(compareText)) await visit(join(folder, name), folders, base);
    if (folders.length === 1 && files.length + issues.length === found)
      issues.push({
        file: folder,
        code: 'empty-folder',
        message: `holds no file that is not already read and that is one of ${READABLE}`,
      });
  };

  for (const { path, base } of await expandPaths(paths)) await visit(path, [], base);
  return { files: files.toSorted((a, b) => compareText(a.path, b.path)), issues };
}

function createStem(base: string, path: string): string {
  return withoutExtension(relative(base, path).split(sep).join('/'));
}

/** What the system said, in words: `createSystemIssue('a.txt', EACCES)` says that permission is denied. */
export function createSystemIssue(path: string, error: unknown): IngestIssue {
  const code = readSystemCode(error);
  if (isMissing(error)) return { file: path, code: 'missing-path', message: 'no such file or folder' };
  if (code === 'ELOOP') return createLoopIssue(path);
  if (code === 'EACCES' || code === 'EPERM')
    return { file: path, code: 'unreadable', message: 'permission denied' };
  return {
    file: path,
    code: 'unreadable',
    message: `cannot be read (${code ?? (error instanceof Error ? error.message : String(error))})`,
  };
}

function createLoopIssue(path: string): IngestIssue {
  return { file: path, code: 'symlink-loop', message: 'is a link that leads back to itself' };
}

function isMissing(error: unknown): boolean {
  const code = readSystemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function readSystemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function isReadable(path: string): boolean {
  const extension = readExtension(path);
  return extension === 'gz' || extension === 'zip' || findReader(path) !== undefined;
}
