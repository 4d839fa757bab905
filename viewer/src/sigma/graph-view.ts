import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { createNodeBorderProgram } from '@sigma/node-border';
import Sigma from 'sigma';
import { EdgeRectangleProgram, createEdgeArrowProgram } from 'sigma/rendering';
import type { Focus, Shown } from '../focus.ts';
import { findFocus } from '../focus.ts';
import type { EdgeAttributes, GraphModel, NodeAttributes } from '../graph-model.ts';
import type { Selection } from '../url-state.ts';
import { spreadParallelEdges } from './curvature.ts';
import type { LabelLayer } from './label-layer.ts';
import { createLabelLayer } from './label-layer.ts';
import type { Scene } from './scene.ts';
import { drawEdge, drawNode } from './scene.ts';
import type { CanvasTheme } from './theme.ts';

export interface GraphViewOptions {
  readonly theme: CanvasTheme;
  /** How long camera movements take; 0 where motion is to be reduced. */
  readonly animationMs: number;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onHover: (hovered: Selection | undefined, focus: Focus | undefined) => void;
}

/** A drawn graph. What it shows and looks at is told to it; what the pointer does is told back. */
export interface GraphView {
  readonly show: (shown: Shown) => void;
  readonly select: (selection: Selection | undefined) => void;
  readonly hover: (hovered: Selection | undefined) => void;
  /** Moves the camera so that the node, or the middle of the edge, is at the centre. */
  readonly goTo: (selection: Selection) => void;
  readonly zoom: (direction: 'in' | 'out') => void;
  /** Moves the camera so that all that is drawn is in sight. */
  readonly fit: () => void;
  readonly destroy: () => void;
}

const CLOSE_UP_RATIO = 0.45;
const ARROW_HEAD = { extremity: 'target', lengthToThicknessRatio: 4, widenessToThicknessRatio: 3 } as const;

/** @throws {Error} when the browser has no WebGL */
export function createGraphView(
  container: HTMLElement,
  model: GraphModel,
  { theme, animationMs, onSelect, onHover }: GraphViewOptions,
): GraphView {
  const labels = createLabelLayer(theme);
  let scene: Scene = {
    shown: { nodes: new Set(), edges: new Set() },
    focus: undefined,
    curvatures: new Map(),
    theme,
  };
  let selection: Selection | undefined;
  let hovered: Selection | undefined;

  const sigma = new Sigma<NodeAttributes, EdgeAttributes>(model.graph, container, {
    nodeReducer: (id, attributes) => drawNode(scene, id, attributes),
    edgeReducer: (id, attributes) => drawEdge(scene, id, attributes),
    nodeProgramClasses: { bordered: createBorderedNodes() },
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
    minEdgeThickness: 0.8,
    stagePadding: 48,
    minCameraRatio: 0.05,
    maxCameraRatio: 3,
    zoomDuration: animationMs,
    inertiaDuration: animationMs,
    doubleClickZoomingDuration: animationMs,
    allowInvalidContainer: true,
  });

  function look(): void {
    const focus = findFocus(model, scene.shown, hovered ?? selection);
    scene = { ...scene, focus };
    sigma.refresh({ skipIndexation: true });
    onHover(hovered, focus);
  }

  function hover(next: Selection | undefined): void {
    if (next?.kind === hovered?.kind && next?.id === hovered?.id) return;
    hovered = next;
    container.style.cursor = next === undefined ? 'default' : 'pointer';
    look();
  }

  function frame(): void {
    const box = findExtent(model, scene.shown);
    if (box !== undefined) sigma.setCustomBBox(box);
  }

  sigma.on('afterRender', labels.flush);
  sigma.on('enterNode', ({ node }) => {
    hover({ kind: 'node', id: node });
  });
  sigma.on('leaveNode', () => {
    hover(undefined);
  });
  sigma.on('enterEdge', ({ edge }) => {
    hover({ kind: 'edge', id: edge });
  });
  sigma.on('leaveEdge', () => {
    hover(undefined);
  });
  sigma.on('clickNode', ({ node }) => {
    onSelect({ kind: 'node', id: node });
  });
  sigma.on('clickEdge', ({ edge }) => {
    onSelect({ kind: 'edge', id: edge });
  });
  sigma.on('clickStage', () => {
    onSelect(undefined);
  });

  const camera = sigma.getCamera();
  return {
    show(shown) {
      const isFirst = scene.shown.nodes.size === 0;
      const links = model.edges.filter((edge) => shown.edges.has(edge.id));
      scene = { ...scene, shown, curvatures: spreadParallelEdges(links) };
      scene = { ...scene, focus: findFocus(model, shown, hovered ?? selection) };
      if (isFirst) frame();
      sigma.refresh();
    },
    select(next) {
      selection = next;
      look();
    },
    hover,
    goTo(target) {
      const ends = target.kind === 'node' ? [target.id] : listEnds(model, target.id);
      const places = ends.map((id) => sigma.getNodeDisplayData(id)).filter((place) => place !== undefined);
      if (places.length === 0) return;
      const x = places.reduce((sum, place) => sum + place.x, 0) / places.length;
      const y = places.reduce((sum, place) => sum + place.y, 0) / places.length;
      const ratio = Math.min(camera.ratio, target.kind === 'node' ? CLOSE_UP_RATIO : 1);
      void camera.animate({ x, y, ratio }, { duration: animationMs });
    },
    zoom(direction) {
      void (direction === 'in'
        ? camera.animatedZoom({ duration: animationMs })
        : camera.animatedUnzoom({ duration: animationMs }));
    },
    fit() {
      frame();
      sigma.refresh();
      void camera.animatedReset({ duration: animationMs });
    },
    destroy() {
      sigma.kill();
    },
  };
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

function listEnds(model: GraphModel, edgeId: string): readonly string[] {
  const edge = model.edge(edgeId);
  return edge === undefined ? [] : [edge.source, edge.target];
}

interface Extent {
  readonly x: [number, number];
  readonly y: [number, number];
}

function findExtent(model: GraphModel, shown: Shown): Extent | undefined {
  if (shown.nodes.size === 0) return undefined;
  const x: [number, number] = [Infinity, -Infinity];
  const y: [number, number] = [Infinity, -Infinity];
  for (const id of shown.nodes) {
    const place = model.graph.getNodeAttributes(id);
    x[0] = Math.min(x[0], place.x);
    x[1] = Math.max(x[1], place.x);
    y[0] = Math.min(y[0], place.y);
    y[1] = Math.max(y[1], place.y);
  }
  return { x, y };
}
