import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { GRAPH_FILES } from '../export/graph-files.ts';
import type { GraphFileEnding } from '../export/graph-files.ts';
import { findOrigin } from '../export/origin.ts';
import { selectGraph } from '../export/select-graph.ts';
import type { Selection } from '../export/select-graph.ts';
import { renderStandalonePage } from '../export/standalone-page.ts';
import type { GraphFile } from '../schema/graph.ts';
import { writeFileAtomically } from '../store/atomic-file.ts';
import type { TextChunks } from '../store/atomic-file.ts';
import { copyStandoff } from '../store/standoff-folder.ts';
import { openWorkspace } from '../store/workspace.ts';
import type { Workspace } from '../store/workspace.ts';
import { describeError, WorkspaceError } from '../store/workspace-error.ts';
import { readArticleTexts } from '../store/article-texts.ts';
import type { ExportFormat } from './export-formats.ts';
import { readStandaloneTemplate } from './standalone-template.ts';
import { CommandError, Interruption } from './terminal.ts';
import type { Terminal } from './terminal.ts';

export interface ExportOptions {
  readonly format: ExportFormat;
  /** File or folder to write; `-` is standard output. */
  readonly out: string;
  /** Part of the graph that is wanted; all of it without. */
  readonly selection: Selection | undefined;
}

const FOLDER_FORMATS: ReadonlySet<ExportFormat> = new Set(['csv', 'neo4j-csv', 'standoff']);

/**
 * Writes a workspace's graph to `out`: a file; for `csv`, `neo4j-csv` and `standoff` a folder.
 * @throws {CommandError} with exit code 2 when `out` cannot be written or the options do not go together;
 *   {@link WorkspaceError} for the workspace
 */
export async function exportWorkspace(
  folder: string,
  { format, out, selection }: ExportOptions,
  terminal: Terminal,
): Promise<void> {
  if (out === '-' && FOLDER_FORMATS.has(format)) {
    throw new CommandError(`${format} is several files: give --out a folder`, 2);
  }
  if (FOLDER_FORMATS.has(format) && (await isFile(out))) {
    throw new CommandError(`${out} is a file, and ${format} is several files: give --out a folder`, 2);
  }
  if (format === 'standoff' && selection !== undefined) {
    throw new CommandError('standoff is all that was extracted: no part of it can be chosen', 2);
  }
  const workspace = await openWorkspace(folder);
  const graph = selection === undefined ? workspace.graph : selectGraph(workspace.graph, selection);
  const counts = `${graph.nodes.length} nodes, ${graph.edges.length} edges`;
  if (format === 'standoff') {
    await orSayWhere(out, () => copyStandoff(workspace.standoffFolder, out));
    terminal.print(`${out}: ${counts}`);
  } else if (format === 'csv') {
    for (const name of ['nodes.csv', 'edges.csv'] as const) {
      await writeFile(join(out, name), renderGraph(name, graph, workspace), terminal.signal);
    }
    terminal.print(`${out}: ${counts}`);
  } else if (format === 'neo4j-csv') {
    const command = await writeImport(out, graph, workspace, terminal.signal);
    terminal.print(
      `${out}: ${counts}\n\nWith Neo4j stopped, in that folder (README.txt has the rest):\n\n${command}`,
    );
  } else {
    const chunks = await renderFile(format, graph, workspace);
    if (out === '-') await terminal.write(untilAborted(chunks, terminal.signal));
    else await writeFile(out, chunks, terminal.signal);
    if (out === '-') terminal.printError(counts);
    else terminal.print(`${out}: ${counts}`);
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    // What is wrong with another path is said when it is written to.
    return false;
  }
}

async function renderFile(
  format: Exclude<ExportFormat, 'csv' | 'neo4j-csv' | 'standoff'>,
  graph: GraphFile,
  workspace: Workspace,
): Promise<TextChunks> {
  switch (format) {
    case 'cypher': {
      // The driver, whose types the values take, is slow to load.
      const [{ renderCypherScript }, { toGraphRows }] = await Promise.all([
        import('../neo4j/cypher-script.ts'),
        import('../neo4j/rows.ts'),
      ]);
      return renderCypherScript(toGraphRows(graph, await readArticleTexts(workspace)));
    }
    case 'html':
      return renderStandalonePage(await readStandaloneTemplate(), graph, workspace.readArticle);
    case 'ftm':
      return renderGraph('ftm.jsonl', graph, workspace);
    case 'gexf':
    case 'graphml':
    case 'json':
      return renderGraph(format, graph, workspace);
  }
}

/** @returns the command that makes a database of the files */
async function writeImport(
  folder: string,
  graph: GraphFile,
  workspace: Workspace,
  signal: AbortSignal,
): Promise<string> {
  const [{ createImport }, { toGraphRows }] = await Promise.all([
    import('../neo4j/import-files.ts'),
    import('../neo4j/rows.ts'),
  ]);
  const { files, command } = createImport(toGraphRows(graph, await readArticleTexts(workspace)));
  const last = files.at(-1);
  // What says that the folder is whole goes first and comes last.
  if (last !== undefined) await orSayWhere(folder, () => rm(join(folder, last.name), { force: true }));
  for (const { name, render } of files) await writeFile(join(folder, name), render(), signal);
  return command;
}

/** A part of the graph is from as many articles as the whole. */
function renderGraph(ending: GraphFileEnding, graph: GraphFile, workspace: Workspace): Iterable<string> {
  return GRAPH_FILES[ending].render(graph, findOrigin(workspace.graph));
}

async function writeFile(path: string, chunks: TextChunks, signal: AbortSignal): Promise<void> {
  await orSayWhere(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    if (await isFolder(path)) throw new Error('is a folder; the format needs a file');
    await writeFileAtomically(path, chunks, { signal });
  });
}

/** @throws {CommandError} that names what could not be written; what is not the fault of `path` as it is */
async function orSayWhere(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (error instanceof Interruption || error instanceof WorkspaceError) throw error;
    throw new CommandError(`cannot write ${path}: ${describeError(error)}`, 2);
  }
}

/** @throws `signal.reason` between two chunks */
async function* untilAborted(chunks: TextChunks, signal: AbortSignal): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    signal.throwIfAborted();
    yield chunk;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
