import { describe, expect, it } from 'vitest';

import { selectableTypes, selectGraph } from '../../../src/export/select-graph.ts';
import type { Selection } from '../../../src/export/select-graph.ts';
import { parseDateInterval } from '../../../src/schema/dates.ts';
import { createSmallWorld } from '../../worlds/small-world.ts';

const { graph } = createSmallWorld();
const ALL = ['article-1', 'event-met', 'person-a', 'person-b', 'place-paris'];

const select = (selection: Selection): { nodes: string[]; edges: string[]; claims: string[] } => {
  const { nodes, edges, claims } = selectGraph(graph, selection);
  return {
    nodes: nodes.map(({ id }) => id),
    edges: edges.map(({ id }) => id),
    claims: claims.map(({ id }) => id),
  };
};

describe('selectGraph', () => {
  it.each<[string, Selection, readonly string[], readonly string[]]>([
    ['everything', {}, ALL, ['e1', 'e2', 'e3', 'e4', 'e5']],
    ['the full view', { view: 'full' }, ALL, ['e1', 'e2', 'e3', 'e4', 'e5']],
    ['entities', { view: 'entities' }, ['person-a', 'person-b', 'place-paris'], ['e1', 'e2']],
    ['events with who takes part', { view: 'events' }, ['event-met', 'person-a'], ['e3', 'e4']],
    ['a type of node', { types: ['Place'] }, ['place-paris'], []],
    [
      'a type of edge, with its ends',
      { view: 'entities', types: ['MET_WITH'] },
      ['person-a', 'person-b'],
      ['e1'],
    ],
    ['a type of event that is not there', { view: 'events', types: ['SANCTION'] }, [], []],
    [
      'events beside persons',
      { types: ['Person', 'CONSULT'] },
      ['event-met', 'person-a', 'person-b'],
      ['e1', 'e2', 'e3', 'e4'],
    ],
    ['a status', { view: 'entities', statuses: ['planned'] }, ['person-a', 'person-b'], ['e2']],
    ['a status of events', { view: 'events', statuses: ['negated'] }, [], []],
    ['more support than there is', { view: 'entities', support: 2 }, [], []],
    [
      'what is drawn at first',
      { view: 'entities', salient: true },
      ['person-a', 'person-b', 'place-paris'],
      ['e1'],
    ],
  ])('selects %s', (_what, selection, nodes, edges) => {
    expect(select(selection)).toMatchObject({ nodes, edges });
  });

  it.each([
    ['2022-01-02', ['event-met', 'person-a', 'person-b'], ['e1', 'e3', 'e4']],
    ['2022-01', ['article-1', 'event-met', 'person-a', 'person-b'], ['e1', 'e3', 'e4', 'e5']],
    ['2021', [], []],
  ])('selects what may be of %s, and nothing undated', (text, nodes, edges) => {
    const dates = parseDateInterval(text);
    if (dates === undefined) throw new Error('no date');
    expect(select({ dates })).toMatchObject({ nodes, edges });
  });

  it('keeps the claims behind what it keeps', () => {
    expect(select({ types: ['MET_WITH'] }).claims).toEqual(['c1']);
    expect(select({ view: 'events' }).claims).toEqual([]);
  });

  it('never leaves an edge without its ends', () => {
    for (const type of selectableTypes) {
      const { nodes, edges } = selectGraph(graph, { types: [type] });
      const ids = new Set(nodes.map(({ id }) => id));
      expect(edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
    }
  });

  it('has one name for one type', () => {
    expect(new Set(selectableTypes.map((type) => type.toLowerCase())).size).toBe(selectableTypes.length);
  });
});
