import fc from 'fast-check';
import { expect, test } from 'vitest';

import { alignSpans, measureJaccard } from '../../../src/evaluate/alignment.ts';
import type { TextSpan } from '../../../src/evaluate/alignment.ts';

type Offsets = readonly [start: number, end: number];

function toSpans(offsets: readonly Offsets[]): TextSpan[] {
  return offsets.map(([start, end]) => ({ doc: 'a', start, end }));
}

const SPANS: readonly {
  readonly what: string;
  readonly gold: readonly Offsets[];
  readonly predicted: readonly Offsets[];
  readonly aligned: readonly Offsets[];
}[] = [
  {
    what: 'the same span first',
    gold: [
      [0, 9],
      [0, 5],
    ],
    predicted: [[0, 5]],
    aligned: [[1, 0]],
  },
  {
    what: 'then the largest overlap',
    gold: [[0, 10]],
    predicted: [
      [0, 4],
      [2, 10],
    ],
    aligned: [[0, 1]],
  },
  {
    what: 'each once',
    gold: [[0, 10]],
    predicted: [
      [0, 10],
      [0, 10],
    ],
    aligned: [[0, 0]],
  },
  { what: 'nothing where spans only touch', gold: [[0, 5]], predicted: [[5, 9]], aligned: [] },
  {
    what: 'the earlier of two equals',
    gold: [
      [4, 8],
      [0, 4],
    ],
    predicted: [[2, 6]],
    aligned: [[1, 0]],
  },
];

test.each(SPANS)('aligns $what', ({ gold, predicted, aligned }) => {
  expect([...alignSpans(toSpans(gold), toSpans(predicted))]).toEqual(aligned);
});

test('never aligns across documents', () => {
  expect([...alignSpans([{ doc: 'a', start: 0, end: 5 }], [{ doc: 'b', start: 0, end: 5 }])]).toEqual([]);
});

const spans = fc.array(
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.nat(20), fc.integer({ min: 1, max: 8 }))
    .map(([doc, start, length]): TextSpan => ({ doc, start, end: start + length })),
  { maxLength: 12 },
);

test('is one to one, between overlapping spans only, and leaves no pair that could still be made', () => {
  fc.assert(
    fc.property(spans, spans, (gold, predicted) => {
      const alignment = alignSpans(gold, predicted);
      const aligned = new Set(alignment.values());
      expect(aligned.size).toBe(alignment.size);
      for (const [g, goldSpan] of gold.entries()) {
        for (const [p, span] of predicted.entries()) {
          const overlaps = goldSpan.doc === span.doc && measureJaccard(goldSpan, span) > 0;
          if (alignment.get(g) === p) expect(overlaps).toBe(true);
          if (overlaps) expect(alignment.has(g) || aligned.has(p)).toBe(true);
        }
      }
    }),
  );
});
