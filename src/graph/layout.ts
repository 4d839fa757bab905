import { UndirectedGraph } from 'graphology';

import { hashText } from '../schema/ids.ts';
import { forceAtlas2 } from './graphology-algorithms.ts';
import type { NodeDraft } from './node-drafts.ts';
import type { WeightedGraph } from './weighted-graph.ts';

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Work of the layout: rounds times nodes and edges. Small graphs get all the rounds they can use, large ones fewer. */
const WORK_MOST = 2_000_000;
const ROUNDS_MOST = 800;
const ROUNDS_LEAST = 40;
const BARNES_HUT_FROM = 800;
/** Half the side of the square from which nodes start, and which takes those that nothing ties to the drawn graph. */
const FIELD = 500;

/**
 * Lays out articles and what is drawn by default with ForceAtlas2 from positions that depend on the ids alone; all else is set beside
 * what it is tied to. Coordinates are rounded to a hundredth.
 * @see Jacomy et al. (2014), "ForceAtlas2, a continuous graph layout algorithm"
 */
export function layOut(
  graph: WeightedGraph,
  drafts: readonly NodeDraft[],
  sizes: ReadonlyMap<string, number>,
): ReadonlyMap<string, Position> {
  // Articles hold together what nothing else ties: without them small groups fly off.
  const drawn = drafts.filter((draft) => draft.type === 'Article' || draft.salient).map((draft) => draft.id);
  const positions = new Map(spreadCore(graph, drawn, sizes));
  const waiting = drafts.map((draft) => draft.id).filter((id) => !positions.has(id));
  // Twice: what is tied only to hidden nodes finds them placed the second time.
  for (const last of [false, true]) {
    for (const id of waiting) {
      if (positions.has(id)) continue;
      const beside = placeBeside(graph, id, positions);
      if (beside !== undefined) positions.set(id, beside);
      else if (last) positions.set(id, startAt(id));
    }
  }
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: round(x), y: round(y) }]));
}

function spreadCore(
  graph: WeightedGraph,
  drawn: readonly string[],
  sizes: ReadonlyMap<string, number>,
): readonly [string, Position][] {
  const core = new UndirectedGraph();
  for (const id of drawn) core.addNode(id, { ...startAt(id), size: sizes.get(id) ?? 1 });
  graph.forEachEdge((key, { weight }, a, b) => {
    if (core.hasNode(a) && core.hasNode(b)) core.addEdgeWithKey(key, a, b, { weight });
  });
  if (core.order === 0) return [];
  const rounds = Math.round(WORK_MOST / (core.order + core.size));
  const placed = forceAtlas2(core, {
    iterations: Math.max(ROUNDS_LEAST, Math.min(ROUNDS_MOST, rounds)),
    getEdgeWeight: 'weight',
    settings: {
      adjustSizes: true,
      barnesHutOptimize: core.order >= BARNES_HUT_FROM,
      gravity: 0.08,
      strongGravityMode: true,
      scalingRatio: 24,
      slowDown: 4,
    },
  });
  return Object.entries(placed);
}

/** A little beside the middle of the neighbours that have a place; `undefined` without such neighbours. */
function placeBeside(
  graph: WeightedGraph,
  id: string,
  positions: ReadonlyMap<string, Position>,
): Position | undefined {
  const near = graph.neighbors(id).flatMap((neighbor) => positions.get(neighbor) ?? []);
  if (near.length === 0) return undefined;
  const start = startAt(id);
  const shift = FIELD / 20;
  return {
    x: near.reduce((sum, { x }) => sum + x, 0) / near.length + (start.x / FIELD) * shift,
    y: near.reduce((sum, { y }) => sum + y, 0) / near.length + (start.y / FIELD) * shift,
  };
}

/** A position in the field that depends on the id alone. */
function startAt(id: string): Position {
  return { x: (fraction(`x ${id}`) * 2 - 1) * FIELD, y: (fraction(`y ${id}`) * 2 - 1) * FIELD };
}

/** A number in [0,1) from a text. */
function fraction(text: string): number {
  return parseInt(hashText(text), 36) / 2 ** 53;
}

function round(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}
