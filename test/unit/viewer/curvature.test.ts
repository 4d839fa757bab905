import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadParallelEdges } from '../../../viewer/src/sigma/curvature.ts';

describe('spreadParallelEdges', () => {
  it('leaves an edge straight that has its two nodes for itself', () => {
    expect(spreadParallelEdges([{ id: 'e', source: 'a', target: 'b' }]).get('e')).toBe(0);
  });

  it('keeps all edges between two nodes apart, whatever their direction', () => {
    const directions = fc.array(fc.boolean(), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(directions, (forward) => {
        const links = forward.map((isForward, index) => ({
          id: `e${index}`,
          source: isForward ? 'a' : 'b',
          target: isForward ? 'b' : 'a',
        }));
        const bends = spreadParallelEdges(links);
        // Seen from one node: the bend of an edge that comes back lies on its other side.
        const sides = links.map(({ id, source }) => (bends.get(id) ?? NaN) * (source === 'a' ? 1 : -1));
        expect(new Set(sides.map((side) => side.toFixed(6))).size).toBe(links.length);
        expect(Math.max(...sides.map(Math.abs))).toBeLessThan(1);
      }),
    );
  });
});
