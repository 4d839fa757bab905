import type { CameraState } from 'sigma/types';
import type { CameraPlace } from '../placing.ts';
import { roundPlace } from '../placing.ts';
import { findFrame } from './placed-nodes.ts';
import type { Renderer } from './renderer.ts';

/** Labels reach out to the right of their nodes. */
const LABEL_MARGIN_PX = 260;

interface Reach {
  readonly closest: number;
  readonly farthest: number;
}

/** Neither closer nor farther than what reads well. */
export const READABLE: Reach = { closest: 0.3, farthest: 1 };
/** As far as it takes to see all. */
export const WHOLE: Reach = { closest: 0.5, farthest: 3 };

/** Where the camera has to be for these nodes to fill the picture. */
export function frameNodes(
  sigma: Renderer,
  ids: Iterable<string>,
  { closest, farthest }: Reach,
): Pick<CameraState, 'x' | 'y' | 'ratio'> | undefined {
  const places = [...ids].flatMap((id) => sigma.getNodeDisplayData(id) ?? []);
  if (places.length === 0) return undefined;
  const {
    x: [left, right],
    y: [bottom, top],
  } = findFrame(places);
  const cameraState = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
  const a = sigma.framedGraphToViewport({ x: left, y: bottom }, { cameraState });
  const b = sigma.framedGraphToViewport({ x: right, y: top }, { cameraState });
  const { width, height } = sigma.getDimensions();
  const ratio = Math.max(
    Math.abs(b.x - a.x) / (width - Math.min(LABEL_MARGIN_PX, width * 0.35)),
    Math.abs(b.y - a.y) / (height - 100),
  );
  return {
    x: (left + right) / 2,
    y: (bottom + top) / 2,
    ratio: Math.min(farthest, Math.max(closest, ratio)),
  };
}

export function readCamera(sigma: Renderer): CameraPlace {
  const { x, y, ratio } = sigma.getCamera();
  return roundPlace({ x, y, ratio });
}

/** Whether a node is in sight. */
export function createSight(sigma: Renderer): (id: string) => boolean {
  const { width, height } = sigma.getDimensions();
  return (id) => {
    const place = sigma.getNodeDisplayData(id);
    if (place === undefined) return false;
    const { x, y } = sigma.framedGraphToViewport(place);
    return x >= 0 && y >= 0 && x <= width && y <= height;
  };
}
