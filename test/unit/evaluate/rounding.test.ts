import { expect, test } from 'vitest';

import { roundScore } from '../../../src/evaluate/rounding.ts';

test.each([
  [0.03125, 4, 0.0312],
  [0.09375, 4, 0.0938],
  [0.96875, 4, 0.9688],
  [0.0625, 3, 0.062],
  [0.1875, 3, 0.188],
  [0.5, 3, 0.5],
  // No ties: the nearest doubles lie below.
  [0.00015, 4, 0.0001],
  [0.66665, 4, 0.6666],
  [2 / 3, 4, 0.6667],
  [1, 4, 1],
  [0, 4, 0],
])('%f to %i digits is %f, as Python rounds it', (value, digits, rounded) => {
  expect(roundScore(value, digits)).toBe(rounded);
});
