import type { PictureEdge } from '../../../src/schema/picture.ts';
import type { Shown } from '../focus.ts';
import type { GraphModel } from '../graph-model.ts';

/** More lines than these cover each other, and a browser that draws in software takes seconds for them. */
export const MOST_LINES = 6000;

/** Of more nodes than these each is a plain dot. */
export const MOST_RINGS = 1500;

/** More lines than these rest while the picture moves. */
export const MOST_MOVING_LINES = 1500;

/**
 * The edges that are drawn of those shown: all, or the strongest.
 * @param isNear of too many, only those with an end for which this holds are looked at
 */
export function pickEdges(
  model: GraphModel,
  shown: Shown,
  isNear: (id: string) => boolean = () => true,
): readonly PictureEdge[] {
  const picked: PictureEdge[] = [];
  const isCrowded = shown.edges.size > MOST_LINES;
  for (const edge of model.edgesByStrength) {
    if (!shown.edges.has(edge.id)) continue;
    if (isCrowded && !isNear(edge.source) && !isNear(edge.target)) continue;
    picked.push(edge);
    if (picked.length === MOST_LINES) break;
  }
  return picked;
}
