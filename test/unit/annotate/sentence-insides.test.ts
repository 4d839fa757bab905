import { expect, test } from 'vitest';

import { findSentenceInsides } from '../../../src/annotate/sentence-insides.ts';
import { createTokenizer } from '../../../src/annotate/tokenize.ts';

const tokenize = createTokenizer();

test.each([
  ['We wish Apple Inc. every success', 'wish every success'],
  ['The name you call [someone] is', 'name you call [ someone ] is'],
  ['One more... his day will come', 'more ... day will come'],
  ['He said “Yes.” [laughs] Then', 'said . ” laughs ]'],
  ['At 3:35 p.m. Biden spoke', 'p.m. spoke'],
  ['Done.Next', '.'],
])('in %j no sentence begins at %s', (text, insides) => {
  const tokens = tokenize(text);
  const found = [...findSentenceInsides(tokens)].map((index) => tokens[index]?.text);
  expect(found.join(' ')).toBe(insides);
});
