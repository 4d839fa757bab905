import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeTypes } from '../../../src/schema/edge-types.ts';
import { factualities } from '../../../src/schema/factuality.ts';
import { nodeTypes } from '../../../src/schema/node-types.ts';
import type { Filters } from '../../../viewer/src/filters.ts';
import { defaultFilters, details, edgeFamilies } from '../../../viewer/src/filters.ts';
import { colourNames, defaultLook, layoutNames, sizeNames } from '../../../viewer/src/look.ts';
import { MOST_PINS } from '../../../viewer/src/placing.ts';
import type { ViewerState } from '../../../viewer/src/url-state.ts';
import { formatState, parseState } from '../../../viewer/src/url-state.ts';

const id = fc.string({ unit: 'grapheme', minLength: 1 });

/** In the order of the vocabulary, as they are read back. */
function pick<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.subarray([...items]);
}

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const anyFilters: fc.Arbitrary<Filters> = fc.record(
  {
    detail: fc.constantFrom(...details),
    hiddenTypes: pick(nodeTypes),
    hiddenStatuses: pick(factualities),
    hiddenFamilies: pick(edgeFamilies),
    hiddenEdgeTypes: pick(edgeTypes),
    hiddenArticles: fc.array(id),
    minSupport: fc.integer({ min: 1, max: 999 }),
    period: fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
    hidesUndated: fc.boolean(),
    onlyNodes: fc.array(id),
    hiddenNodes: fc.array(id),
    addedNodes: fc.array(id),
    around: fc.record({ node: id, depth: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    requiredKeys: [
      'detail',
      'hiddenTypes',
      'hiddenStatuses',
      'hiddenFamilies',
      'hiddenEdgeTypes',
      'hiddenArticles',
      'minSupport',
      'hidesUndated',
      'onlyNodes',
      'hiddenNodes',
      'addedNodes',
    ],
  },
);

/** In the frame of the picture or near to it, to four digits. */
const place = fc.integer({ min: -99_0000, max: 99_0000 }).map((units) => units / 1e4);

const anyState: fc.Arbitrary<ViewerState> = fc.record(
  {
    selection: fc.record({ kind: fc.constantFrom('node', 'edge'), id }),
    reading: fc.oneof(
      fc.record({ article: id }),
      fc.record({ article: id, start: fc.nat(999_999), end: fc.nat(999_999) }),
    ),
    panel: id,
    placing: fc
      .record(
        {
          camera: fc.record({ x: place, y: place, ratio: place }),
          pins: fc.array(fc.record({ id, x: place, y: place }), { maxLength: MOST_PINS }),
        },
        { requiredKeys: ['pins'] },
      )
      .filter(({ camera, pins }) => (camera === undefined ? pins.length > 0 : camera.ratio > 0)),
    filters: anyFilters,
    look: fc.record({
      size: fc.constantFrom(...sizeNames),
      colour: fc.constantFrom(...colourNames),
      layout: fc.constantFrom(...layoutNames),
    }),
    path: fc.record({ from: id, to: id }, { requiredKeys: [] }),
  },
  { requiredKeys: ['filters', 'look', 'path'] },
);

const byDefault: ViewerState = { filters: defaultFilters, look: defaultLook, path: {} };

describe('the address', () => {
  it('carries any state', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const read = parseState(`#${formatState(state)}`);
        expect({ ...read, filters: sorted(read.filters) }).toEqual({
          ...state,
          filters: sorted(state.filters),
        });
      }),
    );
  });

  it('is empty by default', () => {
    expect(formatState(byDefault)).toBe('');
    expect(parseState('')).toEqual(byDefault);
  });

  it('holds ids that would break it', () => {
    const state: ViewerState = { ...byDefault, selection: { kind: 'node', id: 'a&b=c#d%20 🙂"<>' } };
    expect(parseState(formatState(state))).toEqual(state);
  });

  const broken: readonly string[] = [
    '#view=nowhere&detail=most&without=rumoured',
    '#node=&article=&at=3-4',
    '#%E0%A4%A',
    '#camera=1 2&pin=&pin=0.5 0.5&pin=1 x a',
    '#camera=NaN 0 1&pin=1e9 0 a&pin=101 0 a',
    '#camera=0.5 0.5 0',
    '#support=-2&period=2021-01-01/2020-01-01&undated=maybe&depth=9&size=huge&layout=&start=',
  ];
  it.each(broken)('passes over what it does not know: %s', (fragment) => {
    expect(parseState(fragment)).toEqual(byDefault);
  });

  it('reads an article without a place where the place makes no sense', () => {
    expect(parseState('#article=a&at=x-9').reading).toEqual({ article: 'a' });
  });
});

function sorted(filters: ViewerState['filters']): ViewerState['filters'] {
  return {
    ...filters,
    hiddenTypes: [...filters.hiddenTypes].sort(),
    hiddenFamilies: [...filters.hiddenFamilies].sort(),
  };
}
