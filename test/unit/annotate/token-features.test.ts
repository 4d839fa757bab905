import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { hashString } from '../../../src/annotate/murmur-hash.ts';
import {
  computeFeatures,
  createStringIds,
  describeShape,
  isWhiteSpace,
} from '../../../src/annotate/token-features.ts';

describe('describeShape', () => {
  // Values of spacy.lang.lex_attrs.word_shape.
  test.each([
    ['Biden', 'Xxxxx'],
    ['29-year-old', 'dd-xxxx-xxx'],
    ['U.S.', 'X.X.'],
    ['Covid19', 'Xxxxxdd'],
    ['AAAAAbbbbb', 'XXXXxxxx'],
    ['½x²', '½xd'],
    ['中文字', 'xxx'],
    ['ǅz', 'xx'],
    ['Ⅷ', 'Ⅷ'],
    ['1,234.50', 'd,ddd.dd'],
    ['😀😀😀😀😀😀', '😀😀😀😀'],
    ['', ''],
  ])('of %j is %j', (text, shape) => {
    expect(describeShape(text)).toBe(shape);
  });

  test('of a hundred characters and more is LONG, whatever their number of units', () => {
    expect(describeShape('x'.repeat(99))).toBe('xxxx');
    expect(describeShape('x'.repeat(100))).toBe('LONG');
    expect(describeShape('😀'.repeat(99))).toBe('😀😀😀😀');
    expect(describeShape('😀'.repeat(100))).toBe('LONG');
  });
});

test.each([
  [' ', true],
  ['\n\n', true],
  ['\u001c', true],
  ['\u0085', true],
  ['\u3000', true],
  ['\ufeff', false],
  ['\u200b', false],
  ['', false],
  ['a ', false],
])('isWhiteSpace(%j) is %j, as in Python', (text, expected) => {
  expect(isWhiteSpace(text)).toBe(expected);
});

describe('computeFeatures', () => {
  const toId = createStringIds({ case: 7 });

  test('numbers norm, prefix, suffix and shape, and tells spaces', () => {
    expect(computeFeatures({ text: 'Biden', norm: 'biden', space: true }, toId)).toEqual({
      NORM: hashString('biden'),
      PREFIX: hashString('B'),
      SUFFIX: hashString('den'),
      SHAPE: hashString('Xxxxx'),
      SPACY: 1n,
      IS_SPACE: 0n,
    });
  });

  test('gives symbols their own ids and the empty string 0', () => {
    expect(toId('case')).toBe(7n);
    expect(toId('')).toBe(0n);
  });

  test('takes prefix and suffix by code points of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const characters = Array.from(text);
        const { PREFIX, SUFFIX } = computeFeatures({ text, norm: '', space: false }, toId);
        expect(PREFIX).toBe(toId(characters[0] ?? ''));
        expect(SUFFIX).toBe(toId(characters.slice(-3).join('')));
      }),
    );
  });
});
