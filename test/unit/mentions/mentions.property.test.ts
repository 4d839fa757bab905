import fc from 'fast-check';
import { expect, test } from 'vitest';

import { findMentions, knowledge } from './found-mentions.ts';

/** Words of every kind that the rules look at, in no sensible order. */
const WORDS = [
  ...[
    'Moscow',
    'U.S.',
    'Kenya',
    'Russian',
    'NATO',
    'Airbus',
    'A350',
    '737',
    'Jane',
    'Doe',
    'Paris',
    'Jong',
    'il',
  ],
  ...[
    'President',
    'former',
    'Ministry',
    'of',
    'the',
    'The',
    'and',
    'company',
    'leader',
    'they',
    'it',
    'who',
    'is',
  ],
  ...[
    'said',
    'met',
    ',',
    '.',
    '-',
    '(',
    ')',
    '“',
    '”',
    '’s',
    '\n',
    '\n\n',
    '🙂',
    'é',
    'Thursday',
    'two',
    'both',
  ],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 20 }).map((words) => words.join('')),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
);

test('every mention slices to its text, in order, with a head inside it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { mentions, tokens } = findMentions(text);
      for (const [place, mention] of mentions.entries()) {
        expect(mention.index).toBe(place);
        expect(text.slice(mention.start, mention.end).replace(/\s+/gu, ' ')).toBe(mention.text);
        expect(tokens[mention.firstToken]?.start).toBe(mention.start);
        expect(tokens[mention.endToken - 1]?.end).toBe(mention.end);
        expect(mention.head >= mention.firstToken && mention.head < mention.endToken).toBe(true);
        const before = mentions[place - 1];
        if (before) expect(before.start < mention.start || before.end >= mention.end).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test('names that are not nested never overlap', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const names = findMentions(text).mentions.filter(
        ({ kind, nested }) => kind === 'named' && nested !== true,
      );
      for (const [place, name] of names.entries())
        expect(names[place + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(name.end);
    }),
    { numRuns: 150 },
  );
});

test('the same text gives the same mentions', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(findMentions(text)).toEqual(findMentions(text));
    }),
    { numRuns: 30 },
  );
});

test('no list of words disagrees with itself', () => {
  const { organizations, placeWords, nominals } = knowledge;
  expect([...placeWords.heads].filter((word) => organizations.heads.has(word))).toEqual([]);
  expect([...nominals.kinds.keys()].filter((noun) => nominals.classes.get(noun) === 'none')).toEqual([]);
});
