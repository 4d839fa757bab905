import fc from 'fast-check';
import { expect, test } from 'vitest';

import { createIngester } from '../../../src/ingest/ingester.ts';
import { loadArticleVocabulary } from '../../../src/vocabulary/articles.ts';
import { readZonedFixtures } from './zoned-fixture.ts';

const ingest = createIngester(loadArticleVocabulary(new Set(['ana', 'tom'])));

/** Lines of real pages in any order and with any separator reach every rule; random strings what no rule expects. */
const pageLine = fc.constantFrom(
  ...readZonedFixtures().flatMap(({ text }) => text.split('\n')),
  'By Ana Ruiz',
  'Ana Ruiz',
  'March 3, 2020',
  'LIMA (AP) —',
  'Comments',
  '#',
);
const pageText = fc
  .array(fc.tuple(pageLine, fc.constantFrom('\n', '\n\n', '\r\n', ' ', '\u2028', '\t')), { maxLength: 30 })
  .map((lines) => lines.flat().join(''));
const anyText = fc.oneof(
  pageText,
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ maxLength: 400 }),
);
const anySource = fc.record({
  id: fc.constant('a'),
  file: fc.constant('a.txt'),
  text: anyText,
  title: fc.oneof(pageLine, fc.string()),
  publishedAt: fc.oneof(pageLine, fc.string()),
});

test('zones are in order, never overlap, begin and end with a character, and cover all but white space', () => {
  fc.assert(
    fc.property(anySource, (source) => {
      const { text, zones } = ingest(source);
      expect(text).toBe(source.text);
      let position = 0;
      for (const { start, end } of zones) {
        expect(text.slice(position, start).trim()).toBe('');
        const slice = text.slice(start, end);
        expect(slice.length).toBeGreaterThan(0);
        expect(slice).toBe(slice.trim());
        position = end;
      }
      expect(text.slice(position).trim()).toBe('');
    }),
    { numRuns: 400 },
  );
});

test('what is stated is in the text, and days are days of the calendar', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { authors, published, title } = ingest({ id: 'a', file: 'a.txt', text });
      const words = text.replace(/\s+/gu, ' ');
      for (const author of authors) expect(words).toContain(author);
      if (title !== undefined) expect(words).toContain(title);
      if (published !== undefined)
        expect(new Date(published.value).toISOString().slice(0, 10)).toBe(published.value);
    }),
    { numRuns: 300 },
  );
});

test('the same source gives the same article', () => {
  fc.assert(
    fc.property(anySource, (source) => {
      expect(ingest(source)).toEqual(ingest({ ...source }));
    }),
    { numRuns: 50 },
  );
});
