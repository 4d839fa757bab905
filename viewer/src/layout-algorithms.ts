import type { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import type { ForceAtlas2SynchronousLayoutParameters } from 'graphology-layout-forceatlas2';
import noverlapModule from 'graphology-layout-noverlap';
import type { NoverlapLayoutParameters } from 'graphology-layout-noverlap';

/** Nodes with places and radii, tied by edges with weights. */
export type LayoutGraph = UndirectedGraph<{ x: number; y: number; size: number }, { weight: number }>;

/** Moves the nodes of a graph to other places. */
interface Algorithm<Parameters> {
  readonly assign: (graph: LayoutGraph, parameters: Parameters) => void;
}

// These CommonJS packages export their function itself while their declarations speak of a default export: what bundlers
// and Node take for it differs, to TypeScript; said here once.
export const forceAtlas2 = forceAtlas2Module as unknown as Algorithm<ForceAtlas2SynchronousLayoutParameters>;
export const noverlap = noverlapModule as unknown as Algorithm<NoverlapLayoutParameters>;
