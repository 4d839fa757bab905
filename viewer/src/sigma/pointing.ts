import type { Selection } from '../url-state.ts';
import type { Renderer } from './renderer.ts';

interface Pointing {
  readonly onHover: (hovered: Selection | undefined) => void;
  /** An edge that is pointed at stands out alone: on the way to a node the pointer crosses many. */
  readonly onPointAtEdge: (edge: string | undefined) => void;
  readonly onSelect: (selection: Selection | undefined) => void;
  /** Whether the click that comes ended a drag. */
  readonly wasDragged: () => boolean;
}

/** What the pointer does to nodes, edges and the ground between them. */
export function enablePointing(
  sigma: Renderer,
  { onHover, onPointAtEdge, onSelect, wasDragged }: Pointing,
): void {
  sigma.on('enterNode', ({ node }) => {
    onHover({ kind: 'node', id: node });
  });
  sigma.on('leaveNode', () => {
    onHover(undefined);
  });
  sigma.on('enterEdge', ({ edge }) => {
    onPointAtEdge(edge);
  });
  sigma.on('leaveEdge', () => {
    onPointAtEdge(undefined);
  });
  sigma.on('clickNode', ({ node }) => {
    if (!wasDragged()) onSelect({ kind: 'node', id: node });
  });
  sigma.on('clickEdge', ({ edge }) => {
    onSelect({ kind: 'edge', id: edge });
  });
  sigma.on('clickStage', () => {
    if (!wasDragged()) onSelect(undefined);
  });
}
