import { describe, expect, it } from 'vitest';
import { colourByCommunity, listCommunities } from '../../../viewer/src/communities.ts';
import { layOutByForce } from '../../../viewer/src/force-layout.ts';
import type { SizeBy } from '../../../viewer/src/look.ts';
import { createRadii } from '../../../viewer/src/radii.ts';
import { MOST_LINES, pickEdges } from '../../../viewer/src/sigma/level-of-detail.ts';
import { createArticle, createEdge, createEntity, createEvent, createModel } from '../../worlds/picture.ts';

const model = createModel({
  nodes: [
    createEntity('ann', { mentionCount: 9, articles: ['a'], size: 3, community: 0 }),
    createEntity('bob', { mentionCount: 4, articles: ['a', 'b'], size: 9, community: 0 }),
    createEntity('cy', { mentionCount: 1, articles: ['a'], size: 5, community: 1 }),
    createEvent('call', { mentionCount: 50, articles: ['a'], size: 4, community: 0 }),
    createArticle('paper'),
  ],
  edges: [
    createEdge('cy', 'CALLED', 'ann'),
    createEdge('cy', 'CALLED', 'bob'),
    createEdge('cy', 'MET_WITH', 'bob'),
  ],
});

describe('sizes', () => {
  const largest: readonly (readonly [SizeBy, string])[] = [
    ['rank', 'bob'],
    ['mentions', 'call'],
    ['articles', 'bob'],
    ['ties', 'cy'],
  ];
  it.each(largest)('by %s are greatest for %s', (by, id) => {
    const radius = createRadii(model, by);
    const drawn = model.nodes.filter((node) => node.type !== 'Article');
    const ordered = drawn.toSorted((a, b) => radius(b) - radius(a));
    expect(ordered[0]?.id).toBe(id);
    for (const node of drawn) {
      expect(radius(node)).toBeGreaterThanOrEqual(3.5);
      expect(radius(node)).toBeLessThanOrEqual(20);
    }
  });
});

describe('groups', () => {
  const communities = listCommunities(model.nodes);

  it('are named after their most mentioned members, entities before events', () => {
    expect(communities.map(({ name }) => name)).toEqual(['ann, bob', 'cy']);
    expect(communities.map(({ members }) => members.length)).toEqual([3, 1]);
  });

  it('have colours of their own', () => {
    const colour = colourByCommunity(communities);
    const [ann, bob, cy] = model.nodes.map(colour);
    expect(ann).toBe(bob);
    expect(ann).not.toBe(cy);
  });
});

describe('level of detail', () => {
  const many = createModel({
    nodes: [
      createEntity('hub'),
      ...Array.from({ length: 9000 }, (_item, index) => createEntity(`n${index}`)),
    ],
    edges: Array.from({ length: 9000 }, (_item, index) =>
      createEdge('hub', 'CALLED', `n${index}`, { support: index === 8999 ? 7 : 1 }),
    ),
  });
  const shown = {
    nodes: new Set(many.nodes.map((node) => node.id)),
    edges: new Set(many.columns.edges.id),
  };

  it('draws the best supported of too many lines', () => {
    const picked = pickEdges(many, shown, MOST_LINES);
    expect(picked).toHaveLength(MOST_LINES);
    expect(picked[0]?.target).toBe('n8999');
  });

  it('draws as few as are asked for', () => {
    expect(pickEdges(many, shown, 10)).toHaveLength(10);
  });

  it('draws those that are near when closer', () => {
    expect(pickEdges(many, shown, MOST_LINES, (id) => id === 'n3').map((edge) => edge.target)).toEqual([
      'n3',
    ]);
  });

  it('draws all where there are few', () => {
    const few = { nodes: shown.nodes, edges: new Set(['hub-CALLED-n1', 'hub-CALLED-n2']) };
    expect(pickEdges(many, few, MOST_LINES, () => false)).toHaveLength(2);
  });
});

describe('layout by force', () => {
  const request = {
    size: { width: 800, height: 600 },
    nodes: Array.from({ length: 30 }, (_item, index) => ({
      id: `n${index}`,
      x: Math.cos(index),
      y: Math.sin(index * 2),
      radius: 5,
    })),
    edges: Array.from({ length: 29 }, (_item, index) => ({ source: 'n0', target: `n${index + 1}` })),
  };

  it('is the same every time, and no two nodes lie on each other', () => {
    const placed = layOutByForce(request);
    expect(layOutByForce(request)).toEqual(placed);
    for (const [index, a] of placed.entries()) {
      for (const b of placed.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(10);
    }
  });
});
