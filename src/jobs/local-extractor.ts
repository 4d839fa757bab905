import type { ExtractedDocument } from '../document/extracted-document.ts';
import type { ArticleSource } from '../ingest/article-source.ts';
import { encodeDocument } from '../store/document-codec.ts';
import { ExtractionError } from './extractor.ts';
import type { Extractor } from './extractor.ts';

/** Extracts in the calling thread, one article after the other; nothing stops an article that never ends. */
export function createLocalExtractor(
  extractDocument: (source: ArticleSource) => ExtractedDocument,
): Extractor {
  return {
    parallel: 1,
    extract: (source) => Promise.resolve().then(() => extractEncoded(source, extractDocument)),
    close: () => Promise.resolve(),
  };
}

/** @throws {ExtractionError} for whatever the stages throw */
export function extractEncoded(
  source: ArticleSource,
  extractDocument: (source: ArticleSource) => ExtractedDocument,
): Uint8Array {
  try {
    return encodeDocument(extractDocument(source));
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new ExtractionError(`made the program fail: ${cause}`, { cause: error });
  }
}
