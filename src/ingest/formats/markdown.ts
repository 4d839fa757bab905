import { marked } from 'marked';
import { parse } from 'yaml';

import type { ArticleMetadata, ReadResult } from '../article-source.ts';
import { decodeText } from '../decode.ts';
import type { InputFile, ReadOptions } from '../input-file.ts';
import { placeIn, placeOf, readBytes } from '../input-file.ts';
import { MAX_ARTICLE_BYTES } from '../limits.ts';
import { checkSource, readReason, refuse } from '../source-checks.ts';
import { putTitleFirst, toPlainText } from './html-text.ts';
import { toMetadata } from './records.ts';
import { createEncodingIssue } from './text.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n(?<yaml>[\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u;

/** A Markdown file is one article; its front matter (YAML between `---`) says title, date, authors, publisher and address. */
export async function* readMarkdownFile(file: InputFile, options: ReadOptions): AsyncGenerator<ReadResult> {
  const { text, guessed } = decodeText(await readBytes(file, MAX_ARTICLE_BYTES), file);
  if (guessed !== undefined) yield createEncodingIssue(file, guessed);
  const front = FRONT_MATTER.exec(text);
  const metadata = readFields(front?.groups?.['yaml'], file, options);
  const body = toPlainText(await marked.parse(text.slice(front?.[0].length ?? 0)));
  yield* checkSource({
    id: file.stem,
    ...placeOf(file),
    ...metadata,
    text: putTitleFirst(metadata.title, body),
  });
}

/** @throws {UnusableInputError} `bad-record` for front matter that is no YAML mapping: its dates and names would be lost silently */
function readFields(yaml: string | undefined, file: InputFile, options: ReadOptions): ArticleMetadata {
  if (yaml === undefined) return {};
  let fields: unknown;
  try {
    // Aliases that unfold without end are refused by the library's own limit.
    fields = parse(yaml) ?? {};
  } catch (error) {
    return refuse(placeIn(file, 'front matter'), 'bad-record', `is no YAML: ${readReason(error)}`);
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    return refuse(placeIn(file, 'front matter'), 'bad-record', 'is no list of fields');
  return toMetadata({ ...fields }, file, options);
}
