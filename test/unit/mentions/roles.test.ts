import { expect, test } from 'vitest';

import { findMentions } from './found-mentions.ts';

test.each([
  ['President of Kenya William Ruto spoke.', 'William Ruto', 'title', 'current', 'President of Kenya'],
  ['Secretary of State Ann Lee arrived.', 'Ann Lee', 'title', 'current', 'Secretary of State'],
  ['Then-Secretary of State Ann Lee met him.', 'Ann Lee', 'title', 'former', 'Then-Secretary of State'],
  ['White House press secretary Ann Lee left.', 'Ann Lee', 'title', 'current', 'White House press secretary'],
  [
    'Director of National Intelligence Ann Lee left.',
    'Ann Lee',
    'title',
    'current',
    'Director of National Intelligence',
  ],
  ['Peruvian President-elect Ann Lee won.', 'Ann Lee', 'title', 'future', 'Peruvian President-elect'],
  ['Apple co-founder and CEO Ann Lee left.', 'Ann Lee', 'title', 'current', 'Apple co-founder and CEO'],
  [
    'Kenya’s First Deputy Permanent Representative to the United Nations Ann Lee wrote.',
    'Ann Lee',
    'title',
    'current',
    'Kenya’s First Deputy Permanent Representative to the United Nations',
  ],
  ['Ann Lee, a former Kremlin aide, agreed.', 'Ann Lee', 'apposition', 'former', 'former Kremlin aide'],
  [
    'The deputy representative of Kenya to the United Nations, Ann Lee, wrote this.',
    'Ann Lee',
    'apposition',
    'current',
    'deputy representative of Kenya to the United Nations',
  ],
  ['Ann Lee was the chancellor of Austria.', 'Ann Lee', 'copula', 'former', 'chancellor of Austria'],
  ['Jane Doe, who is the mayor of Leeds, resigned.', 'Jane Doe', 'copula', 'current', 'mayor of Leeds'],
] as const)('role in "%s"', (text, name, construction, tense, role) => {
  const mention = findMentions(text).mentions.find((found) => found.text === name);
  expect(mention?.roles).toMatchObject([{ construction, tense, text: role }]);
});

test('a negated predicate is no role', () => {
  const [mention] = findMentions('Ann Lee is not the mayor of Leeds.').mentions;
  expect(mention).toMatchObject({ text: 'Ann Lee', roles: [] });
});
