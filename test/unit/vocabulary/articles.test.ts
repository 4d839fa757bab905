import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { loadArticleVocabulary } from '../../../src/vocabulary/articles.ts';

const { boilerplate, bylines, agencies } = loadArticleVocabulary(new Set());

describe('patterns of furniture', () => {
  const patterns = [
    ...boilerplate.prompts.flatMap(([, group]) => group),
    ...boilerplate.trailingCredits,
    ...bylines.credits,
  ].map(({ source }) => source);

  test.each(patterns)('costs no more than its line: %s', (source) => {
    expect(source.replace(/\\.|\[[^\]]*\]/gu, 'x')).not.toMatch(/[*+]|\{\d*,\}/u);
    // A pattern that tries every way to cut such lines would not come to an end here.
    const opening = /[a-z]{4,}/u.exec(source)?.[0] ?? '';
    for (const unit of ['a', 'a ', '> ', '>', '#a', '. ', '/', ', A', 'A. '])
      expect(new RegExp(source, 'iu').test(`${opening} ${unit.repeat(130)}\u0000`)).toBeTypeOf('boolean');
  });

  test.each(patterns)('does not match everything: %s', (source) => {
    expect(new RegExp(source, 'iu').test('')).toBe(false);
    expect(new RegExp(source, 'iu').test('the ministers met in rome to discuss the price of bread')).toBe(
      false,
    );
  });
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
