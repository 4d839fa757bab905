import { describe, expect, test } from 'vitest';
import { createJoinFinder } from '../../../src/graph/entity-joins.ts';
import type { EntityJoin } from '../../../src/schema/graph.ts';
import { decisionsSchema } from '../../../src/schema/decisions.ts';
import { extractText, resolveTexts, usePipeline } from '../../worlds/shared-pipeline.ts';

type Row = readonly [what: string, entity: string, texts: readonly string[], joins: readonly string[]];

/** As `words rule to`. */
const rows: readonly Row[] = [
  [
    'a surname in the same article, and said again',
    'Vladimir Putin',
    ['Vladimir Putin spoke in Moscow. Putin warned Ukraine. Putin left.'],
    ['Vladimir Putin own-name', 'Putin part-of-name Vladimir Putin'],
  ],
  [
    'a surname in another article',
    'Angela Merkel',
    [
      'Angela Merkel met Emmanuel Macron in Paris. Germany and France signed a treaty.',
      'Merkel praised Emmanuel Macron in Paris. Germany and France signed a treaty.',
    ],
    ['Angela Merkel own-name', 'Merkel surname Angela Merkel'],
  ],
  [
    'a pronoun',
    'Joe Biden',
    ['Joe Biden visited Poland on Monday. He praised the troops.'],
    ['Joe Biden own-name', 'he pronoun-subject Joe Biden'],
  ],
  [
    'other names and the adjective of a country',
    'United States',
    ['The United States closed an embassy. U.S. officials left. The American ambassador resigned.'],
    ['United States own-name', 'U.S. known-name United States', 'American adjective United States'],
  ],
];

function findJoins(texts: readonly string[], name: string): readonly EntityJoin[] {
  const corpus = resolveTexts(...texts);
  const entity = corpus.entities.find((one) => one.name === name);
  if (entity === undefined) throw new Error(`there is no ${name}`);
  return createJoinFinder(corpus.documents, [entity])(entity);
}

describe('why mentions were taken for one entity', () => {
  test.each(rows)('%s', (_what, name, texts, expected) => {
    const joins = findJoins(texts, name).map(({ text, rule, to }) => [text, rule, to].join(' ').trim());
    expect(joins).toEqual(expect.arrayContaining([...expected]));
  });

  test('counts what is said again, and tells where it was said first', () => {
    const text = 'Vladimir Putin spoke in Moscow. Putin warned Ukraine. Putin left.';
    const again = findJoins([text], 'Vladimir Putin').find((join) => join.text === 'Putin');
    expect(again?.count).toBe(2);
    expect(again?.first.article).toBe('a');
    expect(text.slice(again?.first.start, again?.first.end)).toBe('Putin');
    expect(again?.first.start).toBe(text.indexOf('Putin warned'));
  });

  test('says of what people merged that they did', () => {
    const documents = ['Angela Merkel visited Paris.', 'The Chancelleress Ann Muster visited Rome.'].map(
      (text, index) => extractText(text, undefined, `doc-${index}`),
    );
    const before = usePipeline().resolveCorpus(documents);
    const [left = '', right = ''] = before.entities
      .filter(({ type }) => type === 'Person')
      .map(({ id }) => id);
    const decided = decisionsSchema.parse({ merges: [{ status: 'CONFIRMED', left, right }] });
    const corpus = usePipeline().resolveCorpus(documents, decided);
    const [merged] = corpus.entities.filter(({ type }) => type === 'Person');
    if (merged === undefined) throw new Error('there is nobody');
    expect(createJoinFinder(corpus.documents, [merged])(merged).map(({ rule }) => rule)).toContain(
      'decision',
    );
  });
});
