import type { BuildProgress } from '../build.ts';
import type { ListedArticle } from '../store/article-list.ts';
import type { ExtractionCache } from '../store/extraction-cache.ts';
import { ExtractionError } from './extractor.ts';
import type { Extractor } from './extractor.ts';
import { mapOrdered } from './map-ordered.ts';

export interface ExtractionOptions {
  readonly cache: ExtractionCache;
  /** Of the pipeline; kept with failures. */
  readonly version: string;
  /** Asked once, and only when the cache lacks something. */
  readonly createExtractor: (articles: number) => Extractor | Promise<Extractor>;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (progress: BuildProgress) => void;
}

export interface Extraction {
  /** As given, with what failed marked so. */
  readonly articles: readonly ListedArticle[];
  /** The encoded documents of those that did not fail, in their order. */
  readonly documents: readonly Uint8Array[];
  /** How many were not in the cache. */
  readonly extracted: number;
}

/**
 * The documents of articles, from the cache where it has them. What is extracted goes into the cache at once, so that work
 * that is stopped goes on where it was. Articles marked as failed are left as they are.
 * @throws `signal.reason` when aborted; what keeps every article from being extracted
 */
export async function extractArticles(
  articles: readonly ListedArticle[],
  { cache, version, createExtractor, signal, onProgress }: ExtractionOptions,
): Promise<Extraction> {
  const documents = new Map<string, Uint8Array>();
  const pending: ListedArticle[] = [];
  for (const article of articles) {
    signal?.throwIfAborted();
    if (article.failure !== undefined) continue;
    const document = await cache.read(article.key);
    if (document === undefined) pending.push(article);
    else documents.set(article.key, document);
  }

  const failures = new Map<string, string>();
  if (pending.length > 0) {
    const extractor = await createExtractor(pending.length);
    const extractOne = async (article: ListedArticle): Promise<void> => {
      try {
        const document = await extractor.extract(article.source, signal);
        await cache.write(article.key, document);
        documents.set(article.key, document);
      } catch (error) {
        if (!(error instanceof ExtractionError)) throw error;
        failures.set(article.key, error.message);
      }
    };
    let done = 0;
    onProgress({ stage: 'extract', done, total: pending.length });
    try {
      const results = mapOrdered(pending, extractor.parallel, extractOne);
      while ((await results.next()).done !== true) {
        signal?.throwIfAborted();
        done += 1;
        onProgress({ stage: 'extract', done, total: pending.length });
      }
    } finally {
      await extractor.close();
    }
  }
  return {
    articles: articles.map((article) => {
      const message = failures.get(article.key);
      return message === undefined ? article : { ...article, failure: { version, message } };
    }),
    documents: articles.flatMap(({ key }) => documents.get(key) ?? []),
    extracted: pending.length,
  };
}
