/** A workspace that is missing, damaged or not writable. The message names the file or folder to blame. */
export class WorkspaceError extends Error {
  override readonly name = 'WorkspaceError';
}

/** What went wrong, in words, whatever was thrown. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
