import { open, rename, rm } from 'node:fs/promises';

const CHUNK_LENGTH = 1 << 18;

/**
 * Writes a text file whole or not at all: into a temporary file beside it, which then takes its name. Chunks are pulled one
 * after the other, so that a large file never stands in memory.
 *
 * @param options.durable waits until the disk has it; for the one file that makes others count
 * @throws the error of the file system; the temporary file is gone then
 */
export async function writeFileAtomically(
  path: string,
  chunks: Iterable<string>,
  options: { readonly durable?: boolean } = {},
): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = await open(temporary, 'w');
  try {
    try {
      for (const text of joinChunks(chunks)) await file.writeFile(text);
      if (options.durable === true) await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Fewer and larger chunks: a system call for every line would dominate the writing. */
function* joinChunks(chunks: Iterable<string>): Generator<string> {
  let pending: string[] = [];
  let length = 0;
  for (const chunk of chunks) {
    pending.push(chunk);
    length += chunk.length;
    if (length < CHUNK_LENGTH) continue;
    yield pending.join('');
    pending = [];
    length = 0;
  }
  yield pending.join('');
}
