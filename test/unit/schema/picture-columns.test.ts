import { describe, expect, it } from 'vitest';
import {
  pictureColumnsSchema,
  readPictureEdge,
  toPictureColumns,
} from '../../../src/schema/picture-columns.ts';
import type { PictureColumns } from '../../../src/schema/picture-columns.ts';
import { pictureSchema, toPicture } from '../../../src/schema/picture.ts';
import { createEdge, createEntity, createEvent } from '../../worlds/picture.ts';
import { createSmallBuild } from '../../worlds/small-workspace.ts';

const told = pictureSchema.parse({
  nodes: [createEntity('ann'), createEntity('bob'), createEvent('call')],
  edges: [
    createEdge('ann', 'CALLED', 'bob', {
      status: 'alleged',
      support: 2,
      count: 3,
      firstSeen: '2021-12',
      lastSeen: '2022-01-30',
      events: ['call', 'unknown'],
      articles: ['one', 'two'],
    }),
    createEdge('bob', 'HEAD_OF', 'bob', { office: 'chair', tense: 'former', salient: false }),
    createEdge('ann', 'PARTICIPATES_IN', 'call', { role: 'agent', articles: ['two'] }),
  ],
});

function roundTrip(columns: PictureColumns): PictureColumns {
  return pictureColumnsSchema.parse(JSON.parse(JSON.stringify(columns)));
}

describe('the picture in columns', () => {
  it.each([
    ['of a few edges with all that an edge may have', told],
    ['of a built graph', toPicture(createSmallBuild({ article: 'one' }).graph)],
    ['of nothing', { nodes: [], edges: [] }],
  ])('%s gives each edge back as it was', (_what, picture) => {
    const columns = roundTrip(toPictureColumns(picture));
    expect(columns.nodes).toEqual(picture.nodes);
    expect(columns.edges.id.map((_id, index) => readPictureEdge(columns, index))).toEqual(picture.edges);
    expect(() => readPictureEdge(columns, picture.edges.length)).toThrow(RangeError);
  });

  it('leaves out edges whose ends are missing', () => {
    const columns = toPictureColumns({ ...told, nodes: told.nodes.slice(0, 2) });
    expect(columns.edges.id).toEqual(['ann-CALLED-bob', 'bob-HEAD_OF-bob']);
  });

  it.each([
    ['an end that is no node', { source: [0, 1, 3] }],
    ['an edge without an end', { target: [1, 1] }],
    ['a type that is none', { type: [0, 1, 9999] }],
    ['a word that is not there', { role: [0, 0, 99] }],
    ['half a mention', { count: [1, 1, 0.5] }],
    ['less than none', { support: [1, 1, -1] }],
    ['text for a number', { salient: ['1', 1, 1] }],
    ['lists that end before they begin', { events: { ends: [2, 1, 2], items: [1, 2] } }],
    ['an id that is none', { id: ['a', 'b', 3] }],
  ])('refuses %s', (_what, broken) => {
    const columns = toPictureColumns(told);
    expect(pictureColumnsSchema.safeParse(columns).success).toBe(true);
    const edges = { ...columns.edges, ...broken };
    expect(pictureColumnsSchema.safeParse({ ...columns, edges }).success).toBe(false);
  });
});
