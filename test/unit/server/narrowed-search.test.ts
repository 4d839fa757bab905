import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';

import { createWordCounts, searchNarrowed } from '../../../src/server/narrowed-search.ts';

const fold = (word: string): string => word.toLowerCase();
const words = fc.constantFrom('Anna', 'Annan', 'ban', 'Bank', 'banker', 'court', 'of', 'o', 'Zürich', '東京');
const text = fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const options = {
  prefix: true,
  combineWith: 'AND',
  fuzzy: (term: string) => (term.length > 4 ? 0.2 : false),
  boostDocument: (id: number) => 1 + id,
} as const;

describe('a search narrowed to the rarest word', () => {
  it('finds what a whole search finds, with the same scores in the same order', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), text, (texts, query) => {
        const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], processTerm: fold });
        index.addAll(texts.map((one, id) => ({ id, text: one })));
        const narrowed = searchNarrowed(index, createWordCounts(texts, fold), fold, query, options);
        expect(narrowed).toEqual(index.search(query, options));
      }),
      { seed: 1 },
    );
  });

  it('counts words by what they begin with', () => {
    const count = createWordCounts(['Ban the bank', 'a banker of Bern', ''], fold);
    expect(['ban', 'bank', 'b', 'bern', 'c', 'banks'].map(count)).toEqual([3, 2, 4, 1, 0, 0]);
  });
});
