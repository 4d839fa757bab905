import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { parseTsvVocabulary, parseYamlVocabulary } from '../../../src/vocabulary/load.ts';

const people = z.strictObject({
  titles: z.array(z.strictObject({ word: z.string().min(1), weight: z.number().optional() })),
});

describe('parseYamlVocabulary', () => {
  test('returns what the schema describes', () => {
    const text = '# source: a book\ntitles:\n  - word: Dr\n  - { word: Mrs, weight: 2 }\n';
    expect(parseYamlVocabulary(text, 'titles.yaml', people)).toEqual({
      titles: [{ word: 'Dr' }, { word: 'Mrs', weight: 2 }],
    });
  });

  test.each([
    ['a wrong type', 'titles:\n  - word: Dr\n  - word: Mrs\n    weight: two\n', 4, 'titles.1.weight'],
    ['a missing key', 'titles:\n  - word: Dr\n  - weight: 2\n', 3, 'titles.1.word'],
    ['an unknown key', 'titles:\n  - word: Dr\n    plural: Drs\n', 2, 'plural'],
    ['a duplicate key', 'titles: []\ntitles: []\n', 2, 'unique'],
    ['broken syntax', 'titles:\n  - "Dr\n', 3, 'quote'],
    ['an empty file', '', 1, 'expected object'],
  ])('names the line of %s', (_name, text, line, words) => {
    expect(() => parseYamlVocabulary(text, 'titles.yaml', people)).toThrow(
      new RegExp(`^titles\\.yaml:${String(line)}: .*${words}`, 'u'),
    );
  });
});

describe('parseTsvVocabulary', () => {
  const columns = { code: z.string().length(2), name: z.string(), size: z.coerce.number().optional() };

  test('returns a record a row, in any column order, without comments', () => {
    const text = '# source: a list\nname\tcode\tsize\r\n\nFrance\tFR\t7\r\nPeru\tPE\n';
    expect(parseTsvVocabulary(text, 'places.tsv', columns)).toEqual([
      { name: 'France', code: 'FR', size: 7 },
      { name: 'Peru', code: 'PE' },
    ]);
  });

  test.each([
    ['a wrong header', 'code\tnom\tsize\n', 1, 'code, name, size'],
    ['no header', '# nothing\n', 1, 'header is missing'],
    ['a refused cell', 'code\tname\tsize\nFR\tFrance\t1\nPER\tPeru\t2\n', 3, 'code: '],
    ['a missing cell', 'code\tname\tsize\nFR\n', 2, 'name: '],
    ['too many cells', 'code\tname\tsize\nFR\tFrance\t1\tx\n', 2, '4 cells for 3 columns'],
  ])('names the line of %s', (_name, text, line, words) => {
    expect(() => parseTsvVocabulary(text, 'places.tsv', columns)).toThrow(
      new RegExp(`^places\\.tsv:${String(line)}: .*${words}`, 'u'),
    );
  });
});
