import type { ReadResult } from '../article-source.ts';
import { decodeText } from '../decode.ts';
import type { InputFile } from '../input-file.ts';
import { placeOf, readBytes } from '../input-file.ts';
import { MAX_ARTICLE_BYTES } from '../limits.ts';
import { checkSource, toIssue } from '../source-checks.ts';

/** UTF-16 takes up to two bytes where UTF-8 takes one. */
const MAX_TEXT_FILE_BYTES = 2 * MAX_ARTICLE_BYTES;

/** A text file is one article, called by the file's name. */
export async function* readTextFile(file: InputFile): AsyncGenerator<ReadResult> {
  const { text, guessed } = decodeText(await readBytes(file, MAX_TEXT_FILE_BYTES), file);
  if (guessed !== undefined) yield createEncodingIssue(file, guessed);
  yield* checkSource({ id: file.stem, text, ...placeOf(file) });
}

/** Said of every text whose encoding only its bytes tell: a wrong guess shows as wrong letters in names. */
export function createEncodingIssue(file: InputFile, encoding: string): ReadResult {
  return toIssue({
    ...placeOf(file),
    code: 'guessed-encoding',
    message: `is not UTF-8; it is read as ${encoding}, which its bytes look like`,
  });
}
