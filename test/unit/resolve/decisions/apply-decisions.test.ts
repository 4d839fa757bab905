import { describe, expect, test } from 'vitest';
import type { ResolvedCorpus } from '../../../../src/document/resolved-corpus.ts';
import { decisionsSchema } from '../../../../src/schema/decisions.ts';
import type { Decisions } from '../../../../src/schema/decisions.ts';
import { extractText, usePipeline } from '../../../worlds/shared-pipeline.ts';

const texts = [
  'Governor John Smith of Ohio signed the law. Ohio lawmakers, Columbus mayor Andrew Ginther and Senator Rob Portman praised it.',
  'Striker John Smith scored twice for Arsenal. Arsenal beat Chelsea, and coach Mikel Arteta praised him in London.',
  'Angela Merkel visited Paris.',
];
const documents = texts.map((text, index) => extractText(text, undefined, `doc-${index}`));

function resolve(decisions: Partial<Decisions> = {}): ResolvedCorpus {
  return usePipeline().resolveCorpus(documents, decisionsSchema.parse(decisions));
}

function idsOf(corpus: ResolvedCorpus, name: string): string[] {
  return corpus.entities.filter((entity) => entity.name === name).map((entity) => entity.id);
}

describe('decisions of people', () => {
  test('two John Smiths with different lines of work are two, and wait as a draft with reasons', () => {
    const corpus = resolve();
    const ids = idsOf(corpus, 'John Smith');
    expect(ids).toHaveLength(2);
    expect(corpus.mergeDrafts).toContainEqual(
      expect.objectContaining({
        left: ids[0],
        right: ids[1],
        reasons: expect.arrayContaining(['other role -0.3']) as unknown,
      }),
    );
  });

  test('a confirmed merge makes them one and is no draft any more', () => {
    const [left = '', right = ''] = idsOf(resolve(), 'John Smith');
    const corpus = resolve({ merges: [{ status: 'CONFIRMED', left, right }] });
    expect(idsOf(corpus, 'John Smith')).toHaveLength(1);
    expect(corpus.mergeDrafts.filter((draft) => draft.left === left)).toEqual([]);
  });

  test('a rejected merge is not asked again', () => {
    const [left = '', right = ''] = idsOf(resolve(), 'John Smith');
    const corpus = resolve({ merges: [{ status: 'REJECTED', left, right }] });
    expect(idsOf(corpus, 'John Smith')).toHaveLength(2);
    expect(corpus.mergeDrafts.filter((draft) => draft.left === left)).toEqual([]);
  });

  test('a split, a rename and a type', () => {
    const [merkel = ''] = idsOf(resolve(), 'Angela Merkel');
    const renamed = resolve({ renames: [{ entity: merkel, name: 'Dr. Angela Merkel' }] });
    expect(renamed.entities.find(({ id }) => id === merkel)).toMatchObject({
      name: 'Dr. Angela Merkel',
      aliases: [{ text: 'Angela Merkel', count: 1 }],
    });
    const typed = resolve({ types: [{ entity: merkel, type: 'Organization' }] });
    expect(typed.entities.find(({ id }) => id === merkel)?.type).toBe('Organization');
    const [left = '', right = ''] = idsOf(resolve(), 'John Smith');
    const split = resolve({
      merges: [{ status: 'CONFIRMED', left, right }],
      splits: [{ entity: left, articles: ['doc-9'], name: 'Nobody' }],
    });
    expect(idsOf(split, 'Nobody')).toEqual([]);
  });

  test.each([
    ['articles', { articles: ['merkel-2'] }, ['Merkel']],
    ['what an article calls it', { words: ['Merkel'] }, ['Merkel']],
    ['both, of which one is not there', { articles: ['merkel-1'], words: ['Merkel'] }, undefined],
  ])('a split by %s', (_what, by, expected) => {
    const told = [
      'Angela Merkel met Emmanuel Macron in Paris. Merkel smiled.',
      'Merkel praised Emmanuel Macron in Paris. She smiled.',
    ].map((text, index) => extractText(text, undefined, `merkel-${index + 1}`));
    const whole = usePipeline().resolveCorpus(told);
    const merkel = whole.entities.find(({ name }) => name === 'Angela Merkel');
    expect(merkel?.clusters).toHaveLength(2);
    const splits = [{ entity: merkel?.id ?? '', name: 'Una Merkel', ...by }];
    const corpus = usePipeline().resolveCorpus(told, decisionsSchema.parse({ splits }));
    const away = corpus.entities.find(({ name }) => name === 'Una Merkel');
    expect(away?.aliases.map(({ text }) => text)).toEqual(expected);
    const left = corpus.entities.find(({ id }) => id === merkel?.id);
    expect(left?.clusters).toHaveLength(expected === undefined ? 2 : 1);
    // What was left behind is still called so in its own article.
    expect(left?.aliases.map(({ text }) => text)).toEqual(['Merkel']);
  });

  test('a split that names neither articles nor words says nothing', () => {
    expect(decisionsSchema.safeParse({ splits: [{ entity: 'person:a', name: 'B' }] }).success).toBe(false);
  });

  test('a rejected edge is left out', () => {
    const before = resolve().relations.find(({ type }) => type === 'HOLDS_OFFICE');
    expect(before).toBeDefined();
    const after = resolve({
      rejectedEdges: [{ source: before?.source ?? '', type: 'HOLDS_OFFICE', target: before?.target ?? '' }],
    });
    expect(
      after.relations.filter(({ type, source }) => type === 'HOLDS_OFFICE' && source === before?.source),
    ).toEqual([]);
  });

  test('clusters stay partitioned whatever is decided', () => {
    const [left = '', right = ''] = idsOf(resolve(), 'John Smith');
    const corpus = resolve({
      merges: [{ status: 'CONFIRMED', left, right }],
      splits: [{ entity: left, articles: ['doc-0'], name: 'John Smith (governor)' }],
    });
    const seen = corpus.entities.flatMap(({ clusters }) =>
      clusters.map(({ document, cluster }) => `${document}:${cluster}`),
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(documents.reduce((sum, { clusters }) => sum + clusters.length, 0));
  });
});
