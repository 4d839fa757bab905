import { expect, test } from 'vitest';

import { findSentenceStarts } from '../../../src/annotate/sentence-starts.ts';

test.each([
  { name: 'no token', heads: [], starts: [] },
  { name: 'one tree', heads: [1, 1, 1], starts: [0] },
  { name: 'two trees side by side', heads: [1, 1, 3, 3], starts: [0, 2] },
  { name: 'a deep left edge', heads: [0, 2, 3, 3], starts: [0, 1] },
  { name: 'a tree inside another one', heads: [0, 1, 0], starts: [0] },
  { name: 'two trees that cross', heads: [0, 1, 0, 1, 4], starts: [0, 4] },
])('findSentenceStarts of $name', ({ heads, starts }) => {
  const flags = findSentenceStarts(Int32Array.from(heads));
  expect([...flags.keys()].filter((token) => flags[token])).toEqual(starts);
});
