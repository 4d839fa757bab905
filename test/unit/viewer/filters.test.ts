import { describe, expect, it } from 'vitest';
import type { Filters } from '../../../viewer/src/filters.ts';
import {
  VIEWS,
  defaultFilters,
  filterGraph,
  matchView,
  toggleMember,
  views,
} from '../../../viewer/src/filters.ts';
import { createArticle, createEdge, createEntity, createEvent } from '../../worlds/picture.ts';

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
    const shown = filterGraph(world, { ...defaultFilters, ...change });
    expect([...shown.nodes].sort()).toEqual(nodes);
    expect(shown.edges.size).toBe(edges);
  });

  it('counts what is drawn and what there is', () => {
    const { counts } = filterGraph(world, { ...defaultFilters, hiddenStatuses: ['hypothetical'] });
    expect(counts.types.Person).toEqual({ shown: 2, total: 4 });
    expect(counts.types.Article).toEqual({ shown: 0, total: 1 });
    expect(counts.families.interaction).toEqual({ shown: 1, total: 3 });
    // Of events and edges; the article's MENTIONS has no status of its own.
    expect(counts.statuses.hypothetical).toEqual({ shown: 0, total: 3 });
    expect(counts.statuses.actual).toEqual({ shown: 4, total: 6 });
  });

  it('draws no more in the main view than can be read, the most mentioned first', () => {
    const nodes = Array.from({ length: 100 }, (_, index) =>
      createEntity(`e${index}`, { mentionCount: index }),
    );
    const edges = nodes.map(({ id }) => createEdge('e99', 'CALLED', id));
    const main = filterGraph({ nodes, edges }, defaultFilters);
    expect(main.nodes.size).toBe(36);
    expect(main.nodes.has('e64')).toBe(true);
    expect(main.nodes.has('e63')).toBe(false);
    expect(filterGraph({ nodes, edges }, { ...defaultFilters, detail: 'salient' }).nodes.size).toBe(100);
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
