import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { IngestIssue } from '../schema/issues.ts';
import { compareText } from '../schema/order.ts';

/** A file to read articles from. */
export interface ArticleFile {
  readonly path: string;
  readonly format: 'txt' | 'jsonl';
  readonly bytes: number;
}

interface FoundFiles {
  /** Sorted by path in code unit order, so that the order of arguments and folders decides nothing. */
  readonly files: readonly ArticleFile[];
  readonly issues: readonly IngestIssue[];
}

/**
 * The .txt and .jsonl files that `paths` name or hold, at any depth. Names that begin with a dot are left out, links are
 * followed, and a file that is reached twice is there once. Whatever cannot be used is an issue; nothing is thrown.
 */
export async function findArticleFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files: ArticleFile[] = [];
  const issues: IngestIssue[] = [];
  const seen = new Set<string>();

  const visit = async (path: string, folders: readonly string[]): Promise<void> => {
    const given = folders.length === 0;
    const format = readFormat(path);
    try {
      const stats = await stat(path);
      const real = await realpath(path);
      if (stats.isDirectory()) {
        if (folders.includes(real)) issues.push(createLoopIssue(path));
        else if (!seen.has(real)) {
          seen.add(real);
          await visitFolder(path, [...folders, real]);
        }
      } else if (format !== undefined && stats.isFile()) {
        if (!seen.has(real)) files.push({ path, format, bytes: stats.size });
        seen.add(real);
      } else if (format !== undefined) {
        issues.push({ file: path, code: 'unreadable', message: 'is no regular file' });
      } else if (given) {
        issues.push({
          file: path,
          code: 'unsupported-file',
          message: 'is no folder and no .txt or .jsonl file',
        });
      }
    } catch (error) {
      if (given || format !== undefined || !isMissing(error)) issues.push(createSystemIssue(path, error));
    }
  };

  const visitFolder = async (folder: string, folders: readonly string[]): Promise<void> => {
    const found = files.length + issues.length;
    const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
    for (const name of names.toSorted(compareText)) await visit(join(folder, name), folders);
    if (folders.length === 1 && files.length + issues.length === found)
      issues.push({
        file: folder,
        code: 'empty-folder',
        message: 'holds no .txt or .jsonl file that is not already read',
      });
  };

  for (const path of [...new Set(paths)].toSorted(compareText)) await visit(path, []);
  return { files: files.toSorted((a, b) => compareText(a.path, b.path)), issues };
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

function readFormat(path: string): ArticleFile['format'] | undefined {
  const extension = /\.(txt|jsonl)$/iu.exec(path)?.[1]?.toLowerCase();
  return extension === 'txt' || extension === 'jsonl' ? extension : undefined;
}
