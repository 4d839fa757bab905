import { expect, test } from 'vitest';

import { isSameFamily, isSymmetric, listFamilies } from '../../../src/evaluate/graph/relation-families.ts';

test.each([
  { a: 'ACCUSED', b: 'CRITICIZED', same: true },
  { a: 'MEMBER_OF', b: 'WORKS_FOR', same: true },
  { a: 'MEMBER_OF', b: 'PART_OF', same: true },
  { a: 'WORKS_FOR', b: 'PART_OF', same: false },
  { a: 'THREATENED', b: 'ACCUSED', same: false },
  { a: 'KNOWS', b: 'KNOWS', same: true },
])('$a and $b: $same', ({ a, b, same }) => {
  expect(isSameFamily(a, b)).toBe(same);
  expect(isSameFamily(b, a)).toBe(same);
});

test('a type may be in two families, or in none', () => {
  expect(listFamilies('MEMBER_OF')).toHaveLength(2);
  expect(listFamilies('KNOWS')).toEqual([]);
});

test('a call has no direction, an accusation has one', () => {
  expect(isSymmetric('CALLED')).toBe(true);
  expect(isSymmetric('ACCUSED')).toBe(false);
});
