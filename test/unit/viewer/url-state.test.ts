import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factualities } from '../../../src/schema/factuality.ts';
import { nodeTypes } from '../../../src/schema/node-types.ts';
import { defaultFilters, details, edgeFamilies } from '../../../viewer/src/filters.ts';
import type { ViewerState } from '../../../viewer/src/url-state.ts';
import { formatState, parseState } from '../../../viewer/src/url-state.ts';

const id = fc.string({ unit: 'grapheme', minLength: 1 });

/** In the order of the vocabulary, as they are read back. */
function pick<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.subarray([...items]);
}

const anyState: fc.Arbitrary<ViewerState> = fc
  .record(
    {
      selection: fc.record({ kind: fc.constantFrom('node', 'edge'), id }),
      reading: fc.oneof(
        fc.record({ article: id }),
        fc.record({ article: id, start: fc.nat(999_999), end: fc.nat(999_999) }),
      ),
      panel: id,
      filters: fc.record({
        detail: fc.constantFrom(...details),
        hiddenTypes: pick(nodeTypes),
        hiddenStatuses: pick(factualities),
        hiddenFamilies: pick(edgeFamilies),
        onlyNodes: fc.array(id),
      }),
    },
    { requiredKeys: ['filters'] },
  )
  .map(({ selection, reading, panel, filters }) => ({
    ...(selection === undefined ? {} : { selection }),
    ...(reading === undefined ? {} : { reading }),
    ...(panel === undefined ? {} : { panel }),
    filters,
  }));

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
    expect(formatState({ filters: defaultFilters })).toBe('');
    expect(parseState('')).toEqual({ filters: defaultFilters });
  });

  it('holds ids that would break it', () => {
    const state: ViewerState = {
      selection: { kind: 'node', id: 'a&b=c#d%20 🙂"<>' },
      filters: defaultFilters,
    };
    expect(parseState(formatState(state))).toEqual(state);
  });

  const broken: readonly string[] = [
    '#view=nowhere&detail=most&without=rumoured',
    '#node=&article=&at=3-4',
    '#%E0%A4%A',
  ];
  it.each(broken)('passes over what it does not know: %s', (fragment) => {
    expect(parseState(fragment)).toEqual({ filters: defaultFilters });
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
