import { UnusableInputError } from './article-source.ts';

/**
 * The text of UTF-8 `bytes`, without their byte order mark. `firstByte` is where they begin in `file`, `line` their line.
 *
 * @throws {UnusableInputError} `binary` for a NUL byte, `not-utf8` for a byte that is no UTF-8, naming its offset.
 */
export function decodeUtf8(bytes: Uint8Array, file: string, firstByte = 0, line?: number): string {
  const placed = (offset: number): string =>
    line === undefined ? `byte ${offset}` : `line ${line}, byte ${firstByte + offset}`;
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
    throw new UnusableInputError({
      file,
      place: placed(0),
      code: 'not-utf8',
      message: 'is UTF-16, not UTF-8; save it as UTF-8',
    });
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    throw new UnusableInputError({
      file,
      place: placed(nul),
      code: 'binary',
      message: 'holds a NUL byte, so it is no text file',
    });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const offset = findMalformed(bytes);
    const problem = `is not UTF-8: byte 0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')} begins no character`;
    throw new UnusableInputError({ file, place: placed(offset), code: 'not-utf8', message: problem });
  }
}

/** Where the first malformed character of `bytes` begins; they must hold one. */
function findMalformed(bytes: Uint8Array): number {
  // A prefix decoded as a stream may stop inside a character, so it fails exactly when it holds the whole mistake.
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (middle <= bytes.length && isValid(bytes.subarray(0, middle), true)) valid = middle;
    else invalid = middle;
  }
  while (!isValid(bytes.subarray(0, valid), false)) valid -= 1;
  return valid;
}

function isValid(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
