import type { ExtractedDocument } from '../../src/document/extracted-document.ts';
import type { ResolvedCorpus } from '../../src/document/resolved-corpus.ts';
import { createPipeline } from '../../src/pipeline.ts';
import type { Pipeline } from '../../src/pipeline.ts';

let shared: Pipeline | undefined;

/** The real stages, loaded once for each test file. */
export function usePipeline(): Pipeline {
  shared ??= createPipeline();
  return shared;
}

/** What the real pipeline makes of one text; `published` is its day as metadata. */
export function extractText(text: string, published?: string, id = 'text'): ExtractedDocument {
  return usePipeline().extractDocument({
    id,
    text,
    file: `${id}.txt`,
    ...(published === undefined ? {} : { publishedAt: published }),
  });
}

/** The corpus that some texts make together; their ids are `a`, `b`, `c` … in the order given. */
export function resolveTexts(...texts: readonly string[]): ResolvedCorpus {
  const documents = texts.map((text, index) => extractText(text, undefined, String.fromCharCode(97 + index)));
  return usePipeline().resolveCorpus(documents);
}
