import type { PictureEdge } from '../../src/schema/picture.ts';
import { compareText } from '../../src/schema/order.ts';
import type { Shown } from './focus.ts';
import type { GraphModel } from './graph-model.ts';
import { countMentions, otherEnd } from './graph-model.ts';

/** Nodes from one end to the other, with the edges between each two of them, the best supported first. */
export interface Path {
  readonly nodes: readonly string[];
  readonly steps: readonly (readonly PictureEdge[])[];
}

export interface Connections {
  /** All of the same length, the best supported first. */
  readonly paths: readonly Path[];
  /** Nodes tied to both ends, the most mentioned first. */
  readonly common: readonly string[];
}

const MOST_PATHS = 12;
const MOST_STEPS = 6;
/** Between two hubs there can be thousands. */
const MOST_COMPARED = 300;

/**
 * The shortest paths between two nodes, whatever the direction of the edges, and what both are tied to. That an article
 * mentions two things ties nothing, so articles are no part of a path unless they are its ends.
 */
export function findConnections(model: GraphModel, from: string, to: string): Connections {
  const isPassable = (id: string): boolean => id === from || id === to || model.node(id)?.type !== 'Article';
  const neighbours = (id: string): readonly string[] =>
    [...new Set(model.edgesOf(id).map((edge) => otherEnd(edge, id)))]
      .filter((other) => other !== id && isPassable(other))
      .sort(compareText);

  const near = new Set(neighbours(to));
  const common = neighbours(from)
    .filter((id) => id !== to && near.has(id))
    .sort((a, b) => mentionsOf(model, b) - mentionsOf(model, a) || compareText(a, b));
  const paths = listShortest(from, to, neighbours).map((nodes): Path => {
    const steps = nodes.slice(1).map((id, index) => edgesBetween(model, nodes[index] ?? id, id));
    return { nodes, steps };
  });
  return { paths: paths.sort(comparePaths).slice(0, MOST_PATHS), common };
}

/** All nodes and edges of the paths. */
export function connectionsAsShown({ paths }: Connections): Shown {
  return {
    nodes: new Set(paths.flatMap((path) => path.nodes)),
    edges: new Set(paths.flatMap((path) => path.steps.flatMap((edges) => edges.map((edge) => edge.id)))),
  };
}

/** Breadth first from `from`, keeping every way by which a node was reached soonest. */
function listShortest(
  from: string,
  to: string,
  neighbours: (id: string) => readonly string[],
): readonly (readonly string[])[] {
  if (from === to) return [];
  const ways = new Map<string, string[]>([[from, []]]);
  let rim: readonly string[] = [from];
  for (let step = 0; step < MOST_STEPS && rim.length > 0 && !ways.has(to); step++) {
    const reached = new Map<string, string[]>();
    for (const id of rim) {
      for (const next of neighbours(id)) {
        if (ways.has(next)) continue;
        const known = reached.get(next);
        if (known === undefined) reached.set(next, [id]);
        else known.push(id);
      }
    }
    for (const [id, before] of reached) ways.set(id, before);
    rim = [...reached.keys()];
  }
  function* trace(id: string): Generator<readonly string[]> {
    if (id === from) yield [from];
    for (const before of ways.get(id) ?? []) for (const path of trace(before)) yield [...path, id];
  }
  return takeFirst(trace(to), MOST_COMPARED);
}

function takeFirst<T>(items: Iterable<T>, limit: number): readonly T[] {
  const taken: T[] = [];
  for (const item of items) {
    if (taken.length === limit) break;
    taken.push(item);
  }
  return taken;
}

function edgesBetween(model: GraphModel, a: string, b: string): readonly PictureEdge[] {
  return model
    .edgesOf(a)
    .filter((edge) => otherEnd(edge, a) === b)
    .toSorted(
      (x, y) => Number(y.salient) - Number(x.salient) || y.support - x.support || compareText(x.id, y.id),
    );
}

/** A path is as strong as its weakest step. */
function comparePaths(a: Path, b: Path): number {
  return strengthOf(b) - strengthOf(a) || compareText(a.nodes.join(' '), b.nodes.join(' '));
}

function strengthOf({ steps }: Path): number {
  return Math.min(
    ...steps.map((edges) => edges.reduce((sum, edge) => sum + edge.support + (edge.salient ? 1 : 0), 0)),
  );
}

function mentionsOf(model: GraphModel, id: string): number {
  const node = model.node(id);
  return node === undefined ? 0 : countMentions(node);
}
