/** One line of a file, without its line end. */
interface ByteLine {
  /** One-based. */
  readonly number: number;
  /** Offset of its first byte in the file. */
  readonly offset: number;
  /** `undefined` when the line is longer than the limit; it was skipped, not kept. */
  readonly bytes: Uint8Array | undefined;
}

const LINE_FEED = 0x0a;

/** The lines of `chunks` that are not empty, never holding more than `maxBytes` and one chunk in memory. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<ByteLine> {
  let number = 1;
  let offset = 0;
  let length = 0;
  let pieces: Uint8Array[] = [];

  const add = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= maxBytes) pieces.push(piece);
    else pieces = [];
  };
  const finish = (): ByteLine | undefined =>
    length === 0
      ? undefined
      : { number, offset, bytes: length <= maxBytes ? Buffer.concat(pieces) : undefined };

  for await (const chunk of chunks) {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, start);
      if (end < 0) break;
      add(chunk.subarray(start, end));
      const line = finish();
      if (line !== undefined) yield line;
      number += 1;
      offset += length + 1;
      length = 0;
      pieces = [];
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  const last = finish();
  if (last !== undefined) yield last;
}
