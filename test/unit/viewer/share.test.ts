import { XmlDocument, parseXml } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { graphSchema } from '../../../src/schema/graph.ts';
import { readSvgSize, renderPictureSvg } from '../../../viewer/src/share/picture-svg.ts';
import { cutShownGraph } from '../../../viewer/src/share/shown-graph.ts';
import { createEdge, createEntity, createEvent, createModel } from '../../worlds/picture.ts';

const HOSTILE = '</text><script>alert("1")</script>\u0001 & co';

const model = createModel({
  nodes: [createEntity('ann'), createEntity('bob'), createEvent('call')],
  edges: [createEdge('ann', 'CALLED', 'bob'), createEdge('bob', 'PARTICIPATES_IN', 'call')],
});
const cut = cutShownGraph(model, {
  nodes: new Set(['ann', 'bob']),
  edges: new Set(['ann-CALLED-bob']),
});

describe('what is shown as data', () => {
  it('holds what is shown and nothing else', () => {
    expect(cut.nodes.map((node) => node.id)).toEqual(['ann', 'bob']);
    expect(cut.edges.map((edge) => edge.id)).toEqual(['ann-CALLED-bob']);
  });

  it('is a graph that the exports can read', () => {
    expect(graphSchema.parse(cut)).toEqual(cut);
  });
});

describe('the drawing', () => {
  const svg = renderPictureSvg(
    {
      width: 800,
      height: 600,
      edges: [
        { from: { x: 1, y: 2 }, to: { x: 3, y: 4 }, control: undefined, colour: '#112233', width: 2 },
        { from: { x: 1, y: 2 }, to: { x: 3, y: 4 }, control: { x: 9, y: 9 }, colour: '#112233', width: 2 },
      ],
      nodes: [{ x: 5, y: 6, radius: 7, fill: '#445566', border: '#ffffff', borderWidth: 1.5 }],
      labels: [{ x: 1, y: 2, text: HOSTILE, font: '600 14px sans-serif' }],
    },
    {
      title: HOSTILE,
      legend: [
        { label: HOSTILE, colour: '#778899', kind: 'disc' },
        { label: 'Planned', colour: '#778899', kind: 'ring' },
        { label: 'Lines', colour: '#778899', kind: 'line' },
      ],
      caption: ['Made from 5 articles'],
      background: '#ffffff',
      text: '#000000',
    },
  );

  it('is a document in which texts are only text', () => {
    const document = parseXml(svg);
    expect(document).toBeInstanceOf(XmlDocument);
    expect(svg).not.toContain('<script');
    expect(document.text).toContain('</text><script>alert("1")</script> & co');
    expect(document.text).toContain('Made from 5 articles');
  });

  it('is as wide as the picture and leaves room for title, legend and caption', () => {
    const { width, height } = readSvgSize(svg);
    expect(width).toBe(800);
    expect(height).toBeGreaterThan(680);
  });

  it('draws lines, curves, discs and rings', () => {
    expect(svg).toContain('M1 2L3 4');
    expect(svg).toContain('M1 2Q9 9 3 4');
    expect(svg.match(/<circle/g)).toHaveLength(3);
  });
});
