import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readArticles } from '../../../src/ingest/read-articles.ts';
import { decodeDocument, encodeDocument } from '../../../src/store/document-codec.ts';
import { usePipeline } from '../../worlds/shared-pipeline.ts';
import { hostileText } from '../annotate/hostile-text.ts';

describe('encodeDocument', () => {
  it('loses nothing of the seed articles, and makes the same bytes each time', async () => {
    for await (const result of readArticles(['seeds'])) {
      if (result.kind === 'issue') throw new Error(result.issue.message);
      const document = usePipeline().extractDocument(result.source);
      const bytes = encodeDocument(document);
      expect(decodeDocument(bytes)).toStrictEqual(document);
      expect(Buffer.compare(encodeDocument(decodeDocument(bytes)), bytes)).toBe(0);
    }
  });

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const document = usePipeline().extractDocument({ id: '__proto__', text, file: 'a.txt' });
        expect(decodeDocument(encodeDocument(document))).toStrictEqual(document);
      }),
      { numRuns: 60 },
    );
  });
});
