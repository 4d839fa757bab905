import { describe, expect, it } from 'vitest';
import { NODE_TYPES } from '../../../src/schema/node-types.ts';
import { findFocus } from '../../../viewer/src/focus.ts';
import { buildPictureGraph } from '../../../viewer/src/sigma/picture-graph.ts';
import type { Scene } from '../../../viewer/src/sigma/scene.ts';
import { drawEdge, drawNode } from '../../../viewer/src/sigma/scene.ts';
import { createCanvasTheme } from '../../../viewer/src/sigma/theme.ts';
import { createEdge, createEntity, createEvent, createModel } from '../../worlds/picture.ts';

const model = createModel({
  nodes: [
    createEntity('ann'),
    createEntity('bob'),
    createEntity('far'),
    createEntity('hidden'),
    createEvent('fear', { status: 'hypothetical', name: 'Ann invades Bob' }),
  ],
  edges: [
    createEdge('ann', 'ACCUSED', 'bob', { status: 'alleged' }),
    createEdge('ann', 'CALLED', 'bob'),
    createEdge('far', 'PARTICIPATES_IN', 'fear', { status: 'hypothetical', role: 'agent' }),
  ],
});
const shown = {
  nodes: new Set(['ann', 'bob', 'far', 'fear']),
  edges: new Set(model.columns.edges.id),
};
const picture = buildPictureGraph(model, shown, model.edgesIn(shown.edges), new Map());
const resting: Scene = {
  focus: undefined,
  isCrowded: false,
  radius: () => 10,
  colour: ({ type }) => NODE_TYPES[type].colour,
  theme: createCanvasTheme('light'),
  scale: 1,
};
const onAnn: Scene = { ...resting, focus: findFocus(model, shown, { kind: 'node', id: 'ann' }) };

const node = (scene: Scene, id: string): ReturnType<typeof drawNode> =>
  drawNode(scene, id, picture.getNodeAttributes(id));
const edge = (scene: Scene, id: string): ReturnType<typeof drawEdge> =>
  drawEdge(scene, id, picture.getEdgeAttributes(id));

describe('drawNode', () => {
  it('has the colour of its type', () => {
    expect(node(resting, 'ann').color).toBe(NODE_TYPES.Person.colour);
    expect(picture.hasNode('hidden')).toBe(false);
  });

  it('is a ring with a sign where it did not simply happen', () => {
    const drawn = node(resting, 'fear');
    expect(drawn.color).not.toBe(NODE_TYPES.Event.colour);
    expect(drawn.borderColor).toBe(NODE_TYPES.Event.colour);
    expect(drawn.label).toBe('? Ann invades Bob');
  });

  it('is dimmed and without name outside of what is looked at', () => {
    expect(node(onAnn, 'far')).toMatchObject({ label: '', zIndex: 0 });
    expect(node(onAnn, 'far').color).not.toBe(NODE_TYPES.Person.colour);
    expect(node(onAnn, 'bob')).toMatchObject({
      label: 'bob',
      color: NODE_TYPES.Person.colour,
      forceLabel: true,
    });
  });
});

describe('drawEdge', () => {
  it('shows label and arrow only while it is looked at', () => {
    expect(edge(resting, 'ann-ACCUSED-bob')).toMatchObject({ type: 'curved-line', label: '' });
    expect(edge(onAnn, 'ann-ACCUSED-bob')).toMatchObject({ type: 'curved-arrow', label: 'alleged: accused' });
    expect(edge(onAnn, 'far-PARTICIPATES_IN-fear').hidden).toBe(true);
  });

  it('has no arrow where it holds both ways', () => {
    expect(edge(onAnn, 'ann-CALLED-bob')).toMatchObject({ type: 'curved-line', label: 'had a call with' });
  });

  it('is paler where it did not simply happen', () => {
    expect(edge(onAnn, 'ann-ACCUSED-bob').color).not.toBe(edge(onAnn, 'ann-CALLED-bob').color);
  });
});
