import type { Focus, Shown } from '../focus.ts';
import { findFocus } from '../focus.ts';
import type { GraphModel } from '../graph-model.ts';
import type { Layout } from '../layout.ts';
import type { Placing } from '../placing.ts';
import { hasSamePins, isSameCamera, unmoved, wholePicture } from '../placing.ts';
import type { Positions } from '../positions.ts';
import type { Selection } from '../url-state.ts';
import { READABLE, WHOLE, createSight, frameNodes, readCamera } from './camera.ts';
import { enableDragging } from './dragging.ts';
import type { Snapshot } from './drawing.ts';
import { createLabelLayer } from './label-layer.ts';
import { MOST_LINES, MOST_MOVING_LINES, MOST_RINGS, pickEdges } from './level-of-detail.ts';
import { addPictureEdges, buildPictureGraph, createPictureGraph } from './picture-graph.ts';
import { placeNodes } from './placed-nodes.ts';
import { enablePointing } from './pointing.ts';
import { createRenderer } from './renderer.ts';
import type { Scene } from './scene.ts';
import { drawEdge, drawNode } from './scene.ts';
import { takeSnapshot } from './snapshot.ts';
import type { CanvasTheme } from './theme.ts';

export interface GraphViewOptions {
  readonly theme: CanvasTheme;
  /** How long camera movements take; 0 where motion is to be reduced. */
  readonly animationMs: number;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onHover: (focus: Focus | undefined) => void;
  /** How many lines are drawn, of those that could be. */
  readonly onDraw: (lines: number) => void;
  /** Told when camera or nodes rest where they were moved to. */
  readonly onPlace: (placing: Placing) => void;
}

/** What is to be seen. */
export interface Picture extends Pick<Scene, 'radius' | 'colour'> {
  readonly shown: Shown;
  /** Asked for places when it is another than before. */
  readonly layout: Layout;
}

/** A drawn graph. What it shows and looks at is told to it; what the pointer does is told back. */
export interface GraphView {
  /** Puts camera and nodes where they had been moved to. */
  readonly place: (placing: Placing) => void;
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
  { theme, animationMs, onSelect, onHover, onDraw, onPlace }: GraphViewOptions,
): GraphView {
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
  let looked: {
    selection?: Selection | undefined;
    hovered?: Selection | undefined;
    some?: Shown | undefined;
  } = {};
  const labels = createLabelLayer(theme, (id) => looked.hovered?.id === id);
  let layout: Layout | undefined;
  let stopLayout: (() => void) | undefined;
  let placed = placeNodes(new Map(), []);
  let placing = unmoved;
  /** Whether of too many lines those in sight are drawn, not the strongest of all. */
  let isNear = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let completing: ReturnType<typeof setTimeout> | undefined;

  const sigma = createRenderer(container, {
    labels,
    animationMs,
    drawNode: (id, attributes) => drawNode(scene, id, attributes),
    drawEdge: (id, attributes) => drawEdge(scene, id, attributes),
  });
  const camera = sigma.getCamera();

  function draw(most = MOST_LINES): void {
    clearTimeout(completing);
    completing = undefined;
    const edges = pickEdges(model, shown, most, isNear ? createSight(sigma) : undefined);
    graph = buildPictureGraph(model, shown, edges, placed.places());
    scene = { ...scene, focus: findLookedAt(), isCrowded: graph.order > MOST_RINGS };
    addFocusEdges();
    restWhileMoving(shown.edges.size > MOST_MOVING_LINES);
    sigma.setGraph(graph);
    onDraw(graph.size);
  }

  /** Of many lines the strongest come at once, so that a filter answers at once; the others when it rests. */
  function drawInSteps(): void {
    draw(MOST_MOVING_LINES);
    if (shown.edges.size > MOST_MOVING_LINES) completing = setTimeout(draw, REST_MS);
  }

  function restWhileMoving(isLarge: boolean): void {
    if (sigma.getSetting('hideEdgesOnMove') === isLarge) return;
    // Sigma goes through all that it draws with each setting: through nothing here.
    sigma.setGraph(createPictureGraph());
    sigma.setSettings({ hideEdgesOnMove: isLarge, hideLabelsOnMove: isLarge });
  }

  function look(next: typeof looked): void {
    const before = scene.focus;
    looked = next;
    scene = { ...scene, focus: findLookedAt() };
    if (scene.focus === undefined && before === undefined) return;
    addFocusEdges();
    sigma.refresh({ skipIndexation: true });
    onHover(scene.focus);
  }

  function findLookedAt(): Focus | undefined {
    const { selection, hovered, some } = looked;
    if (hovered === undefined && some !== undefined) return some;
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

  function hover(hovered: Selection | undefined): void {
    if (hovered?.kind === looked.hovered?.kind && hovered?.id === looked.hovered?.id) return;
    container.style.cursor = hovered === undefined ? 'default' : 'pointer';
    look({ ...looked, hovered });
  }

  function pointAtEdge(edge: string | undefined): void {
    const touched = [scene.pointedEdge, edge].filter((id) => id !== undefined && graph.hasEdge(id));
    scene = { ...scene, pointedEdge: edge };
    container.style.cursor = edge === undefined ? 'default' : 'pointer';
    sigma.refresh({ partialGraph: { edges: touched as string[] } });
  }

  function settle(found: Positions, framed: Iterable<string>): void {
    placed = placeNodes(found, framed);
    placed.setPins(placing.pins);
    isNear = false;
    sigma.setCustomBBox(placed.frame);
    camera.setState(placing.camera ?? wholePicture);
    draw();
  }

  function tellPlacing(): void {
    const pins = placed.pins();
    const now = readCamera(sigma);
    if (isSameCamera(now, placing.camera) && hasSamePins(pins, placing.pins)) return;
    placing = { pins, camera: isSameCamera(now) ? undefined : now };
    onPlace(placing);
  }

  const dragging = enableDragging(sigma, {
    onMove: (id, place) => {
      placed.pin(id, place);
      graph.mergeNodeAttributes(id, place);
    },
    onDrop: tellPlacing,
  });
  enablePointing(sigma, {
    onHover: hover,
    onPointAtEdge: pointAtEdge,
    onSelect,
    wasDragged: dragging.wasDragged,
  });
  sigma.on('resize', () => {
    const scale = scaleFor(container);
    if (scale === scene.scale) return;
    scene = { ...scene, scale };
    sigma.scheduleRefresh();
  });
  sigma.on('afterRender', labels.flush);
  camera.on('updated', () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      tellPlacing();
      const isClose = camera.ratio < 1;
      if (shown.edges.size <= MOST_LINES || (!isNear && !isClose)) return;
      isNear = isClose;
      draw();
    }, REST_MS);
  });

  return {
    place(next) {
      // What was told comes back: meanwhile it may have moved on.
      if (next === placing) return;
      clearTimeout(rest);
      placing = next;
      // What is not laid out yet will be placed when it is.
      if (layout === undefined) return;
      if (!hasSamePins(placed.pins(), next.pins)) {
        placed.setPins(next.pins);
        draw();
      }
      // Also where the camera is there already: it may be on the way to somewhere else.
      void camera.animate(next.camera ?? wholePicture, { duration: animationMs });
    },
    show(picture) {
      shown = picture.shown;
      scene = { ...scene, radius: picture.radius, colour: picture.colour };
      if (picture.layout === layout) {
        drawInSteps();
        return;
      }
      stopLayout?.();
      layout = picture.layout;
      stopLayout = layout(sigma.getDimensions(), settle);
    },
    select(selection) {
      look({ ...looked, selection, some: undefined });
    },
    hover,
    highlight(some) {
      look({ ...looked, some });
    },
    goTo(target) {
      const focus = findFocus(model, shown, target);
      const goal = focus === undefined ? undefined : frameNodes(sigma, focus.nodes, READABLE);
      if (goal !== undefined) void camera.animate(goal, { duration: animationMs });
    },
    zoom(direction) {
      void (direction === 'in'
        ? camera.animatedZoom({ duration: animationMs })
        : camera.animatedUnzoom({ duration: animationMs }));
    },
    fit() {
      const ratio = frameNodes(sigma, graph.nodes(), WHOLE)?.ratio ?? 1;
      // As it is at the beginning, unless something was moved out of the frame.
      const goal = ratio <= 1 ? wholePicture : frameNodes(sigma, graph.nodes(), WHOLE);
      if (goal !== undefined) void camera.animate(goal, { duration: animationMs });
    },
    snapshot() {
      // What is drawn elsewhere has all its lines.
      if (completing !== undefined) draw();
      return takeSnapshot(sigma, graph, labels.placed());
    },
    destroy() {
      clearTimeout(rest);
      clearTimeout(completing);
      stopLayout?.();
      sigma.kill();
    },
  };
}

/** 1 from the width of a desktop window on, smaller below. */
function scaleFor(container: HTMLElement): number {
  return Math.min(1, Math.max(0.5, container.clientWidth / 760));
}
