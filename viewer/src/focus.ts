import type { GraphModel } from './graph-model.ts';
import type { Selection } from './url-state.ts';

/** What is drawn: node and edge ids. */
export interface Shown {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
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
    return {
      nodes: new Set([...shown.nodes, edge.source, edge.target]),
      edges: new Set([...shown.edges, edge.id]),
    };
  }
  const { id } = selection;
  if (model.node(id) === undefined || shown.nodes.has(id)) return shown;
  const ties = model.graph.filterEdges(
    id,
    (_edge, _attributes, source, target) => shown.nodes.has(source) || shown.nodes.has(target),
  );
  return { nodes: new Set([...shown.nodes, id]), edges: new Set([...shown.edges, ...ties]) };
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
  model.graph.forEachEdge(centre.id, (edge, _attributes, source, target) => {
    if (!shown.edges.has(edge)) return;
    edges.add(edge);
    nodes.add(source);
    nodes.add(target);
  });
  return { centre, nodes, edges };
}
