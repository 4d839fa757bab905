import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';

import type { ReadResult } from '../article-source.ts';
import type { InputFile } from '../input-file.ts';
import { placeOf, readBytes } from '../input-file.ts';
import { checkSource, readReason, refuse } from '../source-checks.ts';
import { putTitleFirst, toPlainText } from './html-text.ts';
import { createMetadata } from './records.ts';

const REPLY_PREFIX = /^(?:(?:re|fwd?)\s*:\s*)+/iu;

/** A message as mail programs save it: subject, sender and date of its head, its plain text or else its page. Attachments are left. */
export async function* readEmailFile(file: InputFile): AsyncGenerator<ReadResult> {
  const bytes = await readBytes(file);
  let email: Email;
  try {
    email = await PostalMime.parse(new Uint8Array(bytes), { maxNestingDepth: 50 });
  } catch (error) {
    return refuse(file, 'damaged', `is no message that can be read: ${readReason(error)}`);
  }
  if (email.headers.length === 0) refuse(file, 'damaged', 'is no message: it has no head');
  const metadata = createMetadata({
    title: email.subject?.replace(REPLY_PREFIX, ''),
    publishedAt: email.date,
    authors: email.from?.name ? [email.from.name] : [],
  });
  const body = email.text?.trim() ? email.text.replace(/\r\n/gu, '\n').trim() : toPlainText(email.html ?? '');
  const text = body === '' ? '' : putTitleFirst(metadata.title, body);
  yield* checkSource({ id: file.stem, text, ...placeOf(file), ...metadata });
}
