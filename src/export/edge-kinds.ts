import type { GraphEdge } from '../schema/graph.ts';

/**
 * Names the kind of each edge so that no two edges between the same nodes share one: Gephi makes one edge of those that do,
 * with the sum of their weights.
 */
export function createEdgeKinds(): (edge: GraphEdge) => string {
  const seen = new Map<string, number>();
  return (edge) => {
    const details = [edge.role, edge.office, edge.tense, edge.status === 'actual' ? undefined : edge.status];
    const kind = [edge.type, ...details.filter((detail) => detail !== undefined)].join(' ');
    const key = JSON.stringify([edge.source, edge.target, kind]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return number === 1 ? kind : `${kind} ${number}`;
  };
}
