import { openWorkspace, readPointer } from '../store/workspace.ts';
import type { Workspace } from '../store/workspace.ts';

/**
 * Gives the workspace as it is now: opened once, and again when a build has replaced it. While a new build cannot be
 * opened, the last good one stays.
 *
 * @throws WorkspaceError when the first opening fails
 */
export async function createWorkspaceReader(folder: string): Promise<() => Promise<Workspace>> {
  let current = await openWorkspace(folder);
  let opening: Promise<Workspace> | undefined;
  const refresh = async (): Promise<Workspace> => {
    try {
      if ((await readPointer(folder)) !== current.generation) current = await openWorkspace(folder);
    } catch {
      // Between two steps of another program's work on the folder; the next request asks again.
    } finally {
      opening = undefined;
    }
    return current;
  };
  return () => (opening ??= refresh());
}
