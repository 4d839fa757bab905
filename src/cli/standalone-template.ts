import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { CommandError } from './terminal.ts';

const TEMPLATE = fileURLToPath(new URL('../../viewer/dist/standalone/index.html', import.meta.url));

/** The viewer as one page without a graph. @throws {CommandError} with exit code 2 when the viewer is not built */
export async function readStandaloneTemplate(): Promise<string> {
  try {
    return await readFile(TEMPLATE, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      throw new CommandError('the viewer is not built: run "npm run build" in the project first', 2);
    }
    throw cause;
  }
}
