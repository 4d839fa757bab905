import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesOverlap, placeLabels } from '../../../viewer/src/sigma/label-placement.ts';

const bounds = { left: 0, top: 0, right: 400, bottom: 300 };
const anyRequest = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 300 }),
  radius: fc.integer({ min: 2, max: 20 }),
  width: fc.integer({ min: 10, max: 150 }),
  height: fc.integer({ min: 10, max: 20 }),
  priority: fc.integer({ min: 0, max: 9 }),
});

describe('placeLabels', () => {
  it('never lets one label cover another, nor leave the picture', () => {
    fc.assert(
      fc.property(fc.array(anyRequest, { maxLength: 40 }), (requests) => {
        const boxes = placeLabels(requests, bounds).map((label) => label.box);
        for (const [index, box] of boxes.entries()) {
          expect(box.left >= 0 && box.top >= 0 && box.right <= 400 && box.bottom <= 300).toBe(true);
          expect(boxes.slice(index + 1).some((other) => boxesOverlap(box, other))).toBe(false);
        }
      }),
    );
  });

  it('gives the place to the label that matters more', () => {
    const low = { x: 100, y: 100, radius: 4, width: 80, height: 14, priority: 1 };
    const blockers = [85, 100, 115].map((y) => ({ ...low, x: 101, y, width: 200, priority: 5 }));
    const placed = placeLabels([low, ...blockers], bounds).map((label) => label.request);
    expect(placed).toEqual(expect.arrayContaining(blockers));
  });

  it('turns to the left of its node at the right border', () => {
    const [label] = placeLabels([{ x: 390, y: 100, radius: 4, width: 80, height: 14, priority: 1 }], bounds);
    expect(label?.box.right).toBeLessThan(390);
  });
});
