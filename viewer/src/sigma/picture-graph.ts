import { MultiDirectedGraph } from 'graphology';
import { hashText } from '../../../src/schema/ids.ts';
import type { PictureEdge, PictureNode } from '../../../src/schema/picture.ts';
import type { Shown } from '../focus.ts';
import type { GraphModel } from '../graph-model.ts';
import { otherEnd } from '../graph-model.ts';
import type { Position, Positions } from '../positions.ts';
import { spreadParallelEdges } from './curvature.ts';

export interface NodeAttributes {
  readonly x: number;
  readonly y: number;
  readonly node: PictureNode;
}

export interface EdgeAttributes {
  readonly edge: PictureEdge;
  /** How far it bends, as the ratio of its height to its length. */
  readonly curvature: number;
}

/** What sigma draws: only what is shown, so that a small part of a large graph is drawn as fast as a small graph. */
export type PictureGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** Distance from the middle of its neighbours at which a node without position stands. */
const BESIDE = 40;

export function createPictureGraph(): PictureGraph {
  return new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
}

/** @param places of all nodes; those that are missing in it stand beside what they are tied to */
export function buildPictureGraph(
  model: GraphModel,
  shown: Shown,
  edges: readonly PictureEdge[],
  places: Positions,
): PictureGraph {
  const graph = createPictureGraph();
  for (const id of shown.nodes) {
    const node = model.node(id);
    if (node === undefined) continue;
    const { x, y } = places.get(id) ?? placeBeside(model, id, places);
    graph.addNode(id, { x, y, node });
  }
  addPictureEdges(graph, edges);
  return graph;
}

/** Edges that are in the picture already, or lead out of it, are passed over. */
export function addPictureEdges(graph: PictureGraph, edges: readonly PictureEdge[]): void {
  const missing = edges.filter(
    (edge) => !graph.hasEdge(edge.id) && graph.hasNode(edge.source) && graph.hasNode(edge.target),
  );
  const curvatures = spreadParallelEdges(missing);
  for (const edge of missing) {
    const curvature = curvatures.get(edge.id) ?? 0;
    graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, { edge, curvature });
  }
}

function placeBeside(model: GraphModel, id: string, places: Positions): Position {
  const near = model.edgesOf(id).flatMap((edge) => places.get(otherEnd(edge, id)) ?? []);
  // Several such nodes beside the same ones stand around them.
  const angle = Number.parseInt(hashText(id).slice(-4), 36);
  return {
    x: mean(near.map((place) => place.x)) + BESIDE * Math.cos(angle),
    y: mean(near.map((place) => place.y)) + BESIDE * Math.sin(angle),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
