import type { EdgeBody, NodeBody } from '../schema/api.ts';
import type { Claim, GraphEdge, GraphFile, GraphNode } from '../schema/graph.ts';

/** A graph made ready to answer from. Unknown ids give `undefined`. */
export interface GraphIndex {
  readonly findNode: (id: string) => NodeBody | undefined;
  readonly findEdge: (id: string) => EdgeBody | undefined;
}

export function createGraphIndex({ nodes, edges, claims }: GraphFile): GraphIndex {
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const edgeById = new Map(edges.map((edge) => [edge.id, edge]));
  const claimById = new Map(claims.map((claim) => [claim.id, claim]));
  const edgesOf = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    for (const end of new Set([edge.source, edge.target])) {
      const list = edgesOf.get(end);
      if (list === undefined) edgesOf.set(end, [edge]);
      else list.push(edge);
    }
  }
  const listClaims = (ids: readonly string[]): Claim[] =>
    [...new Set(ids)].flatMap((id) => claimById.get(id) ?? []);

  return {
    findNode: (id) => {
      const node = nodeById.get(id);
      if (node === undefined) return undefined;
      const around = edgesOf.get(id) ?? [];
      const ids = [...listNodeClaims(node), ...around.flatMap((edge) => edge.claims)];
      return { node, edges: around, claims: listClaims(ids) };
    },
    findEdge: (id) => {
      const edge = edgeById.get(id);
      return edge && { edge, claims: listClaims(edge.claims) };
    },
  };
}

function listNodeClaims(node: GraphNode): readonly string[] {
  return node.type === 'Event' ? node.claims : [];
}
