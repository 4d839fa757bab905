import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { renderJson } from '../../../src/store/json-text.ts';

describe('renderJson', () => {
  it('says what JSON.stringify says, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(renderJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(JSON.parse(renderJson(value, 2))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    [{ b: 1, a: { d: [], c: null } }, '{"a":{"c":null,"d":[]},"b":1}'],
    [
      { gone: undefined, list: [undefined, { y: 1, x: 'é"\u0001' }] },
      '{"list":[null,{"x":"é\\"\\u0001","y":1}]}',
    ],
    ['text', '"text"'],
  ])('sorts the keys of %j', (value, text) => {
    expect(renderJson(value)).toBe(text);
  });
});
