import type { GraphFile } from '../schema/graph.ts';
import { renderEdgesCsv, renderNodesCsv } from './csv.ts';
import { renderFollowTheMoney } from './follow-the-money.ts';
import { renderGexf } from './gexf.ts';
import { renderGraphml } from './graphml.ts';
import { renderGraphologyJson } from './graphology-json.ts';
import type { Origin } from './origin.ts';

/** How one kind of file is made from a graph, piece by piece. */
interface GraphFileFormat {
  readonly render: (graph: GraphFile, origin?: Origin) => Iterable<string>;
  readonly mediaType: string;
}

/** Files that are made of nothing but the graph, by the ending of their names. */
export const GRAPH_FILES = {
  gexf: { render: renderGexf, mediaType: 'application/gexf+xml' },
  graphml: { render: renderGraphml, mediaType: 'application/graphml+xml' },
  json: { render: renderGraphologyJson, mediaType: 'application/json' },
  'ftm.jsonl': { render: renderFollowTheMoney, mediaType: 'application/jsonl' },
  'nodes.csv': { render: renderNodesCsv, mediaType: 'text/csv' },
  'edges.csv': { render: renderEdgesCsv, mediaType: 'text/csv' },
} as const satisfies Record<string, GraphFileFormat>;

export type GraphFileEnding = keyof typeof GRAPH_FILES;
