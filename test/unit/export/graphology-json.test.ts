import graphology from 'graphology';
import type { AbstractGraph, SerializedGraph } from 'graphology-types';
import { describe, expect, it } from 'vitest';

import { renderGraphologyJson } from '../../../src/export/graphology-json.ts';
import { createSmallWorld } from '../../worlds/small-world.ts';
import type { GraphFile } from '../../../src/schema/graph.ts';

const render = (graph: GraphFile): string => [...renderGraphologyJson(graph)].join('');
const load = (text: string): AbstractGraph =>
  graphology.MultiDirectedGraph.from(JSON.parse(text) as SerializedGraph);

describe('renderGraphologyJson', () => {
  it('is read by graphology with every node, edge and attribute', () => {
    const { graph } = createSmallWorld();
    const loaded = load(render(graph));
    expect(loaded.order).toBe(graph.nodes.length);
    expect(loaded.size).toBe(graph.edges.length);
    expect(loaded.getNodeAttributes('place-paris')).toMatchObject({
      type: 'Place',
      aliases: ['Paris'],
      color: '#66a61e',
      x: 1.5,
      y: -2,
    });
    expect(loaded.getEdgeAttributes('e1')).toMatchObject({ type: 'MET_WITH', weight: 1, claims: ['c1'] });
    expect(loaded.getAttribute('claims')).toEqual(graph.claims);
  });
});
