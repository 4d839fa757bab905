import type { EdgeFamily } from '../../src/schema/edge-types.ts';
import { EDGE_TYPES } from '../../src/schema/edge-types.ts';
import { EVENT_TYPES } from '../../src/schema/event-types.ts';
import type { Factuality } from '../../src/schema/factuality.ts';
import { FACTUALITY } from '../../src/schema/factuality.ts';
import type { PictureEdge, PictureNode } from '../../src/schema/picture.ts';
import { NODE_TYPES } from '../../src/schema/node-types.ts';

/** What the wording of an edge depends on. */
type Worded = Pick<PictureEdge, 'type' | 'office' | 'tense' | 'role' | 'status'>;

/** What an edge says between its ends: "accused", "takes part in (agent)", "holds office in (President, former)". */
export function describeEdge(edge: Worded): string {
  const tense = edge.tense === 'current' ? undefined : edge.tense;
  const details = [edge.office, tense, edge.role].filter((detail) => detail !== undefined);
  const { label } = EDGE_TYPES[edge.type];
  return details.length === 0 ? label : `${label} (${details.join(', ')})`;
}

/** Like `describeEdge`, led by the status where it did not simply happen: "planned: had a call with". */
export function describeEdgeWithStatus(edge: Worded): string {
  return edge.status === 'actual' ? describeEdge(edge) : `${edge.status}: ${describeEdge(edge)}`;
}

/** Name as drawn: an event that did not simply happen carries its status as a mark. */
export function describeNode(node: PictureNode): string {
  return node.type === 'Event' && node.status !== 'actual'
    ? `${STATUS_MARKS[node.status]} ${node.name}`
    : node.name;
}

/** "Person", or for events what kind of event. */
export function describeKind(node: PictureNode): string {
  return node.type === 'Event' ? EVENT_TYPES[node.eventType].label : NODE_TYPES[node.type].label;
}

/** What the lines of the picture stand for. */
export const FAMILY_LABELS = {
  standing: { label: 'Standing relations', description: 'office, membership, alliance, place' },
  interaction: { label: 'Interactions', description: 'what one did to another' },
  structural: { label: 'Taking part', description: 'in events; mentioned in articles' },
} as const satisfies Record<EdgeFamily, { readonly label: string; readonly description: string }>;

/** Signs that stand for a status where there is no room for the word. */
export const STATUS_MARKS = {
  actual: '',
  planned: '◷',
  hypothetical: '?',
  negated: '✕',
  alleged: '“”',
} as const satisfies Record<Factuality, string>;

export function describeStatus(status: Factuality): string {
  return FACTUALITY[status].label;
}

/** "3 articles", "1 article". */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? singular : plural}`;
}
