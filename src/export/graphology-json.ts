import { EDGE_TYPES } from '../schema/edge-types.ts';
import type { GraphFile } from '../schema/graph.ts';
import { NODE_TYPES } from '../schema/node-types.ts';
import { EDGE_ATTRIBUTES, flattenAttributes, NODE_ATTRIBUTES } from '../schema/attributes.ts';

/**
 * The graph in graphology's serialisation, one node or edge a line: `Graph.from(JSON.parse(text))` reads it. `label`, `color`,
 * `x`, `y` and `size` are what Sigma.js draws; it takes `type` for the name of a drawing program, so a reducer must replace it.
 * Claims stand in the graph's attributes.
 *
 * @see https://graphology.github.io/serialization.html
 */
export function* renderGraphologyJson(graph: GraphFile): Generator<string> {
  yield '{"options":{"type":"directed","multi":true,"allowSelfLoops":true},\n"attributes":{"creator":"Wiregraph","claims":[';
  yield* renderItems(graph.claims);
  yield ']},\n"nodes":[';
  yield* renderItems(
    graph.nodes.map((node) => ({
      key: node.id,
      attributes: {
        label: node.name,
        color: NODE_TYPES[node.type].colour,
        x: node.x,
        y: node.y,
        size: node.size,
        ...flattenAttributes(NODE_ATTRIBUTES, node),
      },
    })),
  );
  yield '],\n"edges":[';
  yield* renderItems(
    graph.edges.map((edge) => ({
      key: edge.id,
      source: edge.source,
      target: edge.target,
      attributes: {
        label: EDGE_TYPES[edge.type].label,
        weight: Math.max(1, edge.support),
        ...flattenAttributes(EDGE_ATTRIBUTES, edge),
      },
    })),
  );
  yield ']}\n';
}

function* renderItems(items: readonly unknown[]): Generator<string> {
  for (const [index, item] of items.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(item)}`;
}
