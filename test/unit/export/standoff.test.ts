import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toStandoff } from '../../../src/export/standoff.ts';
import {
  standoffEntitySchema,
  standoffEventSchema,
  standoffMentionSchema,
  standoffRelationSchema,
  standoffTimeSchema,
} from '../../../src/schema/standoff.ts';
import { createSmallWorld, HOSTILE_NAMES } from '../../worlds/small-world.ts';
import type { SmallWorldOptions } from '../../worlds/small-world.ts';

const convert = (options?: SmallWorldOptions): ReturnType<typeof toStandoff> => {
  const { corpus, graph } = createSmallWorld(options);
  return toStandoff(corpus, graph);
};

describe('toStandoff', () => {
  it('holds every layer in the format', () => {
    const { entities = [], mentions = [], events = [], times = [], relations = [] } = convert();
    for (const [records, schema] of [
      [entities, standoffEntitySchema],
      [mentions, standoffMentionSchema],
      [events, standoffEventSchema],
      [times, standoffTimeSchema],
      [relations, standoffRelationSchema],
    ] as const) {
      expect(records.length).toBeGreaterThan(0);
      for (const record of records) expect(schema.strict().parse(record)).toEqual(record);
    }
  });

  it('keeps the id, text, title and date of a document', () => {
    expect(convert({ article: 'x/y' }).documents).toEqual([
      {
        id: 'x/y',
        text: 'Ann Lee met Bob Ray in Paris. They may talk on. It rained.',
        title: 'Ann Lee meets Ray',
        publishedAt: '2022-01-03',
      },
    ]);
  });

  it('has mentions of every kind, a plural with what it stands for', () => {
    expect(
      convert().mentions?.map(({ text, kind, entity, entities, type }) => ({
        text,
        kind,
        entity,
        entities,
        type,
      })),
    ).toEqual([
      { text: 'Ann Lee', kind: 'name', entity: 'person-a', entities: undefined, type: 'person' },
      { text: 'Bob Ray', kind: 'name', entity: 'person-b', entities: undefined, type: 'person' },
      { text: 'Paris', kind: 'name', entity: 'place-paris', entities: undefined, type: 'place' },
      { text: 'They', kind: 'pronoun', entity: null, entities: ['person-a', 'person-b'], type: 'person' },
      { text: 'It', kind: 'pronoun', entity: 'it', entities: undefined, type: 'other' },
    ]);
  });

  it('has every event with status, date, source and participants, and says which are not on the graph', () => {
    const [met, talk] = convert().events ?? [];
    expect(met).toMatchObject({ type: 'CONSULT', status: 'actual', date: '2022-01-02' });
    expect(met).not.toHaveProperty('graph');
    expect(met?.mentions[0]).toMatchObject({
      text: 'met',
      tense: 'past',
      time: 'nonfuture',
      date: '2022-01-02',
    });
    expect(met?.mentions[0]).not.toHaveProperty('attributedTo');
    expect(talk).toMatchObject({ status: 'planned', graph: false });
    expect(talk).not.toHaveProperty('date');
    expect(talk?.mentions[0]).toMatchObject({
      text: 'talk',
      certainty: 'possible',
      time: 'future',
      attributedTo: 'person-b',
      participants: [
        { role: 'participant', entity: 'person-a' },
        { role: 'participant', entity: 'person-b' },
        { role: 'topic' },
      ],
    });
  });

  it('has every relation with polarity and sources, and says which are not on the graph', () => {
    expect(convert().relations).toEqual([
      expect.objectContaining({ type: 'MET_WITH', polarity: 'asserted', status: 'actual' }),
      expect.objectContaining({
        type: 'TALKS_WITH',
        polarity: 'hypothetical',
        attributedTo: ['person-b'],
        graph: false,
      }),
    ]);
    expect(convert().relations?.[0]).not.toHaveProperty('graph');
  });

  it('quotes exactly what its spans cover, whatever the text', () => {
    const texts = fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.string({ unit: 'binary', minLength: 1 }));
    fc.assert(
      fc.property(texts, (agent) => {
        const { documents, mentions = [], events = [], times = [], relations = [] } = convert({ agent });
        const text = documents[0]?.text ?? '';
        const quotes = [
          ...mentions,
          ...times,
          ...events.flatMap((event) => event.mentions),
          ...relations.flatMap((relation) => relation.mentions),
        ];
        expect(quotes.filter((quote) => text.slice(quote.start, quote.end) !== quote.text)).toEqual([]);
      }),
    );
  });
});
