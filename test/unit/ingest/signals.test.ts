import { describe, expect, test } from 'vitest';

import { readAuthorNote } from '../../../src/ingest/author-notes.ts';
import { readByline, readCredits } from '../../../src/ingest/bylines.ts';
import { readDateLine, splitDatePrefix } from '../../../src/ingest/date-lines.ts';
import { splitDateline } from '../../../src/ingest/datelines.ts';
import { createParagraph } from '../../../src/ingest/paragraphs.ts';
import type { Paragraph } from '../../../src/ingest/paragraphs.ts';
import { readPrompt, splitTrailingCredit } from '../../../src/ingest/prompts.ts';
import { loadArticleVocabulary } from '../../../src/vocabulary/articles.ts';

const vocabulary = loadArticleVocabulary(new Set(['ana', 'tom', 'rowan']));
const { dateLines } = vocabulary.boilerplate;

function paragraph(text: string): Paragraph {
  return createParagraph(text, 0, text.length);
}

describe('furniture of the page', () => {
  test.each([
    ['Sign up to receive our latest news!', 'sign-up'],
    ['Subscribe to the newsletter everyone here is reading.', 'sign-up'],
    ['Get the best of our journalism delivered to your inbox every morning', 'sign-up'],
    ['By clicking Sign Up, you agree to our terms.', 'sign-up'],
    ['Already a subscriber? Log in', 'sign-up'],
    ['Be the first to comment', 'comment-prompt'],
    ['Your e-mail address will not be published. Required fields are marked *', 'comment-prompt'],
    ['12 Comments', 'comment-prompt'],
    ['Comments are closed.', 'comment-prompt'],
    ['Share this article on Facebook', 'share-prompt'],
    ['Facebook Twitter WhatsApp Email', 'share-prompt'],
    ['Click to share on Twitter (Opens in new window)', 'share-prompt'],
    ['Follow us on Instagram for more', 'share-prompt'],
    ['READ MORE: Five things to know', 'read-more'],
    ['Also read: Five things to know', 'read-more'],
    ['Continue reading the main story', 'read-more'],
    ['Skip to main content', 'read-more'],
    ['Advertisement', 'advertisement'],
    ['Home » World » Europe', 'navigation'],
    ['We use cookies to improve your experience.', 'policy'],
    ['© 2021 The Daily. All rights reserved.', 'policy'],
    ['Copyright 2021 The Daily', 'policy'],
    ['This article was originally published on The Conversation.', 'policy'],
    ['The views expressed in this article are the author’s own.', 'policy'],
    ['press@company.example', 'contact'],
    ['https://example.org/news/1', 'contact'],
    ['Media contact: Tom Lee, 555 0100', 'contact'],
    ['Tags: Politics, Russia', 'tags'],
    ['#politics #russia', 'tags'],
    ['Photo: Tom Lee/Getty Images', 'media-credit'],
    ['(AP Photo/Tom Lee)', 'media-credit'],
    ['Image source, Getty Images', 'media-credit'],
    ['5 min read', 'reading-time'],
    ['3 hours ago', 'reading-time'],
    ['* * *', 'symbols'],
    ['—', 'symbols'],
  ])('%s', (text, reason) => {
    expect(readPrompt(paragraph(text), vocabulary)).toMatchObject({ kind: 'boilerplate', reason });
  });

  test.each([
    '“Sign up now,” the recruiter told them.',
    'Comments by the minister drew protests in three cities.',
    'Copyright law will change next year, the ministry said.',
    'Reuters could not verify the report.',
    'Images, videos and texts flooded the web.',
    'Share prices fell by 3% on Monday.',
    'By using force, he said, they would never accept the result.',
    'Read the bill, she told lawmakers.',
    'The island can be reached by ferry.',
    'Follow-up talks are due in May.',
    'Next story told at the fire was of a ship.',
    'Home prices rose in March.',
    'Tag teams of officers searched the wood.',
    'We baked cookies for the troops, she said.',
    'What do you think of the new quotas?',
    'Print workers went on strike.',
    'Facebook said it would appeal.',
    'Support for the war is falling.',
    'Contact between the two leaders broke off in June.',
    'Sources said the talks would resume.',
    'Register offices will open on Saturday.',
    'This story was told by his grandfather.',
  ])('not: %s', (text) => {
    expect(readPrompt(paragraph(text), vocabulary)).toBeUndefined();
  });

  test.each([
    ['The floor at noon. Image: Ana Ruiz.', 'The floor at noon.', 'Image: Ana Ruiz.'],
    ['A ship leaves port. (AP Photo/Ana Ruiz)', 'A ship leaves port.', '(AP Photo/Ana Ruiz)'],
    ['A ship leaves port. [Ana Ruiz/Reuters]', 'A ship leaves port.', '[Ana Ruiz/Reuters]'],
    ['A ship (Photo by Ana Ruiz/Getty Images)', 'A ship', '(Photo by Ana Ruiz/Getty Images)'],
  ])('a caption keeps its words: %s', (text, caption, credit) => {
    const pieces = splitTrailingCredit(text, paragraph(text), vocabulary);
    expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual([caption, credit]);
    expect(pieces.map(({ reading }) => reading?.reason)).toEqual(['caption', 'media-credit']);
  });
});

describe('date lines', () => {
  test.each([
    ['December 30, 2021', '2021-12-30'],
    ['Friday, July 21, 2017', '2017-07-21'],
    ['March 01, 2008', '2008-03-01'],
    ['Published: 12 March 2020 10:30 GMT', '2020-03-12'],
    ['Published March 1, 2020 Updated March 3, 2020', '2020-03-01'],
    ['Thu 6 May 2021 12.30 BST', '2021-05-06'],
    ['6:00 AM EST, Fri December 31, 2021', '2021-12-31'],
    ['2021-03-18', '2021-03-18'],
    ['Dec. 7, 2021 | 5 min read', '2021-12-07'],
    ['30.12.2021', '2021-12-30'],
    ['13/03/2020', '2020-03-13'],
    ['Updated 1:45 PM EST, Fri December 31, 2021', undefined],
    ['03/04/2021', undefined],
  ])('%s is %s', (text, day) => {
    const reading = readDateLine(paragraph(text), vocabulary.boilerplate);
    expect(reading).toMatchObject({ kind: 'dateline', reason: 'date-line' });
    expect(reading?.day).toBe(day);
  });

  test.each([
    'May 2020',
    'February 30, 2021',
    'The war began on March 1, 2020',
    'Monday',
    'Dec. 7',
    '2021',
    '7 March',
  ])('not: %s', (text) => {
    expect(readDateLine(paragraph(text), vocabulary.boilerplate)).toBeUndefined();
  });

  test.each([
    ['date 2021-03-18 The already chilly relationship got worse.', 'date 2021-03-18', '2021-03-18'],
    ['Thursday, May 7, 2015 On Tuesday, the government said so.', 'Thursday, May 7, 2015', '2015-05-07'],
    ['Posted on 5 June 2020 | “We lost,” he said on Friday.', 'Posted on 5 June 2020 |', '2020-06-05'],
  ])('glued to the text: %s', (text, prefix, day) => {
    const [date, rest] = splitDatePrefix(text, paragraph(text), dateLines) ?? [];
    expect(date && text.slice(date.start, date.end)).toBe(prefix);
    expect(date?.reading?.day).toBe(day);
    expect(rest?.end).toBe(text.length);
  });

  test.each([
    'On March 3, 2020 Apple said it would close its shops.',
    'March 3, 2020 was the day on which it began.',
    'December 7, 1941, Pearl Harbor was attacked.',
    'In 2020 Apple said it would close its shops.',
  ])('part of its sentence: %s', (text) => {
    expect(splitDatePrefix(text, paragraph(text), dateLines)).toBeUndefined();
  });
});

describe('datelines', () => {
  test.each([
    ['LONDON (Reuters) - The bank said no.', 'LONDON', 'Reuters', undefined],
    ['KYIV, Ukraine, Feb. 3 (AP) — The bank said no.', 'KYIV, Ukraine', 'Associated Press', undefined],
    ['PARIS, June 3, 2020 /PRNewswire/ -- The bank said no.', 'PARIS', 'PR Newswire', '2020-06-03'],
    ['NEW YORK--(BUSINESS WIRE)--The bank said no.', 'NEW YORK', 'Business Wire', undefined],
    [
      'SAN FRANCISCO, Calif. – June 3, 2020 – The bank said no.',
      'SAN FRANCISCO, Calif.',
      undefined,
      '2020-06-03',
    ],
    ['Moscow, 3 March 2020 – The bank said no.', 'Moscow', undefined, '2020-03-03'],
    ['NEW DELHI, Aug 4 (PTI): The bank said no.', 'NEW DELHI', 'Press Trust of India', undefined],
    ['WASHINGTON — The bank said no.', 'WASHINGTON', undefined, undefined],
    ['Rome (AFP) – “No,” the bank said.', 'Rome', 'Agence France-Presse', undefined],
    ['(Reuters) - The bank said no.', undefined, 'Reuters', undefined],
    ['(CNN) The bank said no.', undefined, 'CNN', undefined],
    [
      'PORT-AU-PRINCE, Haiti (AP) — The bank said no.',
      'PORT-AU-PRINCE, Haiti',
      'Associated Press',
      undefined,
    ],
  ])('%s', (text, place, publisher, day) => {
    const [dateline, rest] = splitDateline(text, paragraph(text), true, vocabulary) ?? [];
    expect(rest && text.slice(rest.start, rest.end)).toMatch(
      /^(?:The bank said no\.|“No,” the bank said\.)$/u,
    );
    const { place: foundPlace, publisher: foundPublisher, day: foundDay } = dateline?.reading ?? {};
    expect([foundPlace, foundPublisher, foundDay]).toEqual([place, publisher, day]);
  });

  test.each([
    'FBI — The bureau said no.',
    'FIFA — the world body — said no to the plan.',
    'Apple (AAPL) - The company said no.',
    'LONDON-based bank said no to the plan.',
    'The bank — The one in Rome — said no.',
    'Russia said no — The Kremlin did too.',
    'BREAKING: The bank said no.',
    '(The bank) said no to the plan.',
  ])('not: %s', (text) => {
    expect(splitDateline(text, paragraph(text), true, vocabulary)).toBeUndefined();
  });

  test('further down only an agency makes a dateline', () => {
    const [signed, unsigned] = ['ROME (AP) — The bank said no.', 'ROME — The bank said no.'];
    expect(splitDateline(signed, paragraph(signed), false, vocabulary)).toBeDefined();
    expect(splitDateline(unsigned, paragraph(unsigned), false, vocabulary)).toBeUndefined();
  });
});

describe('bylines', () => {
  test.each([
    ['By Ana Ruiz', ['Ana Ruiz'], undefined],
    ['BY ANA RUIZ AND TOM LEE', ['ANA RUIZ', 'TOM LEE'], undefined],
    ['By Ana Ruiz, Tom Lee and Li Wei', ['Ana Ruiz', 'Tom Lee', 'Li Wei'], undefined],
    ['By DEB RUIZ and AAMER LEE, Associated Press', ['DEB RUIZ', 'AAMER LEE'], 'Associated Press'],
    ['By Ana Ruiz, Staff Writer', ['Ana Ruiz'], undefined],
    ['By Ana Ruiz in London', ['Ana Ruiz'], undefined],
    ['By Ana Ruiz for The Daily Post', ['Ana Ruiz'], 'The Daily Post'],
    ['By Ana de la Cruz-O’Neil | December 30, 2021', ['Ana de la Cruz-O’Neil'], undefined],
    ['Written by: Ana Ruiz', ['Ana Ruiz'], undefined],
    ['By Reuters Staff', [], 'Reuters'],
    ['By The Associated Press', [], 'Associated Press'],
    ['Posted on January 14, 2022 by Ana Ruiz', ['Ana Ruiz'], undefined],
    ['Rowan Blake Housing correspondent', ['Rowan Blake'], undefined],
    ['Ana Ruiz, BBC News', ['Ana Ruiz'], 'BBC News'],
  ])('%s', (text, authors, publisher) => {
    const reading = readByline(paragraph(text), vocabulary);
    expect(reading).toMatchObject({ kind: 'byline', authors });
    expect(reading?.publisher).toBe(publisher);
  });

  test.each([
    'By Wednesday, officials had arrived.',
    'By Wednesday',
    'By the numbers',
    'By all accounts, Ana Ruiz was there',
    'Ana Ruiz',
    'Ana Ruiz wins election',
    'Election Results',
    'From Russia With Love and Other Stories of the Cold War',
  ])('not: %s', (text) => {
    expect(readByline(paragraph(text), vocabulary)).toBeUndefined();
  });

  test.each([
    ['(Reporting by Ana Ruiz in Rome and Tom Lee; Editing by Li Wei)', ['Ana Ruiz']],
    ['Reporting by Ana Ruiz and Tom Lee; Editing by Li Wei', ['Ana Ruiz', 'Tom Lee']],
    ['Editing by Li Wei', undefined],
    ['Associated Press writer Tom Lee contributed to this report.', undefined],
  ])('credits: %s', (text, authors) => {
    const reading = readCredits(paragraph(text), vocabulary);
    expect(reading?.kind).toBe('byline');
    expect(reading?.authors).toEqual(authors);
  });
});

describe('notes on the writer', () => {
  const story = 'The mayor, Rosa Blum, said no.';

  test.each([
    ['Ana Ruiz is a political reporter for The Daily covering Congress.', [], ['Ana Ruiz'], 'The Daily'],
    ['Ana Ruiz has covered the river since 1998.', ['Ana Ruiz'], ['Ana Ruiz'], undefined],
    ['Ana Ruiz, a senior editor at the Evening Mail, lives in Rome.', [], ['Ana Ruiz'], 'Evening Mail'],
    ['Ruiz covers metals.', ['Ana Ruiz'], ['Ana Ruiz'], undefined],
  ])('%s', (text, authors, found, publisher) => {
    const reading = readAuthorNote(paragraph(text), authors, story, vocabulary);
    expect(reading).toMatchObject({ kind: 'boilerplate', reason: 'author-note', authors: found });
    expect(reading?.publisher).toBe(publisher);
  });

  test.each([
    ['Rosa Blum is a former reporter for The Daily.', []],
    ['Ana Ruiz is the president of the country.', []],
    ['Ana Ruiz said the writer was free.', ['Tom Lee']],
    ['The Daily is a newspaper.', []],
  ])('not: %s', (text, authors) => {
    expect(readAuthorNote(paragraph(text), authors, story, vocabulary)).toBeUndefined();
  });
});
