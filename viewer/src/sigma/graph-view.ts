import type { Focus, Shown } from '../focus.ts';
import { findFocus } from '../focus.ts';
import type { GraphModel } from '../graph-model.ts';
import type { Layout } from '../layout.ts';
import type { Position, Positions } from '../positions.ts';
import type { Selection } from '../url-state.ts';
import { createSight, frameAll, frameNodes } from './camera.ts';
import { enableDragging } from './dragging.ts';
import { createLabelLayer } from './label-layer.ts';
import { MOST_LINES, MOST_MOVING_LINES, MOST_RINGS, pickEdges } from './level-of-detail.ts';
import { addPictureEdges, buildPictureGraph, createPictureGraph } from './picture-graph.ts';
import { createRenderer } from './renderer.ts';
import type { Scene } from './scene.ts';
import { drawEdge, drawNode } from './scene.ts';
import type { Snapshot } from './drawing.ts';
import { takeSnapshot } from './snapshot.ts';
import type { CanvasTheme } from './theme.ts';

export interface GraphViewOptions {
  readonly theme: CanvasTheme;
  /** How long camera movements take; 0 where motion is to be reduced. */
  readonly animationMs: number;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onHover: (hovered: Selection | undefined, focus: Focus | undefined) => void;
  /** How many lines are drawn, of those that could be. */
  readonly onDraw: (lines: number) => void;
}

/** What is to be seen. */
export interface Picture extends Pick<Scene, 'radius' | 'colour'> {
  readonly shown: Shown;
  /** Asked for places when it is another than before. */
  readonly layout: Layout;
}

/** A drawn graph. What it shows and looks at is told to it; what the pointer does is told back. */
export interface GraphView {
  readonly show: (picture: Picture) => void;
  readonly select: (selection: Selection | undefined) => void;
  readonly hover: (hovered: Selection | undefined) => void;
  /** Lights up some of what is shown, until something else is selected. */
  readonly highlight: (some: Shown | undefined) => void;
  /** Moves the camera so that the node or edge is in sight, with what touches it. */
  readonly goTo: (selection: Selection) => void;
  readonly zoom: (direction: 'in' | 'out') => void;
  /** Moves the camera so that all that is drawn is in sight. */
  readonly fit: () => void;
  /** All that is to be seen now, to be drawn elsewhere. */
  readonly snapshot: () => Snapshot;
  readonly destroy: () => void;
}

/** How long the camera has to rest before more lines are drawn. */
const REST_MS = 200;

/** @throws {Error} when the browser has no WebGL */
export function createGraphView(
  container: HTMLElement,
  model: GraphModel,
  { theme, animationMs, onSelect, onHover, onDraw }: GraphViewOptions,
): GraphView {
  const labels = createLabelLayer(theme);
  let scene: Scene = {
    focus: undefined,
    theme,
    radius: () => 1,
    colour: () => theme.text,
    isCrowded: false,
    scale: scaleFor(container),
  };
  let shown: Shown = { nodes: new Set(), edges: new Set() };
  let graph = createPictureGraph();
  let selection: Selection | undefined;
  let hovered: Selection | undefined;
  let highlighted: Shown | undefined;
  let layout: Layout | undefined;
  let stopLayout: (() => void) | undefined;
  let places: Positions = new Map();
  const pins = new Map<string, Position>();
  let rest: ReturnType<typeof setTimeout> | undefined;

  const sigma = createRenderer(container, {
    labels,
    animationMs,
    drawNode: (id, attributes) => drawNode(scene, id, attributes),
    drawEdge: (id, attributes) => drawEdge(scene, id, attributes),
  });
  const camera = sigma.getCamera();

  function draw(isNear?: (id: string) => boolean, beforeDrawing?: () => void): void {
    graph = buildPictureGraph(model, shown, pickEdges(model, shown, isNear), new Map([...places, ...pins]));
    scene = { ...scene, focus: findLookedAt(), isCrowded: graph.order > MOST_RINGS };
    addFocusEdges();
    const isLarge = graph.size > MOST_MOVING_LINES;
    sigma.setSetting('hideEdgesOnMove', isLarge);
    sigma.setSetting('hideLabelsOnMove', isLarge);
    beforeDrawing?.();
    sigma.setGraph(graph);
    onDraw(graph.size);
  }

  function look(): void {
    scene = { ...scene, focus: findLookedAt() };
    addFocusEdges();
    sigma.refresh({ skipIndexation: true });
    onHover(hovered, scene.focus);
  }

  function findLookedAt(): Focus | undefined {
    if (hovered === undefined && highlighted !== undefined) return highlighted;
    return findFocus(model, shown, hovered ?? selection);
  }

  /** Of too many lines not all are drawn, but those that are looked at always. */
  function addFocusEdges(): void {
    if (scene.focus === undefined || shown.edges.size <= MOST_LINES) return;
    const { focus } = scene;
    addPictureEdges(
      graph,
      [...focus.edges].slice(0, MOST_LINES).flatMap((id) => model.edge(id) ?? []),
    );
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

  function settle(found: Positions): void {
    places = found;
    pins.clear();
    draw(undefined, () => {
      frameAll(sigma, graph);
      camera.setState({ x: 0.5, y: 0.5, ratio: 1 });
    });
  }

  const dragging = enableDragging(sigma, (id, place) => {
    pins.set(id, place);
    graph.mergeNodeAttributes(id, place);
  });
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
    if (!dragging.wasDragged()) onSelect({ kind: 'node', id: node });
  });
  sigma.on('clickEdge', ({ edge }) => {
    onSelect({ kind: 'edge', id: edge });
  });
  sigma.on('clickStage', () => {
    if (!dragging.wasDragged()) onSelect(undefined);
  });
  camera.on('updated', () => {
    clearTimeout(rest);
    if (shown.edges.size <= MOST_LINES) return;
    rest = setTimeout(() => {
      draw(camera.ratio < 1 ? createSight(sigma) : undefined);
    }, REST_MS);
  });

  return {
    show(picture) {
      shown = picture.shown;
      scene = { ...scene, radius: picture.radius, colour: picture.colour };
      if (picture.layout === layout) {
        draw();
        return;
      }
      stopLayout?.();
      layout = picture.layout;
      stopLayout = layout(sigma.getDimensions(), settle);
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
      const focus = findFocus(model, shown, target);
      const goal = focus === undefined ? undefined : frameNodes(sigma, focus.nodes);
      if (goal !== undefined) void camera.animate(goal, { duration: animationMs });
    },
    zoom(direction) {
      void (direction === 'in'
        ? camera.animatedZoom({ duration: animationMs })
        : camera.animatedUnzoom({ duration: animationMs }));
    },
    fit() {
      frameAll(sigma, graph);
      sigma.refresh();
      void camera.animatedReset({ duration: animationMs });
    },
    snapshot: () => takeSnapshot(sigma, graph, labels.placed()),
    destroy() {
      clearTimeout(rest);
      stopLayout?.();
      sigma.kill();
    },
  };
}

/** 1 from the width of a desktop window on, smaller below. */
function scaleFor(container: HTMLElement): number {
  return Math.min(1, Math.max(0.5, container.clientWidth / 760));
}
