import type { EventType } from '../../schema/event-types.ts';

/**
 * Event types which two articles may give to one happening: one writes "warned", the other "urged"; a raid is an assault to
 * one and fighting to the other. `any` is for what the extraction could not place.
 */
const TYPE_FAMILIES = {
  CONSULT: ['contact'],
  STATEMENT: ['words'],
  ACCUSE: ['words'],
  THREATEN: ['words', 'pressure'],
  REJECT: ['words'],
  SUPPORT: ['words'],
  REQUEST: ['words'],
  AGREE: ['words', 'contact', 'business'],
  COOPERATE: ['contact', 'business'],
  AID: ['aid'],
  CONCEDE: ['withdrawal', 'words'],
  RETREAT: ['withdrawal'],
  REDUCE_RELATIONS: ['withdrawal'],
  SANCTION: ['pressure'],
  COERCE: ['pressure', 'law'],
  ASSAULT: ['force'],
  MOBILIZE: ['force'],
  SURVEIL: ['intelligence'],
  FIGHT: ['force'],
  PROTEST: ['protest'],
  ELECTION: ['election'],
  ELECTION_INTERFERENCE: ['election', 'force'],
  INVESTIGATE: ['law', 'intelligence', 'words'],
  JUSTICE: ['law'],
  PERSONNEL: ['personnel', 'withdrawal'],
  BUSINESS: ['business'],
  DISASTER: ['disaster', 'force'],
  CEREMONY: ['ceremony'],
  OTHER: ['any'],
} as const satisfies Record<EventType, readonly string[]>;

/** How well two types go together: 1 the same, 0 only related, `undefined` never one happening. */
export function compareTypes(a: EventType, b: EventType): 1 | 0 | undefined {
  if (a === b) return 1;
  const first: readonly string[] = TYPE_FAMILIES[a];
  const second: readonly string[] = TYPE_FAMILIES[b];
  const related =
    first.includes('any') || second.includes('any') || first.some((family) => second.includes(family));
  return related ? 0 : undefined;
}
