import chardet from 'chardet';
import iconv from 'iconv-lite';

import { UnusableInputError } from './article-source.ts';
import type { InputPlace } from './article-source.ts';
import { placeIn, placeOf } from './input-file.ts';

interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** The encoding, where nothing but the bytes told it. */
  readonly guessed?: string;
}

/**
 * The text of `bytes`: UTF-8, UTF-16 with a byte order mark, or the encoding that `declared` (a label of HTML or XML) names;
 * else the one its bytes look like. Bytes with characters of UTF-8 in them are damaged UTF-8, not another encoding.
 *
 * @throws {UnusableInputError} `binary` for a NUL byte, `not-utf8` for a byte that is no UTF-8 where no encoding fits
 */
export function decodeText(bytes: Uint8Array, place: InputPlace, declared?: string): DecodedText {
  const marked = readByteOrderMark(bytes);
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes) };
  checkNoNul(bytes, place);
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes) };
  if (declared !== undefined) {
    const text = tryDecode(bytes, declared);
    if (text !== undefined) return { text };
  }
  const guessed = holdsUtf8(bytes) ? null : chardet.detect(bytes);
  const text = guessed === null ? undefined : tryDecode(bytes, guessed);
  return text === undefined || guessed === null ? refuseBytes(bytes, place, 0) : { text, guessed };
}

/**
 * The text of UTF-8 `bytes`, without their byte order mark. `firstByte` is where they begin in the file.
 * @throws {UnusableInputError} `binary` for a NUL byte, `not-utf8` for a byte that is no UTF-8, naming its offset
 */
export function decodeUtf8(bytes: Uint8Array, place: InputPlace, firstByte = 0): string {
  if (readByteOrderMark(bytes)?.startsWith('utf-16'))
    throw new UnusableInputError({
      ...placeIn(place, `byte ${firstByte}`),
      code: 'not-utf8',
      message: 'is UTF-16, not UTF-8; save it as UTF-8',
    });
  checkNoNul(bytes, place, firstByte);
  return isUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : refuseBytes(bytes, place, firstByte);
}

function checkNoNul(bytes: Uint8Array, place: InputPlace, firstByte = 0): void {
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    throw new UnusableInputError({
      ...placeIn(placeOf(place), `byte ${firstByte + nul}`),
      code: 'binary',
      message: 'holds a NUL byte, so it is no text file',
    });
}

function refuseBytes(bytes: Uint8Array, place: InputPlace, firstByte: number): never {
  const offset = findMalformed(bytes);
  throw new UnusableInputError({
    ...placeIn(placeOf(place), `byte ${firstByte + offset}`),
    code: 'not-utf8',
    message: `is not UTF-8: byte 0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')} begins no character`,
  });
}

function readByteOrderMark(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf]) && isUtf8(bytes)) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : undefined;
}

/**
 * `undefined` for a label that nobody knows and for bytes that are none of that encoding. By iconv-lite, not `TextDecoder`: on
 * Node 20 that reads windows-1252 as ISO 8859-1.
 */
function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  if (!iconv.encodingExists(label)) return undefined;
  const text = iconv.decode(bytes, label === 'ISO-8859-1' ? 'windows-1252' : label);
  return text.includes('\ufffd') ? undefined : text;
}

function isUtf8(bytes: Uint8Array): boolean {
  return isValid(bytes, false);
}

/** Whether at least one character of several bytes is right UTF-8, which hardly happens by chance. */
function holdsUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  return /[^\p{ASCII}\ufffd]/u.test(text);
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
