import type { PictureEdge } from '../../../src/schema/picture.ts';
import type { Shown } from '../focus.ts';
import type { GraphModel } from '../graph-model.ts';
import { createPlaceTest } from '../item-set.ts';

/** More lines than these cover each other, and a browser that draws in software takes seconds for them. */
export const MOST_LINES = 6000;

/** Of more nodes than these each is a plain dot. */
export const MOST_RINGS = 1500;

/** More lines than these rest while the picture moves. */
export const MOST_MOVING_LINES = 1500;

/**
 * The edges that are drawn of those shown: all, or the strongest.
 * @param most how many at most
 * @param isNear of too many, only those with an end for which this holds are looked at
 */
export function pickEdges(
  model: GraphModel,
  shown: Shown,
  most: number,
  isNear?: (id: string) => boolean,
): readonly PictureEdge[] {
  const { nodes, edgeItems } = model;
  const { source, target } = model.columns.edges;
  const isShown = createPlaceTest(shown.edges, edgeItems);
  const nearby =
    isNear === undefined || shown.edges.size <= MOST_LINES
      ? undefined
      : Uint8Array.from(nodes, (node) => Number(isNear(node.id)));
  const picked: PictureEdge[] = [];
  for (const index of model.edgesByStrength()) {
    if (!isShown(index)) continue;
    if (nearby?.[source[index] ?? -1] === 0 && nearby[target[index] ?? -1] === 0) continue;
    picked.push(edgeItems.at(index));
    if (picked.length === most) break;
  }
  return picked;
}
