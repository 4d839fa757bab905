import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

import type { ArticleBody } from '../schema/api.ts';
import type { GraphFile } from '../schema/graph.ts';
import { reportSchema } from '../schema/report.ts';
import type { Report } from '../schema/report.ts';
import { createArticleReader } from './article-store.ts';
import { generationFolder } from './generations.ts';
import { readGraphFile } from './graph-reader.ts';
import { generationPaths, POINTER_FILE, pointerSchema } from './layout.ts';
import type { Pointer } from './layout.ts';
import { describeError, WorkspaceError } from './workspace-error.ts';

/** The last whole build in a workspace folder, checked. */
export interface Workspace {
  readonly folder: string;
  readonly generation: string;
  readonly graph: GraphFile;
  readonly report: Report;
  /** Folder in the standoff format with all that was extracted. */
  readonly standoffFolder: string;
  /** @returns `undefined` for an id the build has no article of; rejects with {@link WorkspaceError} for a damaged file */
  readonly readArticle: (id: string) => Promise<ArticleBody | undefined>;
}

/**
 * Opens the current generation of a workspace.
 * @throws {WorkspaceError} when nothing was built there, or a file is unreadable or not in its format; names the file
 */
export async function openWorkspace(folder: string): Promise<Workspace> {
  const { generation } = await readCurrent(folder);
  const paths = generationPaths(generationFolder(folder, generation));
  const [graph, report] = await Promise.all([readGraph(folder, generation), readReport(folder, generation)]);
  return {
    folder,
    generation,
    graph,
    report,
    standoffFolder: paths.standoff,
    readArticle: createArticleReader(paths),
  };
}

/** The graph of the last build. @throws {WorkspaceError} */
export async function openGraph(folder: string): Promise<GraphFile> {
  return readGraph(folder, (await readCurrent(folder)).generation);
}

/** The graph of the build before the last, `undefined` where there was none. @throws {WorkspaceError} */
export async function openPreviousGraph(folder: string): Promise<GraphFile | undefined> {
  const { previous } = await readCurrent(folder);
  return previous === undefined ? undefined : readGraph(folder, previous);
}

async function readGraph(folder: string, generation: string): Promise<GraphFile> {
  const file = generationPaths(generationFolder(folder, generation)).graph;
  try {
    return await readGraphFile(file);
  } catch (error) {
    if (error instanceof WorkspaceError) throw error;
    throw isMissing(error) ? createMissing(file) : createUnreadable(file, error);
  }
}

/** @throws {WorkspaceError} when the report is missing or damaged */
export async function readReport(folder: string, generation: string): Promise<Report> {
  return readChecked(generationPaths(generationFolder(folder, generation)).report, reportSchema);
}

/**
 * Name of the generation that counts, `undefined` where nothing was built yet.
 * @throws {WorkspaceError} when the pointer is damaged or of another version
 */
export async function readPointer(folder: string): Promise<string | undefined> {
  return (await readWholePointer(folder))?.generation;
}

/** The pointer of a workspace in which something was built. @throws {WorkspaceError} also where nothing was */
export async function readCurrent(folder: string): Promise<Pointer> {
  const pointer = await readWholePointer(folder);
  if (pointer !== undefined) return pointer;
  throw new WorkspaceError(
    `${folder} holds no graph yet: run "wiregraph build PATH --workspace ${folder}" first`,
  );
}

async function readWholePointer(folder: string): Promise<Pointer | undefined> {
  const file = join(folder, POINTER_FILE);
  const text = await readText(file);
  return text === undefined ? undefined : parseChecked(file, text, pointerSchema);
}

async function readChecked<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await readText(file);
  if (text === undefined) throw createMissing(file);
  return parseChecked(file, text, schema);
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw createUnreadable(file, error);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function createMissing(file: string): WorkspaceError {
  return new WorkspaceError(`${file} is missing: build the workspace again`);
}

function createUnreadable(file: string, cause: unknown): WorkspaceError {
  return new WorkspaceError(`cannot read ${file}: ${describeError(cause)}`, { cause });
}

function parseChecked<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new WorkspaceError(`${file} is not JSON: ${describeError(error)}`, { cause: error });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new WorkspaceError(
    `${file} is not as expected at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unknown'}; build the workspace again`,
  );
}
