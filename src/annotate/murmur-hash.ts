const utf8 = new TextEncoder();

const MULTIPLIER = 0xc6a4a7935bd1e995n;
const SHIFT = 47n;
const SEED = 1n;

/**
 * MurmurHash64A of the UTF-8 bytes with seed 1, an unsigned 64-bit number: how spaCy numbers the strings it has seen.
 * Unpaired surrogates count as U+FFFD.
 *
 * @see https://github.com/explosion/murmurhash
 */
export function hashString(text: string): bigint {
  const bytes = utf8.encode(text);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const tail = bytes.length - (bytes.length % 8);

  let hash = SEED ^ wrap(BigInt(bytes.length) * MULTIPLIER);
  for (let at = 0; at < tail; at += 8) {
    const block = scramble(wrap(view.getBigUint64(at, true) * MULTIPLIER));
    hash = wrap((hash ^ wrap(block * MULTIPLIER)) * MULTIPLIER);
  }
  if (tail < bytes.length) {
    let rest = 0n;
    for (let at = bytes.length - 1; at >= tail; at -= 1) rest = (rest << 8n) | BigInt(view.getUint8(at));
    hash = wrap((hash ^ rest) * MULTIPLIER);
  }
  return scramble(wrap(scramble(hash) * MULTIPLIER));
}

function scramble(value: bigint): bigint {
  return value ^ (value >> SHIFT);
}

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}
