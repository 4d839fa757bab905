import type { ReadResult } from '../article-source.ts';
import { UnusableInputError } from '../article-source.ts';
import { decodeUtf8 } from '../decode.ts';
import type { InputFile, ReadOptions } from '../input-file.ts';
import { placeIn, readBytes } from '../input-file.ts';
import { MAX_LIST_BYTES } from '../limits.ts';
import { checkSource, refuse, toIssue } from '../source-checks.ts';
import { parseJson } from './json-lines.ts';
import { toSource } from './records.ts';

/** Where answers of news APIs and JSON Feed keep their list of articles. */
const LISTS = ['articles', 'items', 'documents', 'results', 'data'];

/** One article, a list of articles, or an object that holds such a list. One without an id is called `FILE:NUMBER`. */
export async function* readJsonFile(file: InputFile, options: ReadOptions): AsyncGenerator<ReadResult> {
  const value = parseJson(decodeUtf8(await readBytes(file, MAX_LIST_BYTES), file), file);
  const records = findRecords(value);
  if (records === undefined) {
    yield* checkSource(toSource(value, file.stem, file, options));
    return;
  }
  if (records.length === 0) refuse(file, 'empty-file', 'holds no article');
  for (const [index, record] of records.entries()) {
    try {
      const place = placeIn(file, `article ${index + 1}`);
      yield* checkSource(toSource(record, `${file.stem}:${index + 1}`, place, options));
    } catch (error) {
      if (!(error instanceof UnusableInputError)) throw error;
      yield toIssue(error.issue);
    }
  }
}

/** `undefined` when `value` is itself the article. */
function findRecords(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (typeof value !== 'object' || value === null) return undefined;
  const lists = new Map<string, unknown>(Object.entries(value));
  return LISTS.map((name) => lists.get(name)).find((list): list is unknown[] => Array.isArray(list));
}
