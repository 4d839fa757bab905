import { describe, expect, it } from 'vitest';
import { findFocus, revealSelection } from '../../../viewer/src/focus.ts';
import { createEdge, createEntity, createEvent, createModel } from '../../worlds/picture.ts';

const model = createModel({
  nodes: [createEntity('ann'), createEntity('bob'), createEntity('cy'), createEvent('call')],
  edges: [
    createEdge('ann', 'CALLED', 'bob'),
    createEdge('bob', 'ACCUSED', 'cy'),
    createEdge('ann', 'PARTICIPATES_IN', 'call'),
    createEdge('ann', 'CALLED', 'nobody'),
  ],
});
const shown = { nodes: new Set(['ann', 'bob']), edges: new Set(['ann-CALLED-bob']) };

describe('createGraphModel', () => {
  it('leaves out edges that lead nowhere', () => {
    expect(model.columns.edges.id).not.toContain('ann-CALLED-nobody');
    expect(model.edge('ann-CALLED-nobody')).toBeUndefined();
  });
});

describe('revealSelection', () => {
  it('changes nothing about what is drawn anyway', () => {
    expect(revealSelection(model, shown, undefined)).toBe(shown);
    expect(revealSelection(model, shown, { kind: 'node', id: 'ann' })).toBe(shown);
    expect(revealSelection(model, shown, { kind: 'node', id: 'unheard of' })).toBe(shown);
  });

  it('draws a hidden node with what ties it to the picture', () => {
    const revealed = revealSelection(model, shown, { kind: 'node', id: 'cy' });
    expect([...revealed.nodes]).toEqual(['ann', 'bob', 'cy']);
    expect([...revealed.edges]).toEqual(['ann-CALLED-bob', 'bob-ACCUSED-cy']);
  });

  it('draws a hidden edge with both its ends', () => {
    const revealed = revealSelection(model, shown, { kind: 'edge', id: 'ann-PARTICIPATES_IN-call' });
    expect([...revealed.nodes]).toEqual(['ann', 'bob', 'call']);
  });
});

describe('findFocus', () => {
  it('is the drawn neighbourhood of a node', () => {
    const focus = findFocus(model, shown, { kind: 'node', id: 'ann' });
    expect([...(focus?.nodes ?? [])].sort()).toEqual(['ann', 'bob']);
    expect([...(focus?.edges ?? [])]).toEqual(['ann-CALLED-bob']);
  });

  it('is an edge with its ends', () => {
    const focus = findFocus(model, shown, { kind: 'edge', id: 'ann-CALLED-bob' });
    expect([...(focus?.nodes ?? [])]).toEqual(['ann', 'bob']);
  });

  it('is nothing for what is not drawn', () => {
    expect(findFocus(model, shown, { kind: 'node', id: 'cy' })).toBeUndefined();
    expect(findFocus(model, shown, undefined)).toBeUndefined();
  });
});
