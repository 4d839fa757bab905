import type { IngestIssue } from '../schema/issues.ts';
import type { InputPlace } from './article-source.ts';

/** Two megabytes of UTF-8 is a novel; what is longer is no article but a dump that would stall the parser. */
export const MAX_ARTICLE_BYTES = 2_000_000;
/** Web pages, PDF and Word files carry pictures and scripts beside the text. */
export const MAX_FILE_BYTES = 50_000_000;
/** A table or list of articles is held in memory while it is read; above this there is JSON Lines. */
export const MAX_LIST_BYTES = 256_000_000;
/** A JSON string may spell every byte of the text as `\u00xx`. */
export const MAX_LINE_BYTES = 6 * MAX_ARTICLE_BYTES;
/** What an archive may unpack to: deflate can make a thousand bytes of one. */
export const MAX_UNPACKED_BYTES = 2_000_000_000;
export const MAX_ARCHIVE_ENTRIES = 100_000;

/** What is above a limit, and the limit: `is too large; the limit for one article is 2.0 MB`. */
export function createSizeIssue(
  place: InputPlace,
  maxBytes = MAX_ARTICLE_BYTES,
  what = 'one article',
  bytes?: number,
): IngestIssue {
  const size = bytes === undefined ? 'is too large' : `has ${toMegabytes(bytes)} MB`;
  return {
    ...place,
    code: 'too-large',
    message: `${size}; the limit for ${what} is ${toMegabytes(maxBytes)} MB`,
  };
}

function toMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
