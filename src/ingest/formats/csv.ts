import { CsvError, parse } from 'csv-parse';

import type { ReadResult } from '../article-source.ts';
import { UnusableInputError } from '../article-source.ts';
import { decodeText } from '../decode.ts';
import type { InputFile, ReadOptions } from '../input-file.ts';
import { placeIn, readBytes } from '../input-file.ts';
import { MAX_LINE_BYTES, MAX_LIST_BYTES } from '../limits.ts';
import { checkSource, readReason, refuse, toIssue } from '../source-checks.ts';
import { toSource } from './records.ts';
import { createEncodingIssue } from './text.ts';

/** What separates columns: the one that the first line has most of. */
const DELIMITERS = [',', ';', '\t', '|'];

/** A table with an article in each row below a row of column names. One without an id is called `FILE:LINE`. */
export async function* readCsvFile(file: InputFile, options: ReadOptions): AsyncGenerator<ReadResult> {
  const { text, guessed } = decodeText(await readBytes(file, MAX_LIST_BYTES), file);
  if (guessed !== undefined) yield createEncodingIssue(file, guessed);
  const skipped: ReadResult[] = [];
  const rows = parse(text, {
    columns: (names: readonly string[]) => checkColumns(names, file, options),
    delimiter: findDelimiter(text),
    info: true,
    max_record_size: MAX_LINE_BYTES,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      skipped.push(
        toIssue({
          ...placeIn(file, `line ${Number(error?.['lines'] ?? 0)}`),
          code: 'bad-record',
          message: readReason(error),
        }),
      );
      return undefined;
    },
  });
  let found = false;
  try {
    for await (const row of rows as AsyncIterable<{ record: unknown; info: { lines: number } }>) {
      yield* skipped.splice(0);
      found = true;
      const { lines } = row.info;
      try {
        const place = placeIn(file, `line ${lines}`);
        yield* checkSource(toSource(row.record, `${file.stem}:${lines}`, place, options));
      } catch (error) {
        if (!(error instanceof UnusableInputError)) throw error;
        yield toIssue(error.issue);
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    refuse(file, 'damaged', `is no table that can be read: ${readReason(error)}`);
  }
  if (!found && skipped.length === 0) refuse(file, 'empty-file', 'holds no article');
  yield* skipped;
}

/** Said once for the file, not for each of its rows. */
function checkColumns(names: readonly string[], file: InputFile, { columns = {} }: ReadOptions): string[] {
  const missing = Object.values(columns).find(
    (column) => !names.some((name) => name.toLowerCase() === column.toLowerCase()),
  );
  if (missing !== undefined)
    refuse(
      file,
      'bad-record',
      `has no column ${JSON.stringify(missing)}; it has ${names.slice(0, 20).join(', ')}`,
    );
  return [...names];
}

function findDelimiter(text: string): string {
  const end = text.search(/[\r\n]/u);
  const line = text.slice(0, end < 0 ? undefined : end);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
