import { describe, expect, it } from 'vitest';
import { createSentenceSearch } from '../../../viewer/src/sentence-search.ts';

const texts = ['Énvoys met in Geneva.', 'The talks in Geneva failed; envoys left.', 'Nothing else.'];
const search = createSentenceSearch(
  texts.map((text, index) => ({
    article: 'a',
    start: index * 100,
    end: index * 100 + text.length,
    text,
    nodes: [],
  })),
);

describe('searching sentences', () => {
  const rows: readonly (readonly [string, readonly number[]])[] = [
    ['envoys met', [0]],
    ['geneva envoys', [0, 1]],
    ['ENVOYS LEFT', [1]],
    ['in', []],
    ['paris', []],
    ['  ', []],
  ];
  it.each(rows)('finds %j', (query, found) => {
    expect(search(query).map((sentence) => sentence.start / 100)).toEqual(found);
  });

  it('gives no more than asked for', () => {
    expect(search('geneva', 1)).toHaveLength(1);
  });
});
