import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import {
  compareWithBaseline,
  formatComparison,
  readBaseline,
  renderBaseline,
} from '../../../src/evaluate/baseline.ts';

test.each([
  { before: 0.8, now: 0.8, tolerance: 0, change: 'none' },
  { before: 0.8, now: 0.7999, tolerance: 0, change: 'drop' },
  { before: 0.8, now: 0.8001, tolerance: 0, change: 'rise' },
  { before: 0.8, now: 0.799, tolerance: 0.001, change: 'none' },
  { before: 0.8, now: 0.7989, tolerance: 0.001, change: 'drop' },
  { before: 0.8, now: 0.801, tolerance: 0.001, change: 'none' },
])('$before, now $now, tolerance $tolerance: $change', ({ before, now, tolerance, change }) => {
  const { drops, rises } = compareWithBaseline({ 'seeds/x': before }, { 'seeds/x': now }, tolerance);
  expect(drops).toEqual(change === 'drop' ? [{ measure: 'seeds/x', before, now }] : []);
  expect(rises).toEqual(change === 'rise' ? [{ measure: 'seeds/x', before, now }] : []);
});

test('a measure that is gone is a drop, a new one a rise', () => {
  const comparison = compareWithBaseline({ old: 0.5 }, { fresh: 0.25 });
  expect(comparison).toEqual({
    drops: [{ measure: 'old', before: 0.5 }],
    rises: [{ measure: 'fresh', now: 0.25 }],
  });
  expect(formatComparison(comparison)).toBe('drop  old  0.5000 -> none\nrise  fresh  none -> 0.2500');
});

test('a file holds what was rendered, and nothing else is taken for a baseline', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baseline-'));
  try {
    const file = join(folder, 'baseline.json');
    writeFileSync(file, renderBaseline({ 'seeds/x': 0.5, 'seeds/a': 1 }));
    expect(readBaseline(file)).toEqual({ 'seeds/x': 0.5, 'seeds/a': 1 });
    writeFileSync(file, '{"seeds/x":"good"}');
    expect(() => readBaseline(file)).toThrow(`${file}: no baseline: `);
    expect(() => readBaseline(join(folder, 'none.json'))).toThrow('none.json: no baseline: ');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
