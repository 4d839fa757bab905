import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { createNodeBorderProgram } from '@sigma/node-border';
import Sigma from 'sigma';
import { EdgeRectangleProgram, NodePointProgram, createEdgeArrowProgram } from 'sigma/rendering';
import type { LabelLayer } from './label-layer.ts';
import { createPictureGraph } from './picture-graph.ts';
import type { EdgeAttributes, NodeAttributes } from './picture-graph.ts';
import type { EdgeDrawing, NodeDrawing } from './scene.ts';

export type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

interface RendererOptions {
  readonly labels: LabelLayer;
  /** How long camera movements take; 0 where motion is to be reduced. */
  readonly animationMs: number;
  readonly drawNode: (id: string, attributes: NodeAttributes) => NodeDrawing;
  readonly drawEdge: (id: string, attributes: EdgeAttributes) => EdgeDrawing;
}

const ARROW_HEAD = { extremity: 'target', lengthToThicknessRatio: 4, widenessToThicknessRatio: 3 } as const;

/**
 * A sigma of an empty picture, with programs for rings, arrows and curves.
 * @throws {Error} when the browser has no WebGL
 */
export function createRenderer(
  container: HTMLElement,
  { labels, animationMs, drawNode, drawEdge }: RendererOptions,
): Renderer {
  return new Sigma<NodeAttributes, EdgeAttributes>(createPictureGraph(), container, {
    nodeReducer: drawNode,
    edgeReducer: drawEdge,
    nodeProgramClasses: { bordered: createBorderedNodes(), dot: NodePointProgram },
    edgeProgramClasses: {
      line: EdgeRectangleProgram,
      'curved-line': createCurvedEdges(null, labels),
      arrow: createEdgeArrowProgram(ARROW_HEAD),
      'curved-arrow': createCurvedEdges(ARROW_HEAD, labels),
    },
    defaultNodeType: 'bordered',
    defaultEdgeType: 'line',
    defaultDrawNodeLabel: labels.drawNodeLabel,
    defaultDrawNodeHover: labels.drawNodeHover,
    defaultDrawEdgeLabel: labels.drawEdgeLabel,
    renderEdgeLabels: true,
    enableEdgeEvents: true,
    labelDensity: 3,
    labelGridCellSize: 70,
    labelRenderedSizeThreshold: 3,
    zIndex: true,
    minEdgeThickness: 1,
    stagePadding: 48,
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
    zoomDuration: animationMs,
    inertiaDuration: animationMs,
    doubleClickZoomingDuration: animationMs,
    allowInvalidContainer: true,
  });
}

function createCurvedEdges(
  arrowHead: typeof ARROW_HEAD | null,
  labels: LabelLayer,
): ReturnType<typeof createEdgeCurveProgram<NodeAttributes, EdgeAttributes>> {
  return createEdgeCurveProgram<NodeAttributes, EdgeAttributes>({
    arrowHead,
    drawLabel: labels.drawEdgeLabel,
  });
}

function createBorderedNodes(): ReturnType<typeof createNodeBorderProgram<NodeAttributes, EdgeAttributes>> {
  return createNodeBorderProgram<NodeAttributes, EdgeAttributes>({
    borders: [
      {
        size: { attribute: 'borderSize', defaultValue: 0, mode: 'pixels' },
        color: { attribute: 'borderColor' },
      },
      { size: { fill: true }, color: { attribute: 'color' } },
    ],
  });
}
