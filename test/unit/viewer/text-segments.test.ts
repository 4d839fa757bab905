import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInnermost, segmentText } from '../../../viewer/src/text-segments.ts';

describe('segmentText', () => {
  it('cuts nested and crossing spans', () => {
    const outer = { start: 2, end: 8 };
    const inner = { start: 4, end: 6 };
    const crossing = { start: 5, end: 9 };
    expect(segmentText({ start: 0, end: 10 }, [outer, inner, crossing])).toEqual([
      { start: 0, end: 2, spans: [] },
      { start: 2, end: 4, spans: [outer] },
      { start: 4, end: 5, spans: [outer, inner] },
      { start: 5, end: 6, spans: [outer, inner, crossing] },
      { start: 6, end: 8, spans: [outer, crossing] },
      { start: 8, end: 9, spans: [crossing] },
      { start: 9, end: 10, spans: [] },
    ]);
  });

  const spans = fc.array(
    fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length })),
  );

  it('is the whole text, each piece under exactly the spans that cover it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), spans, (text, marks) => {
        const segments = segmentText({ start: 0, end: text.length }, marks);
        expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const segment of segments) {
          expect(segment.start).toBeLessThan(segment.end);
          const covering = marks.filter((mark) => mark.start <= segment.start && segment.end <= mark.end);
          expect(new Set(segment.spans)).toEqual(new Set(covering));
        }
      }),
    );
  });
});

describe('findInnermost', () => {
  it('is the shortest span', () => {
    expect(
      findInnermost([
        { start: 0, end: 9 },
        { start: 3, end: 5 },
        { start: 2, end: 7 },
      ]),
    ).toEqual({ start: 3, end: 5 });
    const none: readonly { start: number; end: number }[] = [];
    expect(findInnermost(none)).toBeUndefined();
  });
});
