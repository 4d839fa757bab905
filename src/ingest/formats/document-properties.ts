import type { ArticleMetadata } from '../article-source.ts';
import { createMetadata } from './records.ts';

/** Titles and bylines stand at the beginning. */
const CONFIRMING_LENGTH = 2_000;

/**
 * The properties of an office document or PDF that the text bears out. Programs fill them with file names, templates and the
 * account that typed: "Microsoft Word - final2.doc", "Administrator".
 */
export function keepConfirmed(
  properties: { readonly title?: unknown; readonly author?: unknown },
  text: string,
): ArticleMetadata {
  const beginning = text.slice(0, CONFIRMING_LENGTH).replace(/\s+/gu, ' ').toLowerCase();
  const confirm = (value: unknown): string | undefined => {
    const line = typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '';
    return line !== '' && beginning.includes(line.toLowerCase()) ? line : undefined;
  };
  const author = confirm(properties.author);
  return createMetadata({ title: confirm(properties.title), authors: author === undefined ? [] : [author] });
}
