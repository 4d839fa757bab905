import type { CoreferenceCluster } from '../../src/document/coreference-document.ts';
import type { ExtractedDocument } from '../../src/document/extracted-document.ts';
import type { Mention, MentionKind, MentionType } from '../../src/document/mention-document.ts';
import type { Entity, ResolvedCorpus } from '../../src/document/resolved-corpus.ts';
import type { Claim, Evidence, GraphFile } from '../../src/schema/graph.ts';

/** Names that break what is put together from strings. */
export const HOSTILE_NAMES: readonly string[] = [
  `Robert'); DROP TABLE people;--`,
  '"quoted" \\ back\\slash \'single\'',
  '<script>alert(1)</script>',
  'A & B &amp; C &lt;d&gt; &#10; &quot;',
  ']]><!-- --> <?php ?>',
  '{curly} $param ${template} `backtick` $(shell)',
  '../../etc/passwd',
  '=HYPERLINK("http://x.example")',
  '北京 🙂 👩‍👩‍👧 ﷽ Ω ñ',
  '\u202Ertl\u202C zero\u200Bwidth',
  'null',
  '__proto__',
  '%2F%00?#&=+',
];

export interface SmallWorld {
  readonly corpus: ResolvedCorpus;
  readonly graph: GraphFile;
}

export interface SmallWorldOptions {
  /** The one who acts; any text. */
  readonly agent?: string;
  readonly article?: string;
}

/** One article, "AGENT met Bob Ray in Paris. They may talk on. It rained.", with all that can be in a graph, and the graph of it. */
export function createSmallWorld({ agent = 'Ann Lee', article = 'a-1' }: SmallWorldOptions = {}): SmallWorld {
  const text = `${agent} met Bob Ray in Paris. They may talk on. It rained.`;
  const find = (words: string): { start: number; end: number } => {
    const start = text.indexOf(words, words === agent ? 0 : agent.length);
    return { start, end: start + words.length };
  };
  const first = { start: 0, end: text.indexOf('. They') + 1 };
  const second = { start: first.end + 1, end: text.indexOf(' It rained') };

  const mention = (words: string, type: MentionType, kind: MentionKind, index: number): Mention => ({
    index,
    kind,
    type,
    ...find(words),
    firstToken: 0,
    endToken: 0,
    head: 0,
    text: words,
    name: words,
    gender: 'unknown',
    number: kind === 'pronominal' ? 'plural' : 'singular',
    score: 1,
    rule: 'hand',
    roles: [],
    quoted: false,
  });
  const cluster = (
    index: number,
    name: string,
    type: MentionType,
    members: number[] = [],
  ): CoreferenceCluster => ({
    index,
    mentions: [index],
    representative: index,
    type,
    name,
    gender: 'unknown',
    number: members.length > 0 ? 'plural' : 'singular',
    members,
  });

  const document: ExtractedDocument = {
    article: {
      id: article,
      text,
      zones: [{ ...{ start: 0, end: text.length }, kind: 'body', reason: 'sentences' }],
      title: `${agent} meets Ray`,
      authors: ['Cy Doe'],
      publisher: 'The Daily',
      published: { value: '2022-01-03', source: 'metadata' },
    },
    tokens: [],
    sentences: [first, second].map((span, index) => ({
      ...span,
      index,
      firstToken: 0,
      endToken: 0,
      zone: 'body',
      paragraph: 0,
    })),
    recognized: [],
    mentions: [
      mention(agent, 'Person', 'named', 0),
      mention('Bob Ray', 'Person', 'named', 1),
      mention('Paris', 'Place', 'named', 2),
      mention('They', 'Person', 'pronominal', 3),
      mention('It', 'Other', 'pronominal', 4),
    ],
    clusters: [
      cluster(0, agent, 'Person'),
      cluster(1, 'Bob Ray', 'Person'),
      cluster(2, 'Paris', 'Place'),
      cluster(3, 'They', 'Person', [0, 1]),
      cluster(4, 'It', 'Other'),
    ],
    clusterOf: [0, 1, 2, 3, 4],
    links: [],
    times: [
      { index: 0, ...find('on'), text: 'on', firstToken: 0, endToken: 0, kind: 'date', value: '2022-01-04' },
      { index: 1, ...find('rained'), text: 'rained', firstToken: 0, endToken: 0, kind: 'date' },
    ],
    events: [
      {
        index: 0,
        type: 'CONSULT',
        lemma: 'meet',
        trigger: { ...find('met'), token: 0, text: 'met' },
        sentence: 0,
        arguments: [
          { role: 'participant', ...find(agent), text: agent, head: 0, cluster: 0 },
          { role: 'participant', ...find('Bob Ray'), text: 'Bob Ray', head: 0, cluster: 1 },
          { role: 'place', ...find('Paris'), text: 'Paris', head: 0, cluster: 2 },
        ],
        status: 'actual',
        polarity: 'positive',
        certainty: 'certain',
        tense: 'past',
        future: false,
        attributions: [],
        date: { start: '2022-01-02', end: '2022-01-02', precision: 'day' },
        score: 0.9,
        rule: 'frame:meet',
        salient: true,
      },
      {
        index: 1,
        type: 'CONSULT',
        lemma: 'talk',
        trigger: { ...find('talk'), token: 0, text: 'talk' },
        sentence: 1,
        arguments: [
          { role: 'participant', ...find('They'), text: 'They', head: 0, cluster: 3 },
          { role: 'topic', ...find('on'), text: 'on', head: 0 },
        ],
        status: 'planned',
        polarity: 'positive',
        certainty: 'possible',
        tense: 'present',
        future: true,
        attributions: [{ ...find('Bob Ray'), text: 'Bob Ray', cluster: 1, cue: 0, direct: true }],
        score: 0.6,
        rule: 'frame:talk',
        salient: false,
      },
    ],
    eventLinks: [],
    relations: [],
  };

  const evidence: Evidence = {
    article,
    ...first,
    quote: text.slice(first.start, first.end),
    sentence: first,
  };
  const talkEvidence: Evidence = {
    article,
    ...second,
    quote: text.slice(second.start, second.end),
    sentence: second,
  };
  const entity = (index: number, id: string, type: Entity['type'], name: string): Entity => ({
    id,
    type,
    name,
    aliases: [{ text: name, count: 1 }],
    roles: [],
    clusters: [{ document: 0, cluster: index }],
    named: index < 3,
  });
  const metClaim: Claim = {
    id: 'c1',
    article,
    predicate: 'MET_WITH',
    subject: 'person-a',
    object: 'person-b',
    event: 'event-met',
    status: 'actual',
    attributedTo: [],
    evidence,
    rule: 'frame:meet',
    score: 0.9,
  };
  const talkClaim: Claim = {
    ...metClaim,
    id: 'c2',
    predicate: 'TALKS_WITH',
    event: 'event-talk',
    status: 'planned',
    attributedTo: [{ id: 'person-b', text: 'Bob Ray' }, { text: 'a friend' }],
    evidence: talkEvidence,
  };
  const corpus: ResolvedCorpus = {
    documents: [document],
    entities: [
      entity(0, 'person-a', 'Person', agent),
      entity(1, 'person-b', 'Person', 'Bob Ray'),
      entity(2, 'place-paris', 'Place', 'Paris'),
      entity(3, 'they', 'Person', 'They'),
      entity(4, 'it', 'Other', 'It'),
    ],
    entityOf: [['person-a', 'person-b', 'place-paris', 'they', 'it']],
    mergeDrafts: [],
    events: [
      {
        id: 'event-met',
        type: 'CONSULT',
        name: `${agent} met Bob Ray`,
        status: 'actual',
        date: { start: '2022-01-02', end: '2022-01-02', precision: 'day' },
        participants: [
          { role: 'participant', entity: 'person-a', count: 1 },
          { role: 'participant', entity: 'person-b', count: 1 },
        ],
        mentions: [{ document: 0, event: 0 }],
        salient: true,
        trace: [],
      },
      {
        id: 'event-talk',
        type: 'CONSULT',
        name: 'talk',
        status: 'planned',
        participants: [],
        mentions: [{ document: 0, event: 1 }],
        salient: false,
        trace: [],
      },
    ],
    eventOf: [['event-met', 'event-talk']],
    claimOf: [['c1', 'c2']],
    eventLinks: [],
    eventClaims: [],
    relations: [
      {
        type: 'MET_WITH',
        source: 'person-a',
        target: 'person-b',
        status: 'actual',
        events: ['event-met'],
        claims: [metClaim],
        salient: true,
      },
      {
        type: 'TALKS_WITH',
        source: 'person-a',
        target: 'person-b',
        status: 'planned',
        events: ['event-talk'],
        claims: [talkClaim],
        salient: false,
      },
    ],
  };

  const place = { x: 1.5, y: -2, size: 4, community: 0 };
  const node = (id: string, type: 'Person' | 'Place', name: string): GraphFile['nodes'][number] => ({
    id,
    type,
    name,
    aliases: [{ text: name, count: 1 }],
    roles: type === 'Person' ? [{ text: 'mayor', tense: 'former', count: 1 }] : [],
    mentionCount: 1,
    articles: [article],
    evidence: [evidence],
    salient: true,
    ...place,
  });
  const edge = { support: 1, count: 1, events: [], claims: [], salient: true };
  const graph: GraphFile = {
    format: 'wiregraph-graph',
    version: 1,
    nodes: [
      {
        id: 'article-1',
        type: 'Article',
        article,
        name: `${agent} meets Ray`,
        authors: ['Cy Doe'],
        publisher: 'The Daily',
        published: { value: '2022-01-03', source: 'metadata' },
        ...place,
      },
      {
        id: 'event-met',
        type: 'Event',
        eventType: 'CONSULT',
        name: `${agent} met Bob Ray`,
        status: 'actual',
        date: { start: '2022-01-02', end: '2022-01-02', precision: 'day' },
        dateBasis: 'stated',
        articles: [article],
        claims: [],
        mentionCount: 1,
        salient: true,
        trace: [],
        ...place,
      },
      node('person-a', 'Person', agent),
      node('person-b', 'Person', 'Bob Ray'),
      node('place-paris', 'Place', 'Paris'),
    ],
    edges: [
      {
        ...edge,
        id: 'e1',
        type: 'MET_WITH',
        source: 'person-a',
        target: 'person-b',
        status: 'actual',
        firstSeen: '2022-01-02',
        lastSeen: '2022-01-02',
        events: ['event-met'],
        claims: ['c1'],
      },
      {
        ...edge,
        id: 'e2',
        type: 'TALKS_WITH',
        source: 'person-a',
        target: 'person-b',
        status: 'planned',
        claims: ['c2'],
        salient: false,
      },
      {
        ...edge,
        id: 'e3',
        type: 'PARTICIPATES_IN',
        source: 'person-a',
        target: 'event-met',
        status: 'actual',
        role: 'participant',
      },
      {
        ...edge,
        id: 'e4',
        type: 'PARTICIPATES_IN',
        source: 'person-a',
        target: 'event-met',
        status: 'actual',
        role: 'speaker',
      },
      { ...edge, id: 'e5', type: 'MENTIONS', source: 'article-1', target: 'person-a', status: 'actual' },
    ],
    claims: [metClaim, talkClaim],
  };
  return { corpus, graph };
}
