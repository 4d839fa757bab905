import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { createNodeBorderProgram } from '@sigma/node-border';
import Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import { EdgeRectangleProgram, createEdgeArrowProgram } from 'sigma/rendering';
import type { Focus, Shown } from '../focus.ts';
import { findFocus } from '../focus.ts';
import type { EdgeAttributes, GraphModel, NodeAttributes } from '../graph-model.ts';
import type { Layout, Positions } from '../layout.ts';
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
  /** @param layout asked for places when it is another than before */
  readonly show: (shown: Shown, layout: Layout) => void;
  readonly select: (selection: Selection | undefined) => void;
  readonly hover: (hovered: Selection | undefined) => void;
  /** Lights up some of what is shown, until something else is selected. */
  readonly highlight: (some: Shown | undefined) => void;
  /** Moves the camera so that the node or edge is in sight, with what touches it. */
  readonly goTo: (selection: Selection) => void;
  readonly zoom: (direction: 'in' | 'out') => void;
  /** Moves the camera so that all that is drawn is in sight. */
  readonly fit: () => void;
  readonly destroy: () => void;
}

const CLOSEST_RATIO = 0.3;
/** Distance from the middle of its neighbours at which a node without position stands. */
const BESIDE = 24;
/** Labels reach out to the right of their nodes. */
const LABEL_MARGIN_PX = 260;
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
    scale: scaleFor(container),
  };
  let selection: Selection | undefined;
  let hovered: Selection | undefined;
  let highlighted: Shown | undefined;
  let layout: Layout | undefined;

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
    minEdgeThickness: 1,
    stagePadding: 48,
    minCameraRatio: 0.05,
    maxCameraRatio: 3,
    zoomDuration: animationMs,
    inertiaDuration: animationMs,
    doubleClickZoomingDuration: animationMs,
    allowInvalidContainer: true,
  });

  const camera = sigma.getCamera();

  function findLookedAt(shown: Shown): Focus | undefined {
    if (hovered === undefined && highlighted !== undefined) return highlighted;
    return findFocus(model, shown, hovered ?? selection);
  }

  function look(): void {
    const focus = findLookedAt(scene.shown);
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

  function pointAtEdge(edge: string | undefined): void {
    scene = { ...scene, pointedEdge: edge };
    container.style.cursor = edge === undefined ? 'default' : 'pointer';
    sigma.refresh({ skipIndexation: true });
  }

  function frame(): void {
    const box = findExtent(model, scene.shown);
    if (box !== undefined) sigma.setCustomBBox(box);
  }

  sigma.on('resize', () => {
    scene = { ...scene, scale: scaleFor(container) };
    sigma.scheduleRefresh();
  });
  sigma.on('afterRender', labels.flush);
  sigma.on('enterNode', ({ node }) => {
    hover({ kind: 'node', id: node });
  });
  sigma.on('leaveNode', () => {
    hover(undefined);
  });
  sigma.on('enterEdge', ({ edge }) => {
    pointAtEdge(edge);
  });
  sigma.on('leaveEdge', () => {
    pointAtEdge(undefined);
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

  return {
    show(shown, next) {
      const links = model.edges.filter((edge) => shown.edges.has(edge.id));
      scene = { ...scene, shown, curvatures: spreadParallelEdges(links) };
      scene = { ...scene, focus: findLookedAt(shown) };
      if (next !== layout) {
        layout = next;
        placeNodes(model, next(sigma.getDimensions()));
        frame();
        camera.setState({ x: 0.5, y: 0.5, ratio: 1 });
      }
      sigma.refresh();
    },
    select(next) {
      selection = next;
      highlighted = undefined;
      look();
    },
    hover,
    highlight(some) {
      highlighted = some;
      look();
    },
    goTo(target) {
      const focus = findFocus(model, scene.shown, target);
      if (focus !== undefined) void camera.animate(frameNodes(sigma, focus.nodes), { duration: animationMs });
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

/** 1 from the width of a desktop window on, smaller below. */
function scaleFor(container: HTMLElement): number {
  return Math.min(1, Math.max(0.5, container.clientWidth / 760));
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

/** Where the camera has to be for these nodes to fill the picture, neither closer nor farther than what reads well. */
function frameNodes(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  ids: Iterable<string>,
): Pick<CameraState, 'x' | 'y' | 'ratio'> {
  const places = [...ids].flatMap((id) => sigma.getNodeDisplayData(id) ?? []);
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

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function findRange(values: readonly number[]): [least: number, greatest: number] {
  return values.reduce<[number, number]>(
    ([least, greatest], value) => [Math.min(least, value), Math.max(greatest, value)],
    [Infinity, -Infinity],
  );
}

/** Nodes without a position of their own stand beside those that they are tied to. */
function placeNodes(model: GraphModel, positions: Positions | undefined): void {
  const { graph } = model;
  graph.updateEachNodeAttributes((id, attributes) => {
    const { node } = attributes;
    if (positions === undefined) return { ...attributes, x: node.x, y: node.y };
    const own = positions.get(id);
    if (own !== undefined) return { ...attributes, ...own };
    const near = graph.neighbors(id).flatMap((neighbour) => positions.get(neighbour) ?? []);
    return {
      ...attributes,
      x: mean(near.map((place) => place.x)) + BESIDE,
      y: mean(near.map((place) => place.y)) + BESIDE,
    };
  });
}

interface Extent {
  readonly x: [number, number];
  readonly y: [number, number];
}

function findExtent(model: GraphModel, shown: Shown): Extent | undefined {
  if (shown.nodes.size === 0) return undefined;
  const places = [...shown.nodes].map((id) => model.graph.getNodeAttributes(id));
  return { x: findRange(places.map((place) => place.x)), y: findRange(places.map((place) => place.y)) };
}
