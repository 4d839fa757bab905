import type { GraphModel } from './graph-model.ts';
import { otherEnd } from './graph-model.ts';
import type { ItemSet } from './item-set.ts';
import { unite } from './item-set.ts';
import type { Selection } from './url-state.ts';

/** What is drawn: node and edge ids. */
export interface Shown {
  readonly nodes: ItemSet;
  readonly edges: ItemSet;
}

/** What is looked at: a node or an edge with all that is drawn next to it, or some of the picture without a centre. */
export interface Focus extends Shown {
  readonly centre?: Selection | undefined;
}

/**
 * What is drawn when something is selected: the selection itself is always among it, and if the filters had left it out,
 * so are the edges that tie it to what they left in.
 */
export function revealSelection(model: GraphModel, shown: Shown, selection: Selection | undefined): Shown {
  if (selection === undefined) return shown;
  if (selection.kind === 'edge') {
    const edge = model.edge(selection.id);
    if (edge === undefined || shown.edges.has(edge.id)) return shown;
    return addShown(shown, { nodes: new Set([edge.source, edge.target]), edges: new Set([edge.id]) });
  }
  const { id } = selection;
  if (model.node(id) === undefined || shown.nodes.has(id)) return shown;
  const ties = model
    .edgesOf(id)
    .filter((edge) => shown.nodes.has(otherEnd(edge, id)) || edge.source === edge.target);
  return addShown(shown, { nodes: new Set([id]), edges: new Set(ties.map((edge) => edge.id)) });
}

/** Both together; the same object where the second adds nothing. */
export function addShown(shown: Shown, more: Shown): Shown {
  const nodes = unite(shown.nodes, more.nodes);
  const edges = unite(shown.edges, more.edges);
  return nodes === shown.nodes && edges === shown.edges ? shown : { nodes, edges };
}

/** The neighbourhood of a node or edge among what is drawn; nothing if it is not drawn itself. */
export function findFocus(model: GraphModel, shown: Shown, centre: Selection | undefined): Focus | undefined {
  if (centre === undefined) return undefined;
  if (centre.kind === 'edge') {
    const edge = model.edge(centre.id);
    if (edge === undefined || !shown.edges.has(edge.id)) return undefined;
    return { centre, nodes: new Set([edge.source, edge.target]), edges: new Set([edge.id]) };
  }
  if (!shown.nodes.has(centre.id)) return undefined;
  const nodes = new Set([centre.id]);
  const edges = new Set<string>();
  for (const edge of model.edgesOf(centre.id)) {
    if (!shown.edges.has(edge.id)) continue;
    edges.add(edge.id);
    nodes.add(edge.source).add(edge.target);
  }
  return { centre, nodes, edges };
}
