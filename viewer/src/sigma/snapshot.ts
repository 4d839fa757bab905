import type { DrawnEdge, DrawnLabel, DrawnNode, Point, Snapshot } from './drawing.ts';
import type { PictureGraph } from './picture-graph.ts';
import type { Renderer } from './renderer.ts';

/** All of the picture that is in sight. */
export function takeSnapshot(sigma: Renderer, graph: PictureGraph, labels: readonly DrawnLabel[]): Snapshot {
  const { width, height } = sigma.getDimensions();
  const isInside = ({ x, y }: Point, reach: number): boolean =>
    x >= -reach && y >= -reach && x <= width + reach && y <= height + reach;

  const edges: DrawnEdge[] = [];
  graph.forEachEdge((id, _attributes, source, target) => {
    const data = sigma.getEdgeDisplayData(id);
    const from = findPlace(sigma, source);
    const to = findPlace(sigma, target);
    if (data === undefined || data.hidden || from === undefined || to === undefined) return;
    if (!isInside(from, 0) && !isInside(to, 0)) return;
    const { curvature = 0 } = data as { readonly curvature?: number };
    edges.push({
      from,
      to,
      control: curvature === 0 ? undefined : findControl(from, to, curvature),
      colour: data.color,
      width: Math.max(1, sigma.scaleSize(data.size)),
    });
  });

  const nodes: (DrawnNode & { readonly level: number })[] = [];
  graph.forEachNode((id) => {
    const data = sigma.getNodeDisplayData(id);
    const place = findPlace(sigma, id);
    if (data === undefined || place === undefined) return;
    const { borderColor, borderSize } = data as { borderColor?: string; borderSize?: number };
    const radius = sigma.scaleSize(data.size);
    if (!isInside(place, radius)) return;
    nodes.push({
      ...place,
      radius,
      fill: data.color,
      border: borderColor ?? data.color,
      borderWidth: borderSize ?? 0,
      level: data.zIndex,
    });
  });
  return {
    width,
    height,
    edges,
    nodes: nodes.sort((a, b) => a.level - b.level).map(({ level, ...node }) => node),
    labels,
  };
}

function findPlace(sigma: Renderer, id: string): Point | undefined {
  const place = sigma.getNodeDisplayData(id);
  return place === undefined ? undefined : sigma.framedGraphToViewport(place);
}

/** The control point of the quadratic Bézier curve that sigma's curves are. */
function findControl(from: Point, to: Point, curvature: number): Point {
  return {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  };
}
