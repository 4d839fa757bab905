import type { GraphFile } from '../schema/graph.ts';
import { sortedBy } from '../schema/order.ts';
import { renderJson } from './json-text.ts';

/**
 * The canonical text of a graph: records sorted by id, keys sorted, one record a line. Equal graphs give equal bytes,
 * and a changed edge is one changed line.
 */
export function* renderGraphFile(graph: GraphFile): Generator<string> {
  yield `{"format":${renderJson(graph.format)},"version":${graph.version}`;
  yield* renderRecords('nodes', graph.nodes);
  yield* renderRecords('edges', graph.edges);
  yield* renderRecords('claims', graph.claims);
  yield '}\n';
}

function* renderRecords(key: string, records: readonly { readonly id: string }[]): Generator<string> {
  yield `,\n"${key}":[`;
  let separator = '\n';
  for (const record of sortedBy(records, ({ id }) => id)) {
    yield separator + renderJson(record);
    separator = ',\n';
  }
  yield ']';
}
