import { describe, expect, it } from 'vitest';
import { groupTies, listEventTies, listTies } from '../../../viewer/src/relations.ts';
import { rankNodes } from '../../../viewer/src/ranking.ts';
import { summarize } from '../../../viewer/src/summary.ts';
import { createArticle, createEdge, createEntity, createEvent, createModel } from '../../worlds/picture.ts';

const day = (iso: string): { start: string; end: string; precision: 'day' } => ({
  start: iso,
  end: iso,
  precision: 'day',
});
const nodes = [
  createEntity('ann', { mentionCount: 3 }),
  createEntity('bob', { mentionCount: 9 }),
  createEvent('later', { date: day('2021-12-30'), articles: ['x', 'y'] }),
  createEvent('undated', { articles: ['x', 'y', 'z'] }),
  createEvent('earlier', { date: day('2021-03-17'), articles: ['x'] }),
  createEvent('aside', { salient: false, articles: ['x', 'y', 'z'] }),
  createArticle('paper'),
];
const edges = [
  createEdge('ann', 'ACCUSED', 'bob', { support: 1 }),
  createEdge('bob', 'ACCUSED', 'ann', { support: 3 }),
  createEdge('bob', 'CALLED', 'ann', { support: 2 }),
  createEdge('ann', 'CALLED', 'bob', { support: 2 }),
  ...['later', 'undated', 'earlier'].map((event) => createEdge('ann', 'PARTICIPATES_IN', event)),
];
const model = createModel({ nodes, edges });
const ties = listTies(model, 'ann', edges);

describe('groupTies', () => {
  it('puts what was done to it apart from what it did, and what holds both ways together', () => {
    const groups = groupTies(ties.filter((tie) => tie.other.type !== 'Event'));
    expect(groups.map(({ type, direction, ties: members }) => [type, direction, members.length])).toEqual([
      ['CALLED', 'out', 2],
      ['ACCUSED', 'in', 1],
      ['ACCUSED', 'out', 1],
    ]);
  });
});

describe('listEventTies', () => {
  it('is in order of dates, undated last', () => {
    expect(listEventTies(ties).map((tie) => tie.other.id)).toEqual(['earlier', 'later', 'undated']);
  });
});

describe('summarize', () => {
  it('names who is mentioned most, what most articles tell, and the articles', () => {
    const summary = summarize(model, 2);
    expect(summary.entities.map((entity) => entity.id)).toEqual(['bob', 'ann']);
    expect(summary.most).toBe(9);
    expect(summary.events.map((event) => event.id)).toEqual(['later', 'undated']);
    expect(summary.articles.map((article) => article.id)).toEqual(['paper']);
  });

  it('ranks events by how many articles tell them', () => {
    expect(rankNodes(nodes).events.map((event) => event.id)).toEqual([
      'aside',
      'undated',
      'later',
      'earlier',
    ]);
  });
});
