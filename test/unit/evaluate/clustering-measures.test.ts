import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { measureBestAssignment } from '../../../src/evaluate/assignment.ts';
import { measureClustering } from '../../../src/evaluate/clustering-measures.ts';
import type { Clustering } from '../../../src/evaluate/clustering-measures.ts';

/** "ab c" is two clusters of three mentions. */
function toClustering(text: string): Clustering {
  return new Map(
    text
      .split(' ')
      .flatMap((cluster) => Array.from(cluster, (mention) => [mention.charCodeAt(0), cluster] as const)),
  );
}

describe('measures of published examples', () => {
  test.each([
    // Luo (2005), "On Coreference Resolution Performance Metrics", table 1.
    { key: '12345 67 89ABC', response: '12345 6789ABC', muc: 0.9474, b3: 0.8649, ceafe: 0.7333 },
    { key: '12345 67 89ABC', response: '1234589ABC 67', muc: 0.9474, b3: 0.7368, ceafe: 0.6667 },
    { key: '12345 67 89ABC', response: '123456789ABC', muc: 0.9, b3: 0.5455, ceafe: 0.2941 },
    { key: '12345 67 89ABC', response: '1 2 3 4 5 6 7 8 9 A B C', muc: 0, b3: 0.4, ceafe: 0.1778 },
    // Pradhan et al. (2014), the worked example: a mention missed, two spurious, one cluster split.
    { key: 'abc defg', response: 'ab cd fghi', muc: 0.4, b3: 0.4545, ceafe: 0.52 },
  ])('$key, predicted as $response', ({ key, response, muc, b3, ceafe }) => {
    const scores = measureClustering(toClustering(key), toClustering(response));
    expect({ muc: scores.muc.f1, b3: scores.b3.f1, ceafe: scores.ceafe.f1 }).toEqual({ muc, b3, ceafe });
  });

  test('LEA weighs an entity by its size (Moosavi & Strube 2016, the worked example)', () => {
    const { lea } = measureClustering(toClustering('abc defg'), toClustering('ab cd fghi'));
    expect(lea).toEqual({ precision: 0.3333, recall: 0.2381, f1: 0.2778 });
  });

  test('singletons count only when asked for', () => {
    const key = toClustering('ab c d');
    const response = toClustering('ab cd');
    expect(measureClustering(key, response, { singletons: false }).mentions).toEqual({
      gold: 2,
      predicted: 4,
    });
    expect(measureClustering(key, response).mentions).toEqual({ gold: 4, predicted: 4 });
  });

  test('nothing against nothing scores 0', () => {
    expect(measureClustering(new Map(), new Map()).conll).toBe(0);
  });
});

const clusterings = fc
  .array(fc.tuple(fc.nat(20), fc.nat(5).map(String)), { maxLength: 20 })
  .map((pairs): Clustering => new Map(pairs));
const MEASURES = ['muc', 'b3', 'ceafe', 'lea'] as const;

describe('any two clusterings', () => {
  test('score in [0,1], and exchange precision and recall with their sides', () => {
    fc.assert(
      fc.property(clusterings, clusterings, (a, b) => {
        const scores = measureClustering(a, b);
        const exchanged = measureClustering(b, a);
        for (const measure of MEASURES) {
          const { precision, recall, f1 } = scores[measure];
          for (const value of [precision, recall, f1]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
          expect(exchanged[measure].precision).toBeCloseTo(recall, 3);
        }
      }),
    );
  });

  test('one against itself scores 1 wherever it holds a link', () => {
    fc.assert(
      fc.property(clusterings, (clustering) => {
        const withLink = new Map([...clustering, [100, 'linked'], [101, 'linked']]);
        const scores = measureClustering(withLink, withLink);
        expect(MEASURES.map((measure) => scores[measure].f1)).toEqual([1, 1, 1, 1]);
      }),
    );
  });
});

test('the best assignment is that of trying them all', () => {
  const weights = fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(weights, (rows) => {
      const pairings = rows.flatMap((cells, row) =>
        cells.flatMap((weight, column) => (weight === 0 ? [] : [{ row, column, weight: weight / 20 }])),
      );
      expect(measureBestAssignment(pairings)).toBeCloseTo(tryAllAssignments(rows, new Set()) / 20, 9);
    }),
  );
});

function tryAllAssignments(
  [first, ...rest]: readonly (readonly number[])[],
  used: ReadonlySet<number>,
): number {
  if (first === undefined) return 0;
  const totals = first.map((weight, column) =>
    used.has(column) ? 0 : weight + tryAllAssignments(rest, new Set([...used, column])),
  );
  return Math.max(tryAllAssignments(rest, used), ...totals);
}
