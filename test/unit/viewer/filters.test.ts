import { describe, expect, it } from 'vitest';
import type { Filters } from '../../../viewer/src/filters.ts';
import { filterGraph } from '../../../viewer/src/filter-graph.ts';
import {
  VIEWS,
  defaultFilters,
  hideOthers,
  matchView,
  toggleMember,
  views,
} from '../../../viewer/src/filters.ts';
import { createArticle, createEdge, createEntity, createEvent, createModel } from '../../worlds/picture.ts';

const world = {
  nodes: [
    createEntity('ann'),
    createEntity('bob'),
    createEntity('acme', { type: 'Organization' }),
    createEntity('loose'),
    createEntity('passing', { salient: false }),
    createEvent('call'),
    createEvent('fear', { status: 'hypothetical' }),
    createEvent('aside', { salient: false }),
    createArticle('paper'),
  ],
  edges: [
    createEdge('ann', 'CALLED', 'bob'),
    createEdge('ann', 'HEAD_OF', 'acme'),
    createEdge('bob', 'THREATENED', 'acme', { status: 'hypothetical' }),
    createEdge('ann', 'PARTICIPATES_IN', 'call'),
    createEdge('bob', 'PARTICIPATES_IN', 'fear', { status: 'hypothetical' }),
    createEdge('passing', 'KILLED', 'bob', { salient: false }),
    createEdge('paper', 'MENTIONS', 'ann', { salient: false }),
  ],
};

const rows: readonly (readonly [string, Partial<Filters>, readonly string[], number])[] = [
  ['by default what is salient and tied to something', {}, ['acme', 'ann', 'bob', 'call', 'fear'], 5],
  [
    'everything',
    { detail: 'everything', hiddenTypes: [] },
    world.nodes.map((node) => node.id).sort(),
    world.edges.length,
  ],
  ['relations alone', VIEWS.relations, ['acme', 'ann', 'bob'], 3],
  ['events alone', VIEWS.events, ['ann', 'bob', 'call', 'fear'], 2],
  ['articles with what they mention', VIEWS.sources, ['ann', 'paper'], 1],
  ['without what is only feared', { hiddenStatuses: ['hypothetical'] }, ['acme', 'ann', 'bob', 'call'], 3],
  ['without persons nothing is tied', { hiddenTypes: ['Person', 'Article'] }, [], 0],
];

describe('filterGraph', () => {
  it.each(rows)('draws %s', (_what, change, nodes, edges) => {
    const shown = filterGraph(createModel(world), { ...defaultFilters, ...change });
    expect([...shown.nodes].sort()).toEqual(nodes);
    expect(shown.edges.size).toBe(edges);
  });

  it('counts what is drawn and what there is', () => {
    const { counts } = filterGraph(createModel(world), {
      ...defaultFilters,
      hiddenStatuses: ['hypothetical'],
    });
    expect(counts.types.Person).toEqual({ shown: 2, total: 4 });
    expect(counts.types.Article).toEqual({ shown: 0, total: 1 });
    expect(counts.families.interaction).toEqual({ shown: 1, total: 3 });
    // Of events and edges; the article's MENTIONS has no status of its own.
    expect(counts.statuses.hypothetical).toEqual({ shown: 0, total: 3 });
    expect(counts.statuses.actual).toEqual({ shown: 4, total: 6 });
  });

  it('draws the main events of a period, not those of the main ones that lie in it', () => {
    const day = (date: string) => ({ start: date, end: date, precision: 'day' as const });
    const many = Array.from({ length: 30 }, (_, index) =>
      createEvent(`late${index}`, { mentionCount: 9, date: day('2022-05-01') }),
    );
    const nodes = [createEntity('ann'), createEvent('early', { date: day('2021-01-01') }), ...many];
    const edges = nodes.slice(1).map(({ id }) => createEdge('ann', 'PARTICIPATES_IN', id));
    expect(filterGraph(createModel({ nodes, edges }), defaultFilters).nodes.has('early')).toBe(false);
    const period = { from: '2021-01-01', to: '2021-12-31' };
    expect([...filterGraph(createModel({ nodes, edges }), { ...defaultFilters, period }).nodes]).toEqual([
      'ann',
      'early',
    ]);
  });

  it('draws no more in the main view than can be read, the most mentioned first', () => {
    const nodes = Array.from({ length: 100 }, (_, index) =>
      createEntity(`e${index}`, { mentionCount: index }),
    );
    const edges = nodes.map(({ id }) => createEdge('e99', 'CALLED', id));
    const main = filterGraph(createModel({ nodes, edges }), defaultFilters);
    expect(main.nodes.size).toBe(36);
    expect(main.nodes.has('e64')).toBe(true);
    expect(main.nodes.has('e63')).toBe(false);
    expect(
      filterGraph(createModel({ nodes, edges }), { ...defaultFilters, detail: 'salient' }).nodes.size,
    ).toBe(100);
  });
});

const told = {
  nodes: [
    createEntity('ann', { articles: ['one', 'two'] }),
    createEntity('bob', { articles: ['one'] }),
    createEntity('cy', { articles: ['two'] }),
    createEntity('dee', { articles: ['two'], salient: false }),
    createEvent('call', {
      articles: ['one', 'two'],
      date: { start: '2021-03-01', end: '2021-03-31', precision: 'month' },
    }),
    createEvent('talk', { articles: ['one'] }),
  ],
  edges: [
    createEdge('ann', 'CALLED', 'bob', { articles: ['one', 'two'], support: 2, events: ['call'] }),
    createEdge('ann', 'ACCUSED', 'cy', { articles: ['two'], firstSeen: '2022-01', lastSeen: '2022-01' }),
    createEdge('bob', 'PARTICIPATES_IN', 'call', { articles: ['one'] }),
    createEdge('bob', 'PARTICIPATES_IN', 'talk', { articles: ['one'] }),
    createEdge('cy', 'MET_WITH', 'dee', { articles: ['two'], salient: false }),
  ],
};

const narrowed: readonly (readonly [string, Partial<Filters>, readonly string[], readonly string[]])[] = [
  [
    'an article alone',
    { hiddenArticles: ['two'] },
    ['ann', 'bob', 'call', 'talk'],
    ['CALLED', 'PARTICIPATES_IN'],
  ],
  ['support', { minSupport: 2 }, ['ann', 'bob', 'call'], ['CALLED', 'PARTICIPATES_IN']],
  ['a kind of line', { hiddenEdgeTypes: ['PARTICIPATES_IN'] }, ['ann', 'bob', 'cy'], ['ACCUSED', 'CALLED']],
  [
    'a period that a month touches',
    { period: { from: '2021-03-15', to: '2021-04-01' } },
    ['ann', 'bob', 'call', 'talk'],
    ['CALLED', 'PARTICIPATES_IN'],
  ],
  [
    'the last days of a month that is known as such',
    { period: { from: '2022-01-30', to: '2022-02-01' }, hidesUndated: true },
    ['ann', 'cy'],
    ['ACCUSED'],
  ],
  [
    'what is dated',
    { hidesUndated: true },
    ['ann', 'bob', 'call', 'cy'],
    ['ACCUSED', 'CALLED', 'PARTICIPATES_IN'],
  ],
  ['certain nodes', { onlyNodes: ['cy', 'dee'] }, ['cy', 'dee'], ['MET_WITH']],
  ['all but one', { hiddenNodes: ['bob'] }, ['ann', 'cy'], ['ACCUSED']],
  ['one step around', { around: { node: 'cy', depth: 1 } }, ['ann', 'cy'], ['ACCUSED']],
  ['two steps around', { around: { node: 'cy', depth: 2 } }, ['ann', 'bob', 'cy'], ['ACCUSED', 'CALLED']],
];

describe('what narrows the picture', () => {
  it.each(narrowed)('%s', (_name, part, nodes, types) => {
    const drawn = filterGraph(createModel(told), { ...defaultFilters, ...part });
    expect([...drawn.nodes].sort()).toEqual(nodes);
    const drawnTypes = told.edges.filter((edge) => drawn.edges.has(edge.id)).map((edge) => edge.type);
    expect([...new Set(drawnTypes)].sort()).toEqual(types);
  });

  it('adds nodes that would not be drawn, with what ties them', () => {
    const drawn = filterGraph(createModel(told), { ...defaultFilters, addedNodes: ['dee'] });
    expect(drawn.nodes.has('dee')).toBe(true);
    expect(drawn.edges.has('cy-MET_WITH-dee')).toBe(true);
  });

  it('counts per kind of line, article and date', () => {
    const { counts } = filterGraph(createModel(told), { ...defaultFilters, hiddenArticles: ['two'] });
    expect(counts.edgeTypes.ACCUSED).toEqual({ shown: 0, total: 1 });
    expect(counts.edgeTypes.CALLED).toEqual({ shown: 1, total: 1 });
    expect(counts.articles.get('one')).toEqual({ shown: 5, total: 5 });
    expect(counts.undated).toEqual({ shown: 1, total: 1 });
  });
});

describe('hiding all others', () => {
  it('leaves one, and brings all back the second time', () => {
    const once = hideOthers(['a', 'b', 'c'], ['a'], 'b');
    expect(once).toEqual(['a', 'c']);
    expect(hideOthers(['a', 'b', 'c'], once, 'b')).toEqual([]);
  });
});

describe('views', () => {
  it.each(views)('%s is found again by what it hides, in any order', (view) => {
    const { hiddenTypes, hiddenFamilies } = VIEWS[view];
    expect(
      matchView({
        ...defaultFilters,
        hiddenTypes: [...hiddenTypes].reverse(),
        hiddenFamilies: [...hiddenFamilies].reverse(),
      }),
    ).toBe(view);
  });

  it('is none when a type was switched off by hand', () => {
    expect(matchView({ ...defaultFilters, hiddenTypes: ['Person'] })).toBeUndefined();
  });

  it('toggling twice changes nothing', () => {
    const once = toggleMember(defaultFilters.hiddenTypes, 'Person');
    expect(once).toContain('Person');
    expect(toggleMember(once, 'Person')).toEqual(defaultFilters.hiddenTypes);
  });
});
