import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { loadArticleVocabulary } from '../../../src/vocabulary/articles.ts';

const { boilerplate, bylines, agencies } = loadArticleVocabulary(new Set());

describe.each([
  ...boilerplate.prompts,
  ['trailing credits', boilerplate.trailingCredits],
  ['credits', bylines.credits],
] as const)('patterns of furniture: %s', (_name, pattern) => {
  test('cost no more than their line', () => {
    expect(pattern.source.replace(/\\.|\[[^\]]*\]/gu, 'x')).not.toMatch(/[*+]|\{\d*,\}/u);
    // A pattern that tries every way to cut such lines would not come to an end here.
    for (const opening of ['', ...(pattern.source.match(/[a-z]{4,}/gu) ?? [])])
      for (const unit of ['a', 'a ', '> ', '>', '#a', '. ', '/', ', A', 'A. '])
        expect(pattern.test(`${opening} ${unit.repeat(130)}\u0000`)).toBeTypeOf('boolean');
  });

  test.each(['', ' ', 'The ministers met in Rome to discuss the price of bread.', 'Rome', 'Ana Ruiz'])(
    'not: %j',
    (text) => {
      expect(pattern.test(text)).toBe(false);
    },
  );
});

test('words are lower-case, so that they can be found', () => {
  const words = [
    ...boilerplate.closingHeadings.keys(),
    ...boilerplate.linkHeadings,
    ...boilerplate.sectionLabels,
    ...boilerplate.fieldLabels.keys(),
    ...boilerplate.captionLabels,
    ...Object.values(boilerplate.dateLines).flatMap((list) => [...list]),
    ...bylines.openings,
    ...bylines.occupations,
    ...bylines.writers,
    ...bylines.particles,
    ...bylines.organizationWords,
    ...bylines.headingWords,
  ];
  expect(words.filter((word) => word !== word.toLowerCase().trim())).toEqual([]);
});

test('no heading both closes the story and opens a list of links', () => {
  expect(
    [...boilerplate.closingHeadings.keys()].filter((heading) => boilerplate.linkHeadings.has(heading)),
  ).toEqual([]);
});

test('agencies sign in one way each', () => {
  const file = readFileSync(
    new URL('../../../src/vocabulary/data/news-agencies.tsv', import.meta.url),
    'utf8',
  );
  const signs = file
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1);
  expect(agencies.size).toBe(signs.length);
});
