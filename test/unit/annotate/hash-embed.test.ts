import { describe, expect, test } from 'vitest';

import { addEmbedding, hashRows } from '../../../src/annotate/hash-embed.ts';

describe('hashRows', () => {
  // Values of thinc's NumpyOps.hash, modulo 5000.
  test.each([
    [0n, 8, [0, 0, 0, 0]],
    [1n, 8, [108, 3286, 162, 1281]],
    [3197928453018144401n, 8, [680, 852, 3520, 1278]],
    [18446744073709551615n, 8, [4950, 2181, 1277, 4624]],
    [0n, 13, [1114, 791, 2615, 3738]],
    [1n, 13, [4892, 2611, 3807, 4364]],
    [3197928453018144401n, 13, [659, 4255, 3701, 974]],
    [18446744073709551615n, 13, [4384, 2581, 4700, 2444]],
  ])('finds the rows of id %d with seed %d', (id, seed, rows) => {
    expect(hashRows(id, seed, 5000)).toEqual(rows);
  });
});

describe('addEmbedding', () => {
  test('adds the sum of the four rows at the offset', () => {
    const rows = 7;
    const width = 2;
    const table = Float32Array.from({ length: rows * width }, (_, index) => 2 ** Math.floor(index / width));
    const target = new Float32Array([1, 1, 1, 1, 1, 1]);
    addEmbedding({ table, rows, seed: 9, width }, 42n, target, 2);
    const sum = hashRows(42n, 9, rows).reduce((total, row) => total + 2 ** row, 0);
    expect([...target]).toEqual([1, 1, 1 + sum, 1 + sum, 1, 1]);
  });
});
