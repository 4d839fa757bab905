import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import { POINTER_FILE } from '../store/layout.ts';
import { openWorkspace } from '../store/workspace.ts';
import type { Workspace } from '../store/workspace.ts';

/**
 * Gives the workspace as it is now: opened once, and again when a build has replaced it. While a new build cannot be
 * opened, the last good one stays.
 *
 * @throws WorkspaceError when the first opening fails
 */
export async function createWorkspaceReader(folder: string): Promise<() => Promise<Workspace>> {
  let mark = await markPointer(folder);
  let current = await openWorkspace(folder);
  let opening: Promise<Workspace> | undefined;
  const refresh = async (): Promise<Workspace> => {
    try {
      const now = await markPointer(folder);
      if (now !== mark) current = await openWorkspace(folder);
      mark = now;
    } catch {
      // Between two steps of another program's work on the folder; the next request asks again.
    } finally {
      opening = undefined;
    }
    return current;
  };
  return () => (opening ??= refresh());
}

/** A build puts another file in the pointer's place: also one that began again at the first generation. */
async function markPointer(folder: string): Promise<string> {
  const { ino, mtimeNs } = await stat(join(folder, POINTER_FILE), { bigint: true }).catch(() => NO_FILE);
  return `${ino} ${mtimeNs}`;
}

const NO_FILE = { ino: 0n, mtimeNs: 0n };
