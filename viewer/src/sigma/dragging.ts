import type { Position } from '../positions.ts';
import type { Renderer } from './renderer.ts';

/** Pixels that a pointer may tremble without dragging. */
const TOLERANCE_PX = 3;

interface Dragging {
  readonly onMove: (id: string, place: Position) => void;
  /** Told when a node that was moved is let go. */
  readonly onDrop: () => void;
}

/** Nodes can be put elsewhere with the pointer; a click that ended a drag is none. */
export function enableDragging(
  sigma: Renderer,
  { onMove, onDrop }: Dragging,
): { readonly wasDragged: () => boolean } {
  let dragged: { readonly id: string; readonly x: number; readonly y: number } | undefined;
  let hasMoved = false;

  sigma.on('downNode', ({ node, event }) => {
    dragged = { id: node, x: event.x, y: event.y };
    hasMoved = false;
  });
  sigma.on('moveBody', ({ event }) => {
    if (dragged === undefined) return;
    if (Math.hypot(event.x - dragged.x, event.y - dragged.y) > TOLERANCE_PX) hasMoved = true;
    if (hasMoved) onMove(dragged.id, sigma.viewportToGraph(event));
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  });
  const drop = (): void => {
    if (dragged !== undefined && hasMoved) onDrop();
    dragged = undefined;
  };
  sigma.on('upNode', drop);
  sigma.on('upStage', drop);
  sigma.on('downStage', () => {
    hasMoved = false;
  });
  return { wasDragged: () => hasMoved };
}
