import type { ArticleSource } from '../ingest/article-source.ts';
import { createDocumentPipeline } from '../pipeline.ts';
import { ExtractionError } from './extractor.ts';
import { extractEncoded } from './local-extractor.ts';

/** What a thread answers. Classes of errors do not survive the way between threads, so the kinds are told apart here. */
export type ThreadAnswer =
  | { readonly kind: 'extracted'; readonly document: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string };

let pipeline: ReturnType<typeof createDocumentPipeline> | undefined;

/**
 * What Piscina runs in each thread.
 * @throws when the model or a vocabulary cannot be loaded: then no article can be extracted
 */
export default function extractInThread(source: ArticleSource): ThreadAnswer {
  pipeline ??= createDocumentPipeline();
  try {
    return { kind: 'extracted', document: extractEncoded(source, pipeline) };
  } catch (error) {
    if (error instanceof ExtractionError) return { kind: 'failed', message: error.message };
    throw error;
  }
}
