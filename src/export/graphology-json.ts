import { EDGE_TYPES } from '../schema/edge-types.ts';
import type { GraphFile } from '../schema/graph.ts';
import { flattenAttributes } from '../schema/attributes.ts';
import { CREATOR, describeOrigin, findOrigin } from './origin.ts';
import type { Origin } from './origin.ts';
import { listColumns, PICTURE_COLUMNS, weighEdge } from './columns.ts';

/**
 * The graph in graphology's serialisation, one node or edge a line: `Graph.from(JSON.parse(text))` reads it. `label`, `color`,
 * `x`, `y` and `size` are what Sigma.js draws; it takes `type` for the name of a drawing program, so a reducer must replace it.
 * Claims stand in the graph's attributes.
 *
 * @see https://graphology.github.io/serialization.html
 */
export function* renderGraphologyJson(
  graph: GraphFile,
  origin: Origin = findOrigin(graph),
): Generator<string> {
  const columns = listColumns(graph);
  const about = { creator: CREATOR, description: describeOrigin(origin), newestArticle: origin.newest };
  yield '{"options":{"type":"directed","multi":true,"allowSelfLoops":true},\n';
  yield `"attributes":${JSON.stringify(about).slice(0, -1)},"claims":[`;
  yield* renderItems(graph.claims, (claim) => claim);
  yield ']},\n"nodes":[';
  yield* renderItems(graph.nodes, (node) => ({
    key: node.id,
    attributes: {
      label: node.name,
      ...flattenAttributes(PICTURE_COLUMNS, node),
      ...flattenAttributes(columns.nodes, node),
    },
  }));
  yield '],\n"edges":[';
  yield* renderItems(graph.edges, (edge) => ({
    key: edge.id,
    source: edge.source,
    target: edge.target,
    attributes: {
      label: EDGE_TYPES[edge.type].label,
      weight: weighEdge(edge),
      ...flattenAttributes(columns.edges, edge),
    },
  }));
  yield ']}\n';
}

function* renderItems<Item>(items: readonly Item[], convert: (item: Item) => unknown): Generator<string> {
  for (const [index, item] of items.entries()) {
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(convert(item))}`;
  }
}
