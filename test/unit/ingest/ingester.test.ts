import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { Article } from '../../../src/document/article.ts';
import { createIngester } from '../../../src/ingest/ingester.ts';
import { loadArticleVocabulary } from '../../../src/vocabulary/articles.ts';
import { loadGivenNames } from '../../../src/vocabulary/nouns.ts';
import { readZonedFixtures } from './zoned-fixture.ts';

const ingest = createIngester(loadArticleVocabulary(loadGivenNames()));

function ingestText(text: string, metadata: { title?: string; publishedAt?: string } = {}): Article {
  return ingest({ id: 'a', text, file: 'a.txt', ...metadata });
}

function listZones({ text, zones }: Article): readonly string[] {
  return zones.map(({ kind, reason, start, end }) => `${kind} ${reason}: ${text.slice(start, end)}`);
}

function readStory({ text, zones }: Article): readonly string[] {
  return zones
    .filter(({ kind }) => kind === 'title' || kind === 'subtitle' || kind === 'body')
    .map(({ start, end }) => text.slice(start, end));
}

describe('zones and metadata of whole articles', () => {
  test.each(readZonedFixtures())('$name', ({ text, zones, metadata }) => {
    const article = ingestText(text);
    expect(listZones(article)).toEqual(zones);
    expect(article).toMatchObject(metadata);
    expect(Object.keys(article).toSorted()).toEqual(
      ['id', 'text', 'zones', ...Object.keys(metadata)].toSorted(),
    );
  });

  test.each(readZonedFixtures())('$name, with the line ends of Windows', ({ text, zones }) => {
    const article = ingestText(text.replaceAll('\n', '\r\n'));
    expect(listZones(article)).toEqual(zones.map((zone) => zone.replaceAll('\n', '\r\n')));
  });
});

describe('the seed articles', () => {
  const readSeed = (id: string): Article =>
    ingest({
      id,
      text: readFileSync(new URL(`../../../seeds/${id}.txt`, import.meta.url), 'utf8'),
      file: id,
    });

  test.each([
    [
      '000_2b068df2fda728d1',
      ['Sign up to receive our latest news!', 'By submitting this form, I agree to the terms.'],
    ],
    ['001_3ee3bd412a0c59ef', ['date 2021-03-18']],
    [
      '002_fb405ac30e80fe03',
      [
        'Jon Dougherty',
        'Comment',
        expect.stringMatching(/^We have no tolerance.*conversation\.$/u),
        'Latest Articles',
      ],
    ],
    [
      '003_eeb775079e9a5220',
      ['Be the first to comment', 'Leave a Reply', 'Your email address will not be published.', '*'],
    ],
    [
      '004_bb67c63f1bfaf407',
      [
        'Biden & Putin Hold Call For Second Time This Month Amid Rising Tensions',
        'Mona Salama',
        'Mona Salama',
        'December 30, 2021',
        'Mona Salama',
        'Mona Salama',
        expect.stringMatching(/^Mona Salama is a political reporter.*elections\.$/u),
        'Subscribe to the newsletter everyone in Florida is reading.',
      ],
    ],
  ])('%s: what is no story', (id, expected) => {
    const article = readSeed(id);
    const story = new Set(readStory(article));
    const others = article.zones
      .map(({ start, end }) => article.text.slice(start, end))
      .filter((zone) => !story.has(zone));
    // The title stands twice in one of them: as title and as its repetition.
    expect(others).toEqual(expected.filter((zone) => zone !== article.title));
  });

  test.each([
    ['000_2b068df2fda728d1', { authors: [] }],
    ['001_3ee3bd412a0c59ef', { authors: [], published: { value: '2021-03-18', source: 'stated' } }],
    [
      '002_fb405ac30e80fe03',
      {
        authors: ['Jon Dougherty'],
        title: 'Biden, Putin, trade threats during latest 50-min. phone call amid escalating Ukraine crisis',
      },
    ],
    ['003_eeb775079e9a5220', { authors: [], title: 'Biden and Putin Exchange Warnings in Call' }],
    [
      '004_bb67c63f1bfaf407',
      {
        authors: ['Mona Salama'],
        publisher: 'The Floridian',
        published: { value: '2021-12-30', source: 'stated' },
        title: 'Biden & Putin Hold Call For Second Time This Month Amid Rising Tensions',
      },
    ],
  ])('%s: what it states about itself, and no more', (id, expected) => {
    const { title, authors, publisher, published, datelinePlace } = readSeed(id);
    expect({ title, authors, publisher, published, datelinePlace }).toEqual(expected);
  });
});

describe('given metadata', () => {
  const STORY = 'The harbour was closed on Monday after a crane fell into the water.';

  test('a title that the text begins with is its title zone, glued or not', () => {
    expect(
      listZones(ingestText(`Crane falls. Harbour shut\n${STORY}`, { title: 'Crane falls. Harbour shut' })),
    ).toEqual(['title given-title: Crane falls. Harbour shut', `body prose: ${STORY}`]);
    expect(listZones(ingestText(`Crane falls ${STORY}`, { title: 'Crane falls' }))).toEqual([
      'title given-title: Crane falls',
      `body prose: ${STORY}`,
    ]);
  });

  test('a title that the text does not have is metadata only', () => {
    const article = ingestText(STORY, { title: 'Crane falls' });
    expect(article.title).toBe('Crane falls');
    expect(listZones(article)).toEqual([`body prose: ${STORY}`]);
  });

  test.each([
    ['2021-03-18', '2021-03-18'],
    ['2021-03-18T23:59:59.123Z', '2021-03-18'],
    ['Thu, 18 Mar 2021 10:00:00 GMT', '2021-03-18'],
    ['March 18, 2021', '2021-03-18'],
  ])('publishedAt %s is the day %s and goes before the text', (publishedAt, value) => {
    const article = ingestText(`Crane falls\nMay 1, 2020\n${STORY}`, { publishedAt });
    expect(article.published).toEqual({ value, source: 'metadata' });
  });

  test.each(['soon', '03/04/2021', '2021-02-30', 'March 2021', ''])(
    'publishedAt %j is no day',
    (publishedAt) => {
      expect(ingestText(STORY, { publishedAt }).published).toBeUndefined();
    },
  );
});

describe('texts without a story', () => {
  test.each([
    ['', []],
    ['  \n\t\n', []],
    ['Apple buys Beats', ['body line: Apple buys Beats']],
    ['Subscribe to our newsletter.', ['boilerplate sign-up: Subscribe to our newsletter.']],
    ['***\n', ['boilerplate symbols: ***']],
    ['One line\nof a poem\n\nAnother', ['body line: One line', 'body line: of a poem', 'body line: Another']],
  ])('%j', (text, expected) => {
    expect(listZones(ingestText(text))).toEqual(expected);
  });
});
