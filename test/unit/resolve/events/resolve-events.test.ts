import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { resolveEvents } from '../../../../src/resolve/events/resolve-events.ts';
import type { EventResolution } from '../../../../src/resolve/events/resolve-events.ts';
import { loadEventWords } from '../../../../src/vocabulary/event-words.ts';
import { CRISIS, CRISIS_NAMES } from '../../../worlds/crisis-world.ts';
import { createToldWorld } from '../../../worlds/told-world.ts';
import type { ArticleSpec, EventSpec, Names } from '../../../worlds/told-world.ts';

const words = loadEventWords();

function resolve(articles: readonly ArticleSpec[], names: Names = CRISIS_NAMES): EventResolution {
  const { documents, entityOf, entities } = createToldWorld(names, articles);
  return resolveEvents(documents, entityOf, entities, words);
}

/** One article with one sentence and one event. */
function tell(id: string, text: string, event: EventSpec, published?: string): ArticleSpec {
  return { id, sentences: [{ text, events: [event] }], ...(published === undefined ? {} : { published }) };
}

const call = (extra: Partial<EventSpec> = {}): EventSpec => ({
  type: 'CONSULT',
  trigger: 'call',
  lemma: 'phone call',
  roles: [
    ['participant', 'Ada Brunn'],
    ['participant', 'Viktor Oskan'],
  ],
  ...extra,
});
const CALL = 'Ada Brunn and Viktor Oskan had a call about troops.';

const invasion = (extra: Partial<EventSpec> = {}): EventSpec => ({
  type: 'FIGHT',
  trigger: 'invaded',
  lemma: 'invade',
  tag: 'VBD',
  roles: [
    ['agent', 'Norland'],
    ['target', 'Estavia'],
  ],
  ...extra,
});
const INVASION = 'Norland invaded Estavia from the north.';

describe('resolveEvents', () => {
  test.each<[what: string, articles: readonly ArticleSpec[], events: number]>([
    [
      'one call told twice',
      [tell('a', CALL, call(), '2030-03-05'), tell('b', CALL, call(), '2030-03-06')],
      1,
    ],
    [
      'two calls on two dates',
      [
        tell('a', CALL, call({ date: '2030-03-05' }), '2030-03-06'),
        tell('b', CALL, call({ date: '2030-03-20' }), '2030-03-21'),
      ],
      2,
    ],
    [
      'a first and a second call',
      [
        tell('a', 'The first call of Ada Brunn and Viktor Oskan was long.', call()),
        tell('b', 'The second call of Ada Brunn and Viktor Oskan was long.', call()),
      ],
      2,
    ],
    [
      'two weekdays',
      [
        tell('a', CALL, call({ partial: { weekday: 1 } })),
        tell('b', CALL, call({ partial: { weekday: 4 } })),
      ],
      2,
    ],
    [
      'a poisoning and a poisoned',
      [
        tell('a', 'The poisoning of Mira Solt shocked many.', {
          type: 'ASSAULT',
          trigger: 'poisoning',
          roles: [['target', 'Mira Solt']],
        }),
        tell('b', 'Someone poisoned Mira Solt last year.', {
          type: 'ASSAULT',
          trigger: 'poisoned',
          lemma: 'poison',
          roles: [['target', 'Mira Solt']],
        }),
      ],
      1,
    ],
    [
      'what happened and what is feared',
      [tell('a', INVASION, invasion()), tell('b', INVASION, invasion({ status: 'hypothetical' }))],
      2,
    ],
    [
      'what happened and what is denied',
      [tell('a', INVASION, invasion()), tell('b', INVASION, invasion({ status: 'negated' }))],
      2,
    ],
    [
      'what is alleged and what is told as a fact',
      [tell('a', INVASION, invasion()), tell('b', INVASION, invasion({ status: 'alleged' }))],
      1,
    ],
    [
      'an attack and the attack the other way round',
      [
        tell('a', INVASION, invasion()),
        tell(
          'b',
          'Estavia invaded Norland from the north.',
          invasion({
            roles: [
              ['agent', 'Estavia'],
              ['target', 'Norland'],
            ],
          }),
        ),
      ],
      2,
    ],
    [
      'an event and an article that appeared before it',
      [
        tell('a', INVASION, invasion({ date: '2030-05-02' }), '2030-05-03'),
        tell('b', INVASION, invasion(), '2030-04-01'),
      ],
      2,
    ],
    [
      'other people’s calls',
      [
        tell('a', CALL, call()),
        tell(
          'b',
          'Mira Solt and the mayor had a call about parking.',
          call({
            roles: [
              ['participant', 'Mira Solt'],
              ['participant', 'the mayor'],
            ],
          }),
        ),
      ],
      2,
    ],
  ])('%s', (_what, articles, events) => {
    expect(resolve(articles).events).toHaveLength(events);
  });

  test('tells apart what the crisis tells apart and joins what it tells twice', () => {
    const { events } = resolve(CRISIS);
    expect(events.map(({ name, status, mentions }) => [name, status, mentions.length])).toEqual([
      ['Norland poisons Mira Solt (negated)', 'negated', 1],
      ['Norland poisons Mira Solt (alleged)', 'alleged', 1],
      ['Poisoning of Mira Solt in Galmere', 'actual', 1],
      ['Brunn–Oskan phone call, 18 Apr 2030', 'actual', 2],
      ['Brunn–Oskan phone call, 5 Mar 2030', 'actual', 1],
      ['Norland invades Estavia (hypothetical)', 'hypothetical', 2],
      ['Norland recalls its envoy', 'actual', 1],
    ]);
  });

  test('dates an undated article through the call that a dated one tells too', () => {
    const { events, eventClaims } = resolve(CRISIS);
    const recall = events.find((event) => event.type === 'REDUCE_RELATIONS');
    expect(recall?.date).toEqual({ start: '2030-04-18', end: '2030-04-18', precision: 'day' });
    expect(recall?.dateBasis).toBe(
      '“Wednesday” in undated article c-undated, dated by an event that article b-second-call tells too',
    );
    expect(eventClaims.find((claim) => claim.event === recall?.id)?.date?.start).toBe('2030-04-18');
  });

  test('dates nothing of an undated article that matches nothing', () => {
    const undated = CRISIS.filter((article) => article.id === 'c-undated');
    expect(resolve(undated).events.map((event) => event.date)).toEqual([undefined, undefined, undefined]);
  });

  test('leaves an undated article undated when its weekday fits two weeks', () => {
    const { events } = resolve([
      tell('a', CALL, call({ date: '2030-04-18' }), '2030-04-18'),
      tell('b', INVASION, invasion({ date: '2030-04-25' }), '2030-04-25'),
      {
        id: 'c',
        sentences: [
          { text: CALL, events: [call({ partial: { weekday: 4 } })] },
          { text: INVASION, events: [invasion({ partial: { weekday: 4 } })] },
          {
            text: 'Mira Solt resigned.',
            events: [
              {
                type: 'PERSONNEL',
                trigger: 'resigned',
                lemma: 'resign',
                roles: [['agent', 'Mira Solt']],
                partial: { weekday: 4 },
              },
            ],
          },
        ],
      },
    ]);
    expect(events.find((event) => event.type === 'PERSONNEL')?.date).toBeUndefined();
  });

  test('does not let an anchored article tell what came after it', () => {
    const { events } = resolve([
      tell('a', INVASION, invasion({ date: '2030-04-17' }), '2030-04-18'),
      tell('b', CALL, call({ date: '2030-09-30' }), '2030-09-30'),
      {
        id: 'c',
        sentences: [
          { text: INVASION, events: [invasion({ partial: { weekday: 3 } })] },
          { text: CALL, events: [call()] },
        ],
      },
    ]);
    expect(events.filter((event) => event.type === 'CONSULT')).toHaveLength(2);
    expect(events.filter((event) => event.type === 'FIGHT')).toHaveLength(1);
  });

  test('takes who is spoken of for who takes part where a telling names nobody', () => {
    const nameless: ArticleSpec = {
      id: 'b',
      sentences: [
        { text: 'Ada Brunn and Viktor Oskan are at odds.' },
        { text: 'The first call brought nothing.', events: [call({ roles: [], date: '2030-04-18' })] },
      ],
    };
    const { events } = resolve([tell('a', CALL, call({ date: '2030-04-18' }), '2030-04-18'), nameless]);
    expect(events).toHaveLength(1);
  });

  test('narrows “this week” by the weekday of another article, and says so', () => {
    const [event] = resolve([
      tell('a', CALL, call({ date: '2030-04-14/2030-04-18' }), '2030-04-18'),
      tell('b', CALL, call({ partial: { weekday: 3 } })),
    ]).events;
    expect(event?.date).toEqual({ start: '2030-04-17', end: '2030-04-17', precision: 'day' });
    expect(event?.dateBasis).toContain('article b');
  });

  test('dates by the day of the news only what no article dates', () => {
    const news = { date: '2030-04-19', isNewsOfTheDay: true };
    const [stated] = resolve([
      tell('a', CALL, call(news), '2030-04-19'),
      tell('b', CALL, call({ date: '2030-04-16' }), '2030-04-20'),
    ]).events;
    expect(stated?.date?.start).toBe('2030-04-16');
    const [told] = resolve([tell('a', CALL, call(news), '2030-04-19')]).events;
    expect(told?.dateBasis).toBe('told as news by article a of that day');
  });

  test('dates the parts of a dated event by the whole', () => {
    const article: ArticleSpec = {
      id: 'a',
      sentences: [
        { text: CALL, events: [call({ date: '2030-04-18', label: 'call' })] },
        {
          text: 'Ada Brunn warned Viktor Oskan.',
          events: [
            {
              type: 'THREATEN',
              trigger: 'warned',
              lemma: 'warn',
              tag: 'VBD',
              roles: [
                ['speaker', 'Ada Brunn'],
                ['target', 'Viktor Oskan'],
              ],
              label: 'warning',
            },
          ],
        },
      ],
      links: [['PART_OF', 'warning', 'call']],
    };
    const warning = resolve([article]).events.find((event) => event.type === 'THREATEN');
    expect(warning?.date?.start).toBe('2030-04-18');
    expect(warning?.dateBasis).toMatch(/^as part of “Brunn–Oskan phone call, 18 Apr 2030”/u);
  });

  test('links the claims that contradict each other, both ways', () => {
    const { eventClaims } = resolve(CRISIS);
    const denial = eventClaims.find((claim) => claim.article === 'd-denial');
    const accusation = eventClaims.find((claim) => claim.article === 'e-accusation');
    expect(denial?.contradicts).toEqual([accusation?.id]);
    expect(accusation?.contradicts).toEqual([denial?.id]);
  });

  test('passes over a link that would make one event of two', () => {
    const article: ArticleSpec = {
      id: 'a',
      sentences: [
        { text: 'The first call of Ada Brunn was long.', events: [call({ label: 'first', roles: [] })] },
        { text: 'The call went on.', events: [call({ label: 'call', roles: [] })] },
        { text: 'The second call was short.', events: [call({ label: 'second', roles: [] })] },
      ],
      links: [
        ['SAME', 'call', 'first'],
        ['SAME', 'second', 'call'],
      ],
    };
    const { eventOf } = resolve([article]);
    const [first, middle, second] = eventOf[0] ?? [];
    expect(middle).toBe(first);
    expect(second).not.toBe(first);
  });

  test('keeps links between events, not those that became a link to itself', () => {
    const article: ArticleSpec = {
      id: 'a',
      sentences: [
        { text: CALL, events: [call({ label: 'call' })] },
        { text: INVASION, events: [invasion({ label: 'invasion' })] },
        { text: CALL, events: [call({ label: 'again' })] },
      ],
      links: [
        ['SAME', 'call', 'again'],
        ['RESPONSE_TO', 'again', 'invasion'],
        ['PART_OF', 'call', 'again'],
      ],
    };
    const { events, eventLinks, eventOf } = resolve([article]);
    expect(events).toHaveLength(2);
    expect(eventLinks.map(({ type, source, target }) => [type, source, target])).toEqual([
      ['RESPONSE_TO', eventOf[0]?.[0], eventOf[0]?.[1]],
    ]);
  });

  test('says why mentions were taken for one event', () => {
    const [event] = resolve([tell('a', CALL, call()), tell('b', CALL, call())]).events;
    expect(event?.trace).toHaveLength(1);
    expect(event?.trace[0]).toMatch(/participants Ada Brunn, Viktor Oskan \+\d/u);
  });

  test('keeps the ids of events when later articles come', () => {
    const before = new Set(resolve(CRISIS.slice(0, 3)).events.map((event) => event.id));
    const after = new Set(resolve(CRISIS).events.map((event) => event.id));
    expect([...before].filter((id) => !after.has(id))).toEqual([]);
  });
});

describe('whatever is told', () => {
  const people = ['Ada Brunn', 'Viktor Oskan', 'Mira Solt'] as const;
  const anEvent = fc.record({
    type: fc.constantFrom('CONSULT', 'FIGHT', 'ACCUSE'),
    trigger: fc.constantFrom('call', 'attack', 'remark'),
    status: fc.constantFrom('actual', 'alleged', 'planned', 'hypothetical', 'negated'),
    roles: fc.uniqueArray(
      fc.tuple(fc.constantFrom('agent', 'target', 'participant'), fc.constantFrom(...people)),
      { maxLength: 3 },
    ),
    date: fc.option(fc.constantFrom('2030-04-17', '2030-04-18', '2030-04', '2030-05-02'), { nil: undefined }),
    partial: fc.option(fc.record({ weekday: fc.integer({ min: 0, max: 6 }) }), { nil: undefined }),
  });
  const aCorpus = fc
    .array(
      fc.record({
        published: fc.option(fc.constantFrom('2030-04-19', '2030-05-03'), { nil: undefined }),
        events: fc.array(anEvent, { minLength: 1, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((articles) =>
      articles.map(({ published, events }, index): ArticleSpec => ({
        id: `article-${String(index)}`,
        ...(published === undefined ? {} : { published }),
        sentences: events.map(({ date, partial, ...event }) => ({
          text: `Ada Brunn met Viktor Oskan and Mira Solt: a ${event.trigger} near the river.`,
          events: [
            {
              ...event,
              ...(date === undefined ? {} : { date }),
              ...(partial === undefined || date !== undefined ? {} : { partial }),
            },
          ],
        })),
      })),
    );

  test('every mention is of exactly one event, ids are unique and modalities never mix', () => {
    fc.assert(
      fc.property(aCorpus, (corpus) => {
        const { documents } = createToldWorld(CRISIS_NAMES, corpus);
        const { events, eventOf } = resolve(corpus);
        const refs = events.flatMap((event) => event.mentions.map((ref) => `${ref.document} ${ref.event}`));
        const all = documents.flatMap((document, index) =>
          document.events.map((event) => `${String(index)} ${String(event.index)}`),
        );
        expect([...refs].sort()).toEqual([...all].sort());
        expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
        for (const event of events) {
          const statuses = event.mentions.map((ref) => documents[ref.document]?.events[ref.event]?.status);
          if (statuses.includes('negated')) expect(new Set(statuses).size).toBe(1);
          if (statuses.includes('actual')) expect(statuses).not.toContain('hypothetical');
          for (const ref of event.mentions) expect(eventOf[ref.document]?.[ref.event]).toBe(event.id);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('evidence slices to its quotation', () => {
    fc.assert(
      fc.property(aCorpus, (corpus) => {
        const { documents } = createToldWorld(CRISIS_NAMES, corpus);
        const textOf = new Map(documents.map(({ article }) => [article.id, article.text]));
        for (const { evidence } of resolve(corpus).eventClaims) {
          expect(textOf.get(evidence.article)?.slice(evidence.start, evidence.end)).toBe(evidence.quote);
          expect(evidence.sentence.start).toBeLessThanOrEqual(evidence.start);
          expect(evidence.sentence.end).toBeGreaterThanOrEqual(evidence.end);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the order of the documents changes nothing, and neither does resolving again', () => {
    fc.assert(
      fc.property(aCorpus, fc.nat(), (corpus, seed) => {
        const { documents, entityOf, entities } = createToldWorld(CRISIS_NAMES, corpus);
        const order = documents
          .map((_, index) => index)
          .sort((a, b) => (((a + 1) * seed) % 7) - (((b + 1) * seed) % 7));
        const pick = <T>(items: readonly T[]): readonly T[] => order.flatMap((index) => items[index] ?? []);
        const first = resolveEvents(documents, entityOf, entities, words);
        const again = resolveEvents(documents, entityOf, entities, words);
        const shuffled = resolveEvents(
          pick(documents),
          order.map((index) => entityOf[index] ?? []),
          entities,
          words,
        );
        expect(again).toEqual(first);
        const strip = ({ events }: EventResolution) =>
          events.map(({ mentions, ...event }) => [event, mentions.length]);
        expect(strip(shuffled)).toEqual(strip(first));
        expect(shuffled.eventClaims).toEqual(first.eventClaims);
        expect(shuffled.eventLinks).toEqual(first.eventLinks);
      }),
      { numRuns: 60 },
    );
  });
});
