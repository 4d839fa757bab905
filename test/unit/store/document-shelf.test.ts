import { describe, expect, it } from 'vitest';

import { readArticles } from '../../../src/ingest/read-articles.ts';
import type { ExtractedDocument } from '../../../src/document/extracted-document.ts';
import { createCorpusPipeline } from '../../../src/pipeline.ts';
import { encodeDocument } from '../../../src/store/document-codec.ts';
import { createDocumentShelf } from '../../../src/store/document-shelf.ts';
import { usePipeline } from '../../worlds/shared-pipeline.ts';

async function extractSeeds(): Promise<readonly ExtractedDocument[]> {
  const documents: ExtractedDocument[] = [];
  for await (const result of readArticles(['seeds'])) {
    if (result.kind === 'issue') throw new Error(result.issue.message);
    documents.push(usePipeline().extractDocument(result.source));
  }
  return documents;
}

describe('createDocumentShelf', () => {
  it('gives every layer of every document, however often it had to forget them', async () => {
    const documents = await extractSeeds();
    const shelved = documents.map(encodeDocument).map(createDocumentShelf(2));
    for (const round of [1, 2]) {
      for (const [index, document] of documents.entries())
        expect({ ...shelved[index] }, `round ${round}`).toStrictEqual(document);
    }
  });

  it('forgets what was decoded when others are looked at, and not before', async () => {
    const [first, second, third] = (await extractSeeds()).map(encodeDocument).map(createDocumentShelf(2));
    const tokens = first?.tokens;
    expect(second?.mentions).not.toHaveLength(0);
    expect(first?.tokens).toBe(tokens);
    expect(third?.events).not.toHaveLength(0);
    expect(first?.tokens).not.toBe(tokens);
    expect(first?.tokens).toStrictEqual(tokens);
  });

  it('makes no difference to the graph', async () => {
    const documents = await extractSeeds();
    const { resolveCorpus, buildGraph } = createCorpusPipeline();
    const shelved = documents.map(encodeDocument).map(createDocumentShelf(2));
    expect(buildGraph(resolveCorpus(shelved))).toStrictEqual(buildGraph(resolveCorpus(documents)));
  });
});
