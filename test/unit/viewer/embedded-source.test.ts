import { describe, expect, it } from 'vitest';
import type { EmbeddedData } from '../../../src/schema/embedded.ts';
import { embeddedDataSchema } from '../../../src/schema/embedded.ts';
import { createEmbeddedSource } from '../../../viewer/src/embedded-source.ts';
import { readPictureEdge } from '../../../src/schema/picture-columns.ts';
import { createEdge, createEntity, createEvent } from '../../worlds/picture.ts';

const CLAIM = {
  id: 'claim:1',
  article: 'paper',
  predicate: 'CALLED',
  status: 'actual' as const,
  attributedTo: [],
  evidence: { article: 'paper', start: 0, end: 3, quote: 'Ann', sentence: { start: 0, end: 15 } },
  rule: 'test',
  score: 1,
};

const data: EmbeddedData = embeddedDataSchema.parse({
  graph: {
    format: 'wiregraph-graph',
    version: 1,
    nodes: [createEntity('ann'), createEntity('bob'), createEntity('cy'), createEvent('call')],
    edges: [
      createEdge('ann', 'CALLED', 'bob', { claims: ['claim:1'] }),
      createEdge('cy', 'CALLED', 'bob', { claims: [] }),
    ],
    claims: [CLAIM],
  },
  articles: [{ id: 'paper', text: 'Ann called Bob.', authors: [], zones: [], marks: [] }],
});

describe('a graph inside the page', () => {
  const source = createEmbeddedSource(data);

  it('answers as a server would', async () => {
    const graph = await source.fetchGraph();
    expect(graph.nodes.map((node) => node.id)).toEqual(['ann', 'bob', 'cy', 'call']);
    const [edge] = graph.edges.id;
    expect(await source.fetchNode('ann')).toEqual({
      node: data.graph.nodes[0],
      edges: [data.graph.edges[0]],
      claims: [CLAIM],
    });
    expect(await source.fetchEdge(edge ?? '')).toEqual({ edge: data.graph.edges[0], claims: [CLAIM] });
    expect([0, 1].map((index) => readPictureEdge(graph, index).articles)).toEqual([['paper'], []]);
    expect((await source.fetchArticle('paper')).text).toBe('Ann called Bob.');
  });

  it.each([
    ['node', () => source.fetchNode('nobody')],
    ['edge', () => source.fetchEdge('nothing')],
    ['article', () => source.fetchArticle('lost')],
  ])('says which %s is not there', async (what, ask) => {
    await expect(ask()).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining(`no ${what}`) as string,
    });
  });
});
