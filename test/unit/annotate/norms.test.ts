import { expect, test } from 'vitest';

import { ENGLISH_MODEL, readModelFile } from '../../../src/annotate/model-file.ts';
import { createNormalizer } from '../../../src/annotate/norms.ts';
import { createStringIds } from '../../../src/annotate/token-features.ts';

const { vocabulary } = readModelFile(ENGLISH_MODEL);
const normalize = createNormalizer(vocabulary, createStringIds(vocabulary.symbols));

// A vertical bar stands between words without a space.
test.each([
  ['The Colour of Dec. 7', 'the color of December 7'],
  ['I ca|n’t', 'i can not'],
  ["they wo|n't|ve", 'they will not|ve'],
  ["he should|n't|'ve gone", 'he should not|have gone'],
  ['She|’s there', "she|'s there"],
  ['“ € 5', '" $ 5'],
  ['ca n’t', 'ca n’t'],
])('normalizes %j', (text, expected) => {
  const words = text.split(' ').flatMap((chunk) => {
    const pieces = chunk.split('|');
    return pieces.map((piece, index) => ({ text: piece, space: index === pieces.length - 1 }));
  });
  expect(normalize(words)).toEqual(expected.split(/[ |]/));
});
