import { isByOffice } from '../schema/edge-types.ts';
import type { GraphEdge } from '../schema/graph.ts';
import { hashText } from '../schema/ids.ts';

/** All of an edge but its id. */
export type EdgeDraft = Omit<GraphEdge, 'id'>;

/** Gives an edge its id: from its type, ends, status and slot, so that it stays while evidence for it grows. */
export function createEdge(draft: EdgeDraft): GraphEdge {
  const { type, source, target, status, role, office, tense } = draft;
  const held = isByOffice(type) ? office?.toLowerCase() : undefined;
  const identity = [type, source, target, status, role, held, tense].join('\u0001');
  return { id: `edge:${type.toLowerCase().replaceAll('_', '-')}-${hashText(identity)}`, ...draft };
}

/** The edges, where several came out with one id as one: counts added, claims and events joined. */
export function mergeEdges(edges: readonly GraphEdge[]): GraphEdge[] {
  const merged = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const known = merged.get(edge.id);
    merged.set(edge.id, known === undefined ? edge : joinEdges(known, edge));
  }
  return [...merged.values()];
}

function joinEdges(a: GraphEdge, b: GraphEdge): GraphEdge {
  const span = [a.firstSeen, b.firstSeen, a.lastSeen, b.lastSeen].flatMap((day) => day ?? []).sort();
  return {
    ...a,
    ...spanFields(span),
    support: Math.max(a.support, b.support),
    count: a.count + b.count,
    claims: [...new Set([...a.claims, ...b.claims])].sort(),
    events: [...new Set([...a.events, ...b.events])].sort(),
    salient: a.salient || b.salient,
  };
}

/** `firstSeen` and `lastSeen` of sorted ISO days; nothing of none. */
export function spanFields(days: readonly string[]): Pick<GraphEdge, 'firstSeen' | 'lastSeen'> {
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? {} : { firstSeen: first, lastSeen: last };
}
