import type { ArticleSource } from '../ingest/article-source.ts';

/**
 * Runs the stages of single articles somewhere: in threads of this process, or on other machines. All give the same bytes for
 * the same article.
 */
export interface Extractor {
  /** How many articles it can work on at once; more than that wait inside. */
  readonly parallel: number;
  /**
   * @returns the extracted document as `store/document-codec.ts` writes it
   * @throws {ExtractionError} when this article cannot be extracted and the next one may; anything else means that none can
   */
  readonly extract: (source: ArticleSource, signal?: AbortSignal) => Promise<Uint8Array>;
  /** Ends threads and connections; work under way is given up. */
  readonly close: () => Promise<void>;
}

/** One article made the program fail. The message is a phrase that goes after the article's name. */
export class ExtractionError extends Error {
  override readonly name = 'ExtractionError';
}
