import type { ArticleSpec, Names } from './told-world.ts';

/** A small crisis between two made-up states, told by five articles: two calls, a recall, a poisoning, a feared invasion. */
export const CRISIS_NAMES = {
  'Ada Brunn': 'Person',
  'Viktor Oskan': 'Person',
  'Mira Solt': 'Person',
  Norland: 'Country',
  Estavia: 'Country',
  Galmere: 'Place',
} as const satisfies Names;

export const CRISIS: readonly ArticleSpec[] = [
  {
    id: 'a-first-call',
    published: '2030-03-05',
    authors: ['Jo Writer'],
    sentences: [
      {
        text: 'Ada Brunn and Viktor Oskan held a long telephone call on Tuesday about the border troops.',
        events: [
          {
            type: 'CONSULT',
            trigger: 'call',
            lemma: 'phone call',
            roles: [
              ['participant', 'Ada Brunn'],
              ['participant', 'Viktor Oskan'],
              ['topic', 'border troops'],
            ],
            date: '2030-03-05',
            label: 'call',
          },
        ],
        relations: [{ type: 'CALLED', source: 'Viktor Oskan', target: 'Ada Brunn', event: 'call' }],
      },
      {
        text: 'The poisoning of Mira Solt in Galmere strained ties.',
        events: [
          {
            type: 'ASSAULT',
            trigger: 'poisoning',
            roles: [
              ['target', 'Mira Solt'],
              ['place', 'Galmere'],
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'b-second-call',
    published: '2030-04-18',
    sentences: [
      {
        text: 'Ada Brunn and Viktor Oskan spoke again in a telephone call on Thursday.',
        events: [
          {
            type: 'CONSULT',
            trigger: 'call',
            lemma: 'phone call',
            roles: [
              ['participant', 'Ada Brunn'],
              ['participant', 'Viktor Oskan'],
            ],
            date: '2030-04-18',
            label: 'call',
          },
        ],
        relations: [{ type: 'CALLED', source: 'Ada Brunn', target: 'Viktor Oskan', event: 'call' }],
      },
      {
        text: 'She warned Viktor Oskan of heavy costs if Norland invades Estavia.',
        events: [
          {
            type: 'FIGHT',
            trigger: 'invades',
            tag: 'VB',
            lemma: 'invade',
            status: 'hypothetical',
            roles: [
              ['agent', 'Norland'],
              ['target', 'Estavia'],
            ],
            label: 'invasion',
          },
        ],
        relations: [
          {
            type: 'INVADED',
            source: 'Norland',
            target: 'Estavia',
            status: 'hypothetical',
            event: 'invasion',
          },
        ],
      },
    ],
  },
  {
    id: 'c-undated',
    sentences: [
      {
        text: 'Viktor Oskan and Ada Brunn talked in a telephone call on Thursday while border troops gathered.',
        events: [
          {
            type: 'CONSULT',
            trigger: 'call',
            lemma: 'phone call',
            roles: [
              ['participant', 'Ada Brunn'],
              ['participant', 'Viktor Oskan'],
            ],
            partial: { weekday: 4 },
            label: 'call',
          },
        ],
      },
      {
        text: 'Norland recalled its envoy on Thursday.',
        events: [
          {
            type: 'REDUCE_RELATIONS',
            trigger: 'recalled',
            tag: 'VB',
            lemma: 'recall',
            roles: [
              ['agent', 'Norland'],
              ['target', 'its envoy'],
            ],
            partial: { weekday: 4 },
          },
        ],
      },
      {
        text: 'Many fear that Norland will invade Estavia soon.',
        events: [
          {
            type: 'FIGHT',
            trigger: 'invade',
            tag: 'VB',
            status: 'hypothetical',
            roles: [
              ['agent', 'Norland'],
              ['target', 'Estavia'],
            ],
          },
        ],
      },
    ],
    links: [],
  },
  {
    id: 'd-denial',
    published: '2030-04-19',
    sentences: [
      {
        text: 'Norland did not poison Mira Solt with the nerve agent.',
        events: [
          {
            type: 'ASSAULT',
            trigger: 'poison',
            tag: 'VB',
            status: 'negated',
            roles: [
              ['agent', 'Norland'],
              ['target', 'Mira Solt'],
            ],
            label: 'denied',
          },
        ],
        relations: [
          { type: 'POISONED', source: 'Norland', target: 'Mira Solt', status: 'negated', event: 'denied' },
        ],
      },
    ],
  },
  {
    id: 'e-accusation',
    published: '2030-04-19',
    sentences: [
      {
        text: 'Norland poisoned Mira Solt with the nerve agent, investigators in Galmere say.',
        events: [
          {
            type: 'ASSAULT',
            trigger: 'poisoned',
            tag: 'VB',
            lemma: 'poison',
            status: 'alleged',
            roles: [
              ['agent', 'Norland'],
              ['target', 'Mira Solt'],
            ],
            label: 'said',
          },
        ],
        relations: [
          { type: 'POISONED', source: 'Norland', target: 'Mira Solt', status: 'alleged', event: 'said' },
        ],
      },
    ],
  },
];
