import type { CameraState } from 'sigma/types';
import type { PictureGraph } from './picture-graph.ts';
import type { Renderer } from './renderer.ts';

const CLOSEST_RATIO = 0.3;
/** Labels reach out to the right of their nodes. */
const LABEL_MARGIN_PX = 260;

/** Where the camera has to be for these nodes to fill the picture, neither closer nor farther than what reads well. */
export function frameNodes(
  sigma: Renderer,
  ids: Iterable<string>,
): Pick<CameraState, 'x' | 'y' | 'ratio'> | undefined {
  const places = [...ids].flatMap((id) => sigma.getNodeDisplayData(id) ?? []);
  if (places.length === 0) return undefined;
  const [left, right] = findRange(places.map((place) => place.x));
  const [bottom, top] = findRange(places.map((place) => place.y));
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
    ratio: Math.min(1, Math.max(CLOSEST_RATIO, ratio)),
  };
}

/** Makes the extent of the picture what the camera shows at rest; it stays so when nodes come and go. */
export function frameAll(sigma: Renderer, graph: PictureGraph): void {
  if (graph.order === 0) return;
  const x = findRange(graph.mapNodes((_id, node) => node.x));
  const y = findRange(graph.mapNodes((_id, node) => node.y));
  sigma.setCustomBBox({ x, y });
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

function findRange(values: readonly number[]): [least: number, greatest: number] {
  return values.reduce<[number, number]>(
    ([least, greatest], value) => [Math.min(least, value), Math.max(greatest, value)],
    [Infinity, -Infinity],
  );
}
