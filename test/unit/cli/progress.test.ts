import { describe, expect, it } from 'vitest';

import { formatIssues } from '../../../src/cli/issue-list.ts';
import { createProgressLines, describePace } from '../../../src/cli/progress.ts';

describe('createProgressLines', () => {
  it('writes a line for each step, and each tenth of a long one', () => {
    const lines: string[] = [];
    const progress = createProgressLines((line) => lines.push(line));
    progress.show('Reading');
    for (let done = 0; done <= 5; done++) progress.show('Short', done, 5);
    for (let done = 0; done <= 200; done++) progress.show('Long', done, 200);
    expect(lines.slice(0, 4)).toEqual(['Reading', 'Short (5)', 'Long (200) 0 %', 'Long (200) 10 %']);
    expect(lines).toHaveLength(2 + 11);
  });
});

describe('describePace', () => {
  it.each([
    [0, 10, 5, '–', ''],
    [5, 10, 10, '0.5', '10 s left'],
    [100, 1000, 4, '25', '36 s left'],
    [100, 1000, 10, '10', '1 min 30 s left'],
    [10, 10, 5, '2.0', '0 s left'],
  ])('%d of %d in %d s', (done, total, seconds, rate, remaining) => {
    expect(describePace(done, total, seconds)).toEqual({ rate, remaining });
  });
});

describe('formatIssues', () => {
  it('shows the first of very many and counts the others', () => {
    const issues = Array.from({ length: 25 }, (_, index) => ({
      file: `${index}.txt`,
      place: 'byte 1',
      code: 'not-utf8' as const,
      message: 'is not UTF-8',
    }));
    const lines = formatIssues(issues).split('\n');
    expect(lines[0]).toBe('25 issues:');
    expect(lines[1]).toBe('  0.txt, byte 1: is not UTF-8');
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toContain('5 more');
  });
});
