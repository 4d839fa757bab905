import { describe, expect, it } from 'vitest';
import { connectionsAsShown, findConnections } from '../../../viewer/src/paths.ts';
import { createArticle, createEdge, createEntity, createModel } from '../../worlds/picture.ts';

const model = createModel({
  nodes: [
    ...['ann', 'bob', 'cy', 'dee', 'far', 'alone'].map((id) => createEntity(id)),
    createEntity('known', { mentionCount: 9 }),
    createArticle('paper'),
  ],
  edges: [
    createEdge('ann', 'CALLED', 'bob', { support: 3 }),
    createEdge('ann', 'ACCUSED', 'bob'),
    createEdge('cy', 'CALLED', 'bob', { support: 2 }),
    createEdge('ann', 'MET_WITH', 'known'),
    createEdge('known', 'MET_WITH', 'cy'),
    createEdge('cy', 'CALLED', 'far'),
    createEdge('paper', 'MENTIONS', 'ann'),
    createEdge('paper', 'MENTIONS', 'far'),
    createEdge('paper', 'MENTIONS', 'alone'),
  ],
});

describe('findConnections', () => {
  it('lists all shortest paths, the best supported first, with every edge between two steps', () => {
    const { paths } = findConnections(model, 'ann', 'cy');
    expect(paths.map((path) => path.nodes)).toEqual([
      ['ann', 'bob', 'cy'],
      ['ann', 'known', 'cy'],
    ]);
    expect(paths[0]?.steps.map((edges) => edges.map((edge) => edge.type))).toEqual([
      ['CALLED', 'ACCUSED'],
      ['CALLED'],
    ]);
  });

  it('goes against the direction of edges, but not through articles', () => {
    expect(findConnections(model, 'far', 'ann').paths[0]?.nodes).toEqual(['far', 'cy', 'bob', 'ann']);
    expect(findConnections(model, 'ann', 'alone').paths).toEqual([]);
    expect(findConnections(model, 'paper', 'alone').paths[0]?.nodes).toEqual(['paper', 'alone']);
  });

  it('names what both are tied to, the most mentioned first', () => {
    expect(findConnections(model, 'ann', 'cy').common).toEqual(['known', 'bob']);
  });

  it('finds nothing from a node to itself, or to one that is not there', () => {
    expect(findConnections(model, 'ann', 'ann').paths).toEqual([]);
    expect(findConnections(model, 'ann', 'nobody')).toEqual({ paths: [], common: [] });
  });

  it('gives all of it to be drawn', () => {
    const shown = connectionsAsShown(findConnections(model, 'ann', 'cy'));
    expect([...shown.nodes].sort()).toEqual(['ann', 'bob', 'cy', 'known']);
    expect(shown.edges.size).toBe(5);
  });
});
