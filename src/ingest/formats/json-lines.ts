import type { InputPlace, ReadResult } from '../article-source.ts';
import { UnusableInputError } from '../article-source.ts';
import { splitLines } from '../byte-lines.ts';
import { decodeUtf8 } from '../decode.ts';
import type { InputFile, ReadOptions } from '../input-file.ts';
import { placeIn, placeOf } from '../input-file.ts';
import { createSizeIssue, MAX_LINE_BYTES } from '../limits.ts';
import { checkSource, readReason, refuse, toIssue } from '../source-checks.ts';
import { toSource } from './records.ts';

/** An article on each line, read line by line: a file of any size. One without an id is called `FILE:LINE`. */
export async function* readJsonLines(file: InputFile, options: ReadOptions): AsyncGenerator<ReadResult> {
  let lines = 0;
  for await (const line of splitLines(file.open(), MAX_LINE_BYTES)) {
    const place = placeIn(file, `line ${line.number}`);
    try {
      if (line.bytes === undefined) throw new UnusableInputError(createSizeIssue(place));
      const json = decodeUtf8(line.bytes, place, line.offset);
      if (json.trim() === '') continue;
      lines += 1;
      const record = parseJson(json, place);
      yield* checkSource(toSource(record, `${file.stem}:${line.number}`, place, options));
    } catch (error) {
      if (!(error instanceof UnusableInputError)) throw error;
      lines += 1;
      yield toIssue(error.issue);
    }
  }
  if (lines === 0) yield toIssue({ ...placeOf(file), code: 'empty-file', message: 'holds no article' });
}

/** @throws {UnusableInputError} `bad-json` */
export function parseJson(json: string, place: InputPlace): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    return refuse(place, 'bad-json', `is no JSON: ${readReason(error)}`);
  }
}
