import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

const CHUNK_LENGTH = 1 << 18;

/** A text piece by piece. */
export type TextChunks = Iterable<string> | AsyncIterable<string>;

export interface WriteOptions {
  /** Waits until the disk has the file and its name; else a loss of power may undo it. */
  readonly durable?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, which then takes its name. Chunks are pulled one
 * after the other, so that a large file never stands in memory.
 *
 * @throws the error of the file system, or `signal.reason` when aborted; the temporary file is gone then
 */
export async function writeFileAtomically(
  path: string,
  chunks: TextChunks | Uint8Array,
  { durable = false, signal }: WriteOptions = {},
): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = await open(temporary, 'w');
  try {
    try {
      for await (const chunk of chunks instanceof Uint8Array ? [chunks] : joinChunks(chunks)) {
        signal?.throwIfAborted();
        await file.writeFile(chunk);
      }
      if (durable) await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  if (durable) await syncFolder(dirname(path));
}

/** Makes the disk keep the names in a folder. Systems that open no folders (Windows) keep them by themselves. */
async function syncFolder(path: string): Promise<void> {
  let folder;
  try {
    folder = await open(path, 'r');
    await folder.sync();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EISDIR' && code !== 'EPERM' && code !== 'EINVAL') throw error;
  } finally {
    await folder?.close();
  }
}

/** Fewer and larger chunks: a system call for every line would dominate the writing, and so would waiting for lines that are there. */
export function joinChunks(chunks: TextChunks): Iterable<string> | AsyncIterable<string> {
  return Symbol.iterator in chunks ? joinReady(chunks) : joinAwaited(chunks);
}

function* joinReady(chunks: Iterable<string>): Generator<string> {
  const pending = createPending();
  for (const chunk of chunks) if (pending.add(chunk)) yield pending.take();
  yield pending.take();
}

async function* joinAwaited(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  const pending = createPending();
  for await (const chunk of chunks) if (pending.add(chunk)) yield pending.take();
  yield pending.take();
}

/** Pieces that are not yet written. `add` tells whether they are enough for a chunk. */
function createPending() {
  let pieces: string[] = [];
  let length = 0;
  return {
    add: (piece: string): boolean => {
      pieces.push(piece);
      length += piece.length;
      return length >= CHUNK_LENGTH;
    },
    take: (): string => {
      const text = pieces.join('');
      pieces = [];
      length = 0;
      return text;
    },
  };
}
