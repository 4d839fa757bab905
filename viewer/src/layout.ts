import type { PictureNode } from '../../src/schema/picture.ts';
import type { Shown } from './focus.ts';
import type { LayoutRequest } from './force-layout.ts';
import { layOutByForce } from './force-layout.ts';
import type { GraphModel } from './graph-model.ts';
import { countMentions } from './graph-model.ts';
import { groupBy } from './group-by.ts';
import type { LayoutName } from './look.ts';
import type { Position, Positions, Size } from './positions.ts';
// Inline, so that it runs in a page opened from disk as well.
import LayoutWorker from './layout-worker.ts?worker&inline';

/**
 * Finds places for a picture of that size. `settle` is called at once, and again when better places have been found; it is
 * told of which nodes the extent fills the picture.
 * @returns ends what still goes on
 */
export type Layout = (size: Size, settle: Settle) => () => void;

type Settle = (positions: Positions, framed: Iterable<string>) => void;

/** Up to so many nodes laying out is not felt; a worker does it for more, up to the second number. */
const NODES = { atOnce: 400, most: 4000 } as const;
/** Between circles, and on them between nodes, in pixels of the largest nodes. */
const CIRCLE_GAP = 44;

/** @param radius of a node in pixels; nodes do not overlap if it is right */
export function createLayout(
  name: LayoutName,
  model: GraphModel,
  shown: Shown,
  radius: (node: PictureNode) => number,
): Layout {
  return (size, settleFramed) => {
    const settle = (positions: Positions): void => {
      settleFramed(positions, shown.nodes);
    };
    switch (name) {
      case 'whole':
        settle(keepPlaces(model));
        return doNothing;
      case 'circle':
        settle(layOutInCircles(model, shown));
        return doNothing;
      case 'force': {
        if (shown.nodes.size === 0 || shown.nodes.size > NODES.most) {
          settle(keepPlaces(model));
          return doNothing;
        }
        const request = describePicture(model, shown, radius, size);
        if (shown.nodes.size <= NODES.atOnce) {
          settle(toPositions(layOutByForce(request)));
          return doNothing;
        }
        settle(keepPlaces(model));
        return askWorker(request, settle);
      }
    }
  };
}

function doNothing(): void {
  // Nothing goes on.
}

/** Positions as they came with the graph. */
function keepPlaces(model: GraphModel): Positions {
  return new Map(model.nodes.map(({ id, x, y }) => [id, { x, y }]));
}

/** A circle for each type around the same middle, the fewest inside; on it the most mentioned first, from the top. */
function layOutInCircles(model: GraphModel, shown: Shown): Positions {
  const drawn = model.nodesIn(shown.nodes);
  const groups = [...groupBy(drawn, (node) => node.type).values()].sort((a, b) => a.length - b.length);
  const positions = new Map<string, Position>();
  let reach = 0;
  for (const members of groups) {
    const needed = (members.length * CIRCLE_GAP) / (2 * Math.PI);
    reach = Math.max(reach + 2 * CIRCLE_GAP, members.length === 1 && reach === 0 ? 0 : needed);
    const ordered = members.toSorted((a, b) => countMentions(b) - countMentions(a));
    for (const [index, node] of ordered.entries()) {
      const angle = Math.PI / 2 - (index / ordered.length) * 2 * Math.PI;
      positions.set(node.id, { x: reach * Math.cos(angle), y: reach * Math.sin(angle) });
    }
  }
  return positions;
}

function describePicture(
  model: GraphModel,
  shown: Shown,
  radius: (node: PictureNode) => number,
  size: Size,
): LayoutRequest {
  return {
    size,
    nodes: model
      .nodesIn(shown.nodes)
      .map((node) => ({ id: node.id, x: node.x, y: node.y, radius: radius(node) })),
    edges: model
      .edgesIn(shown.edges)
      .filter((edge) => edge.source !== edge.target)
      .map(({ source, target }) => ({ source, target })),
  };
}

/** Where there are no workers the places stay as they are. */
function askWorker(request: LayoutRequest, settle: (positions: Positions) => void): () => void {
  try {
    const worker = new LayoutWorker();
    worker.onmessage = ({ data }: MessageEvent<ReturnType<typeof layOutByForce>>) => {
      worker.terminate();
      settle(toPositions(data));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
    };
    worker.postMessage(request);
    return () => {
      worker.terminate();
    };
  } catch {
    return doNothing;
  }
}

function toPositions(placed: ReturnType<typeof layOutByForce>): Positions {
  return new Map(placed.map(({ id, x, y }) => [id, { x, y }]));
}
