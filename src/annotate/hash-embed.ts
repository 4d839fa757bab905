/** An embedding table without vocabulary: every 64-bit id has four of its rows, and its vector is their sum. */
export interface HashEmbedding {
  readonly table: Float32Array;
  readonly rows: number;
  readonly seed: number;
  /** Floats per row. */
  readonly width: number;
}

/** Adds the vector of `id` to `target` from `offset` on. */
export function addEmbedding(
  embedding: HashEmbedding,
  id: bigint,
  target: Float32Array,
  offset: number,
): void {
  const { table, rows, seed, width } = embedding;
  for (const row of hashRows(id, seed, rows)) {
    const from = row * width;
    for (let i = 0; i < width; i += 1) {
      target[offset + i] = (target[offset + i] ?? 0) + (table[from + i] ?? 0);
    }
  }
}

/**
 * The four rows of an id: MurmurHash3 x64 128 of one 8-byte key, its 128 bits read as four 32-bit numbers.
 *
 * @see https://github.com/explosion/thinc/blob/master/thinc/backends/numpy_ops.pyx `hash`
 */
export function hashRows(id: bigint, seed: number, rows: number): readonly number[] {
  const start = BigInt(seed) ^ 8n;
  let low = wrap(id * 0x87c37b91114253d5n);
  low = wrap(low << 31n) | (low >> 33n);
  low = wrap(low * 0x4cf5ad432745937fn) ^ start;
  low = wrap(low + start);
  let high = wrap(start + low);
  low = finalize(low);
  high = finalize(high);
  low = wrap(low + high);
  high = wrap(high + low);
  const modulus = BigInt(rows);
  return [low & 0xffffffffn, low >> 32n, high & 0xffffffffn, high >> 32n].map((part) =>
    Number(part % modulus),
  );
}

function finalize(hash: bigint): bigint {
  let mixed = wrap((hash ^ (hash >> 33n)) * 0xff51afd7ed558ccdn);
  mixed = wrap((mixed ^ (mixed >> 33n)) * 0xc4ceb9fe1a85ec53n);
  return mixed ^ (mixed >> 33n);
}

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}
