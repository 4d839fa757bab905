import { describe, expect, it } from 'vitest';
import type { DateInterval } from '../../../src/schema/dates.ts';
import { parseDateInterval } from '../../../src/schema/dates.ts';
import { countInBins, createTimeline } from '../../../viewer/src/timeline.ts';

function dates(...texts: readonly string[]): readonly DateInterval[] {
  return texts.flatMap((text) => parseDateInterval(text) ?? []);
}

const units: readonly (readonly [string, readonly string[], string, number])[] = [
  ['one day', ['2021-03-17'], 'day', 1],
  ['some weeks', ['2021-03-01', '2021-04-20'], 'day', 51],
  ['a year', ['2021-01-04', '2021-12-31'], 'week', 52],
  ['some years', ['2018-02-01', '2021-05-31'], 'month', 40],
  ['decades', ['1950-01-01', '2021-01-01'], 'decade', 8],
];

describe('createTimeline', () => {
  it.each(units)('divides %s', (_name, texts, unit, bins) => {
    const timeline = createTimeline(dates(...texts));
    expect(timeline.unit).toBe(unit);
    expect(timeline.bins).toHaveLength(bins);
  });

  it('has no gaps and holds every event', () => {
    const all = dates(
      '2014',
      '2020',
      ...Array.from({ length: 40 }, (_, i) => `2021-03-${String(10 + (i % 20))}`),
    );
    const { bins } = createTimeline(all);
    for (const [index, bin] of bins.slice(1).entries()) {
      const before = bins[index];
      expect(Date.parse(bin.from) - Date.parse(before?.to ?? '')).toBe(86_400_000);
    }
    expect(bins[0]?.from).toBe('2014-01-01');
    expect(bins.every((bin) => bin.from <= bin.to)).toBe(true);
    expect(bins.reduce((sum, bin) => sum + bin.sure, 0)).toBe(42);
  });

  it('is empty without dates', () => {
    expect(createTimeline([]).bins).toEqual([]);
  });
});

describe('countInBins', () => {
  it('tells what lies in a stretch from what may lie in it', () => {
    const bins = [
      { from: '2021-01-01', to: '2021-01-31' },
      { from: '2021-02-01', to: '2021-02-28' },
    ];
    expect(countInBins(dates('2021-01-05', '2021-01', '2021', '2021-01-31/2021-02-01'), bins)).toEqual([
      { ...bins[0], sure: 2, possible: 2 },
      { ...bins[1], sure: 0, possible: 2 },
    ]);
  });
});
