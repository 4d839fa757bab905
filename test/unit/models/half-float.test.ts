import { describe, expect, test } from 'vitest';

import { toHalfFloats } from '../../../models/half-float.js';

describe('toHalfFloats', () => {
  test.each([
    { name: 'one', value: 1, bits: 0x3c00 },
    { name: 'minus two', value: -2, bits: 0xc000 },
    { name: 'the largest', value: 65504, bits: 0x7bff },
    { name: 'the smallest normal number', value: 2 ** -14, bits: 0x0400 },
    { name: 'the smallest number', value: 2 ** -24, bits: 0x0001 },
    { name: 'too small a number', value: 2 ** -26, bits: 0x0000 },
    { name: 'a tie, down to even', value: 1 + 2 ** -11, bits: 0x3c00 },
    { name: 'a tie, up to even', value: 1 + 3 * 2 ** -11, bits: 0x3c02 },
    { name: 'just above a tie', value: 1 + 2 ** -11 + 2 ** -20, bits: 0x3c01 },
  ])('$name', ({ value, bits }) => {
    expect([...toHalfFloats(Float32Array.of(value))]).toEqual([bits]);
  });

  test.each([65536, Infinity, NaN])('refuses %d', (value) => {
    expect(() => toHalfFloats(Float32Array.of(value))).toThrow('not finite or above 65504');
  });
});
