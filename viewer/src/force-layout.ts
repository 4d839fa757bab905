import { UndirectedGraph } from 'graphology';
import { forceAtlas2, noverlap } from './layout-algorithms.ts';
import type { LayoutGraph } from './layout-algorithms.ts';
import type { Size } from './positions.ts';

interface PlacedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A picture to be laid out; plain data, so that it can be sent to a worker. */
export interface LayoutRequest {
  readonly size: Size;
  /** From where they are to start; radius in pixels. */
  readonly nodes: readonly (PlacedNode & { readonly radius: number })[];
  /** Without loops. */
  readonly edges: readonly { readonly source: string; readonly target: string }[];
}

/** Pairs of nodes looked at in all rounds together; a small picture gets all the rounds it can use. */
const WORK = 40_000_000;
const ROUNDS = { most: 600, least: 80 } as const;
/** From so many nodes on far ones are taken together. */
const MANY_NODES = 1000;
/** How much more one axis may be stretched than the other to fill the picture. */
const MOST_STRETCH = 2.2;
/** Below 1: distances from the middle shrink the more, the greater they are. */
const OUTWARD_POWER = 0.6;
const NODE_MARGIN = 14;

/**
 * Places for what is drawn alone, from those that came with the graph: what fills a picture of the whole graph would be
 * a knot in a picture of a part. The same for the same nodes and edges.
 * @see Jacomy et al. (2014), "ForceAtlas2, a continuous graph layout algorithm"
 */
export function layOutByForce({ size, nodes, edges }: LayoutRequest): readonly PlacedNode[] {
  const picture: LayoutGraph = new UndirectedGraph();
  for (const { id, x, y, radius } of nodes) picture.addNode(id, { x, y, size: radius + NODE_MARGIN });
  for (const { source, target } of edges) {
    // Each further edge between two nodes pulls less than the one before.
    picture.updateEdge(source, target, (before) => ({ weight: (before.weight ?? 0) * 0.7 + 1 }));
  }
  forceAtlas2.assign(picture, {
    iterations: Math.max(ROUNDS.least, Math.min(ROUNDS.most, Math.round(WORK / picture.order ** 2))),
    getEdgeWeight: 'weight',
    settings: {
      linLogMode: true,
      outboundAttractionDistribution: false,
      barnesHutOptimize: picture.order > MANY_NODES,
      gravity: 1.2,
      scalingRatio: 6,
      slowDown: 4,
    },
  });
  drawIn(picture);
  fill(picture, size);
  noverlap.assign(picture, { maxIterations: 200, settings: { margin: 2, ratio: 1 } });
  return picture.mapNodes((id, { x, y }) => ({ id, x, y }));
}

/** Draws in what lies far out, so that a few loose nodes do not leave the rest a small heap in the middle. */
function drawIn(picture: LayoutGraph): void {
  const x = mean(picture.mapNodes((_id, node) => node.x));
  const y = mean(picture.mapNodes((_id, node) => node.y));
  picture.updateEachNodeAttributes((_id, node) => {
    const distance = Math.hypot(node.x - x, node.y - y);
    const factor = distance === 0 ? 0 : distance ** (OUTWARD_POWER - 1);
    return { ...node, x: (node.x - x) * factor, y: (node.y - y) * factor };
  });
}

/** Stretches the picture to its frame, and brings distances to the unit of the nodes' sizes, pixels. */
function fill(picture: LayoutGraph, { width, height }: Size): void {
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
