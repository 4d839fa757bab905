import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { isSymmetric, edgeFamily } from '../../../src/schema/edge-types.ts';
import type { PictureEdge, PictureNode } from '../../../src/schema/picture.ts';
import type { Focus } from '../focus.ts';
import { describeEdgeWithStatus, describeNode } from '../wording.ts';
import type { EdgeAttributes, NodeAttributes } from './picture-graph.ts';
import type { CanvasTheme } from './theme.ts';

/** All that decides how the graph is drawn at one moment. */
export interface Scene {
  readonly focus: Focus | undefined;
  /** Edge under the pointer: it stands out, but nothing else steps back. */
  readonly pointedEdge?: string | undefined;
  readonly theme: CanvasTheme;
  readonly radius: (node: PictureNode) => number;
  /** Fill of a node, as `#rrggbb`. */
  readonly colour: (node: PictureNode) => string;
  /** Whether there are so many nodes that each is a plain dot, which is drawn in a fraction of the time. */
  readonly isCrowded: boolean;
  /** Factor on the size of nodes: small pictures need small nodes. */
  readonly scale: number;
}

export interface NodeDrawing extends Partial<NodeDisplayData> {
  readonly borderColor?: string;
  readonly borderSize?: number;
}

export interface EdgeDrawing extends Partial<EdgeDisplayData> {
  readonly curvature?: number;
}

/** Beyond these the labels of a neighbourhood hide more than they tell. */
const MOST_FORCED_LABELS = 24;
const MOST_EDGE_LABELS = 40;
const STRAIGHT_BELOW = 0.03;

export function drawNode(scene: Scene, id: string, { node, x, y }: NodeAttributes): NodeDrawing {
  const { theme, focus } = scene;
  const size = scene.radius(node) * scene.scale;
  const colour = scene.colour(node);
  const isOutside = focus !== undefined && !focus.nodes.has(id);
  if (isOutside) {
    const dimmed = theme.dim(colour);
    return {
      x,
      y,
      size,
      label: '',
      color: dimmed,
      borderColor: dimmed,
      borderSize: 0,
      zIndex: 0,
      type: nodeProgram(scene),
    };
  }
  const isCertain = node.type !== 'Event' || node.status === 'actual';
  const isCentre = focus?.centre?.kind === 'node' && focus.centre.id === id;
  return {
    x,
    y,
    size: isCentre ? size * 1.15 : size,
    label: describeNode(node),
    color: isCertain ? colour : theme.pale(colour),
    borderColor: isCentre ? theme.text : isCertain ? theme.background : colour,
    borderSize: isCentre ? 2.5 : 1.5,
    forceLabel: isCentre || (focus !== undefined && focus.nodes.size <= MOST_FORCED_LABELS),
    zIndex: isCentre ? 3 : focus === undefined ? 1 : 2,
    type: nodeProgram(scene),
  };
}

function nodeProgram({ isCrowded }: Scene): 'dot' | 'bordered' {
  return isCrowded ? 'dot' : 'bordered';
}

export function drawEdge(scene: Scene, id: string, { edge, curvature }: EdgeAttributes): EdgeDrawing {
  const { theme, focus } = scene;
  if (focus !== undefined && !focus.edges.has(id)) return { hidden: true };
  const isPointed = scene.pointedEdge === id;
  const isInFocus = focus !== undefined || isPointed;
  const colour = theme.edges[edgeFamily(edge.type)];
  const hasArrow = isInFocus && !isSymmetric(edge.type);
  const line = hasArrow ? 'arrow' : 'line';
  const toned = edge.status === 'actual' ? colour : theme.pale(colour);
  const width = 1.2 + Math.min(3, Math.log2(1 + edge.support)) * 0.6;
  return {
    color: isInFocus ? toned : theme.rest(toned),
    size: isInFocus ? width + 0.6 : width,
    curvature,
    type: Math.abs(curvature) < STRAIGHT_BELOW ? line : `curved-${line}`,
    label: isPointed || hasRoomForLabels(scene) ? labelEdge(edge) : '',
    forceLabel: isInFocus,
    zIndex: edge.support,
  };
}

/** Labels of all edges that are looked at fit only where there are few of them and the picture is not small. */
function hasRoomForLabels({ focus, scale }: Scene): boolean {
  return focus !== undefined && focus.edges.size <= MOST_EDGE_LABELS && (scale > 0.7 || focus.edges.size < 8);
}

/** Of a participation its role says all that is not seen. */
function labelEdge(edge: PictureEdge): string {
  return edge.role ?? describeEdgeWithStatus(edge);
}
