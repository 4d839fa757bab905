import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

import { renderGexf } from '../export/gexf.ts';
import { renderGraphologyJson } from '../export/graphology-json.ts';
import type { GraphFile } from '../schema/graph.ts';
import { writeFileAtomically } from '../store/atomic-file.ts';
import { copyStandoff } from '../store/standoff-folder.ts';
import { openWorkspace } from '../store/workspace.ts';
import { describeError } from '../store/workspace-error.ts';
import { CommandError } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const FILE_FORMATS: Readonly<Record<string, (graph: GraphFile) => Iterable<string>>> = {
  gexf: renderGexf,
  json: renderGraphologyJson,
};

/**
 * Writes a workspace's graph to `out`: a file, for `standoff` a folder.
 * @throws {CommandError} with exit code 2 when `out` cannot be written, {@link WorkspaceError} for the workspace
 */
export async function exportWorkspace(
  folder: string,
  format: string,
  out: string,
  terminal: Terminal,
): Promise<void> {
  const workspace = await openWorkspace(folder);
  const render = FILE_FORMATS[format];
  try {
    if (render === undefined) {
      await copyStandoff(workspace.standoffFolder, out);
    } else {
      await mkdir(dirname(out), { recursive: true });
      if (await isFolder(out)) throw new Error('is a folder; the format needs a file');
      await writeFileAtomically(out, render(workspace.graph));
    }
  } catch (error) {
    throw new CommandError(`cannot write ${out}: ${describeError(error)}`, 2);
  }
  terminal.print(`${out}: ${workspace.graph.nodes.length} nodes, ${workspace.graph.edges.length} edges`);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
