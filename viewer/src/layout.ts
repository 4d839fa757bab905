import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import type { Shown } from './focus.ts';
import type { GraphModel } from './graph-model.ts';

interface Position {
  readonly x: number;
  readonly y: number;
}

export type Positions = ReadonlyMap<string, Position>;

/** Of the picture, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Finds places for a picture of that size; nothing where those that came with the graph do. */
export type Layout = (size: Size) => Positions | undefined;

type Picture = UndirectedGraph<{ x: number; y: number; size: number }, { weight: number }>;

/** Above this the positions that came with the graph are kept: laying out must not be felt. */
const MOST_NODES = 800;
/** Pairs of nodes looked at in all rounds together; a small picture gets all the rounds it can use. */
const WORK = 40_000_000;
const ROUNDS = { most: 600, least: 80 } as const;
/** How much more one axis may be stretched than the other to fill the picture. */
const MOST_STRETCH = 2.2;
/** Below 1: distances from the middle shrink the more, the greater they are. */
const OUTWARD_POWER = 0.6;
const NODE_MARGIN = 14;

/**
 * Positions for what is drawn alone, from those that came with the graph: what fills a picture of the whole graph would
 * be a knot in a picture of a part. The same for the same nodes and edges.
 * @returns nothing for graphs so large that their own positions do
 * @see Jacomy et al. (2014), "ForceAtlas2, a continuous graph layout algorithm"
 */
export function layOutShown(model: GraphModel, shown: Shown, size: Size): Positions | undefined {
  if (shown.nodes.size === 0 || shown.nodes.size > MOST_NODES) return undefined;
  const picture: Picture = new UndirectedGraph();
  for (const node of model.nodes) {
    if (!shown.nodes.has(node.id)) continue;
    const { size } = model.graph.getNodeAttributes(node.id);
    picture.addNode(node.id, { x: node.x, y: node.y, size: size + NODE_MARGIN });
  }
  for (const edge of model.edges) {
    if (!shown.edges.has(edge.id) || edge.source === edge.target) continue;
    // Each further edge between two nodes pulls less than the one before.
    picture.updateEdge(edge.source, edge.target, (before) => ({ weight: (before.weight ?? 0) * 0.7 + 1 }));
  }
  forceAtlas2.assign(picture, {
    iterations: Math.max(ROUNDS.least, Math.min(ROUNDS.most, Math.round(WORK / picture.order ** 2))),
    getEdgeWeight: 'weight',
    settings: {
      linLogMode: true,
      outboundAttractionDistribution: false,
      gravity: 1.2,
      scalingRatio: 6,
      slowDown: 4,
    },
  });
  drawIn(picture);
  fill(picture, size);
  noverlap.assign(picture, { maxIterations: 200, settings: { margin: 2, ratio: 1 } });
  return new Map(picture.mapNodes((id, { x, y }) => [id, { x, y }]));
}

/** Draws in what lies far out, so that a few loose nodes do not leave the rest a small heap in the middle. */
function drawIn(picture: Picture): void {
  const x = mean(picture.mapNodes((_id, node) => node.x));
  const y = mean(picture.mapNodes((_id, node) => node.y));
  picture.updateEachNodeAttributes((_id, node) => {
    const distance = Math.hypot(node.x - x, node.y - y);
    const factor = distance === 0 ? 0 : distance ** (OUTWARD_POWER - 1);
    return { ...node, x: (node.x - x) * factor, y: (node.y - y) * factor };
  });
}

/** Stretches the picture to its frame, and brings distances to the unit of the nodes' sizes, pixels. */
function fill(picture: Picture, { width, height }: Size): void {
  const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const fullX = width / (extent(picture.mapNodes((_id, node) => node.x)) || 1);
  const fullY = height / (extent(picture.mapNodes((_id, node) => node.y)) || 1);
  const factorX = Math.min(fullX, fullY * MOST_STRETCH);
  const factorY = Math.min(fullY, fullX * MOST_STRETCH);
  picture.updateEachNodeAttributes((_id, node) => ({ ...node, x: node.x * factorX, y: node.y * factorY }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
