/** A graph of any size in the program's own format, the same every time: hubs and communities as news have them. */

const ENTITY_TYPES = ['Person', 'Person', 'Person', 'Organization', 'Organization', 'Country', 'Place'];
const RELATIONS = [
  'ACCUSED',
  'CRITICIZED',
  'CALLED',
  'MET_WITH',
  'SANCTIONED',
  'WORKS_FOR',
  'MEMBER_OF',
  'PART_OF',
];
const STATUSES = ['actual', 'actual', 'actual', 'planned', 'alleged', 'hypothetical', 'negated'];
const COMMUNITIES = 40;
const ARTICLES = 500;

/** Numbers in [0,1), the same for the same seed. @see Mulberry32 (Tommy Ettinger, public domain) */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {{nodes: number, edges: number}} size */
export function createLargeGraph({ nodes: nodeCount, edges: edgeCount }) {
  const random = createRandom(7);
  const pick = (items) => items[Math.floor(random() * items.length)];
  /** Low numbers are much more frequent. */
  const pickHub = (count) => Math.floor(count * random() ** 3);
  const hash = () =>
    Math.floor(random() * 2 ** 52)
      .toString(36)
      .padStart(11, '0');

  const articles = Array.from({ length: ARTICLES }, (_item, index) => `article-${index}`);
  const place = (index) => {
    const community = index % COMMUNITIES;
    const angle = (community / COMMUNITIES) * 2 * Math.PI;
    const spread = () => (random() + random() + random() - 1.5) * 180;
    return { x: 600 * Math.cos(angle) + spread(), y: 600 * Math.sin(angle) + spread(), community };
  };
  const eventCount = Math.floor((nodeCount - ARTICLES) * 0.4);
  const entityCount = nodeCount - ARTICLES - eventCount;
  const entities = Array.from({ length: entityCount }, (_item, index) => ({
    id: `entity:name-${index}-${hash()}`,
    type: ENTITY_TYPES[index % ENTITY_TYPES.length],
    name: `Name ${index.toString(36)} of ${hash().slice(0, 5)}`,
    aliases: [{ text: `Alias ${index}`, count: 1 }],
    roles: [],
    mentionCount: Math.ceil(2000 / (index + 1)),
    articles: [pick(articles)],
    evidence: [],
    salient: true,
    size: 3 + 19 / Math.sqrt(index + 1),
    ...place(index),
  }));
  const events = Array.from({ length: eventCount }, (_item, index) => {
    const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(random() * 1000))).toISOString().slice(0, 10);
    return {
      id: `event:consult-${index}-${hash()}`,
      type: 'Event',
      eventType: 'CONSULT',
      name: `Event ${index.toString(36)} in ${hash().slice(0, 5)}`,
      status: pick(STATUSES),
      ...(random() < 0.7 ? { date: { start: day, end: day, precision: 'day' } } : {}),
      articles: [pick(articles)],
      claims: [],
      mentionCount: 1 + Math.floor(random() * 9),
      salient: true,
      trace: [],
      size: 4,
      ...place(index),
    };
  });
  const sources = articles.map((article, index) => ({
    id: `article:${article}`,
    type: 'Article',
    article,
    name: `Article ${index}`,
    authors: [],
    size: 5,
    ...place(index),
  }));

  const claims = [];
  const edges = Array.from({ length: edgeCount }, () => {
    const source = entities[pickHub(entityCount)];
    const isParticipation = random() < 0.4;
    const target = isParticipation ? pick(events) : entities[pickHub(entityCount)];
    const status = pick(STATUSES);
    const article = pick(articles);
    const claim = {
      id: `claim:${hash()}`,
      article,
      predicate: 'CONSULT',
      status,
      attributedTo: [],
      evidence: { article, start: 0, end: 4, quote: 'said', sentence: { start: 0, end: 4 } },
      rule: 'bench',
      score: 1,
    };
    claims.push(claim);
    const type = isParticipation ? 'PARTICIPATES_IN' : pick(RELATIONS);
    return {
      id: `edge:${type.toLowerCase().replaceAll('_', '-')}-${hash()}`,
      type,
      source: source.id,
      target: target.id,
      status,
      ...(isParticipation ? { role: 'agent' } : {}),
      support: 1 + Math.floor(4 * random() ** 4),
      count: 1,
      firstSeen: '2021-03-17',
      lastSeen: '2021-12-30',
      events: [],
      claims: [claim.id],
      salient: true,
    };
  });
  const byId = (a, b) => (a.id < b.id ? -1 : 1);
  return {
    format: 'wiregraph-graph',
    version: 1,
    nodes: [...sources, ...entities, ...events].sort(byId),
    edges: edges.sort(byId),
    claims: claims.sort(byId),
  };
}
