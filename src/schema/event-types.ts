import type { EdgeType } from './edge-types.ts';

/** Slots of an event. Which side of an interaction they stand on is in `ROLES`. */
export const ROLES = {
  agent: { side: 'giver', label: 'by' },
  speaker: { side: 'giver', label: 'said by' },
  participant: { side: 'both', label: 'with' },
  target: { side: 'receiver', label: 'against' },
  addressee: { side: 'receiver', label: 'to' },
  recipient: { side: 'receiver', label: 'for' },
  beneficiary: { side: 'receiver', label: 'in favour of' },
  topic: { side: 'none', label: 'about' },
  place: { side: 'none', label: 'in' },
  origin: { side: 'none', label: 'from' },
  instrument: { side: 'none', label: 'with the means of' },
  content: { side: 'none', label: 'that' },
} as const satisfies Record<
  string,
  { readonly side: 'giver' | 'receiver' | 'both' | 'none'; readonly label: string }
>;

export type Role = keyof typeof ROLES;
export const roles = Object.keys(ROLES) as readonly Role[];

interface EventTypeSpec {
  readonly label: string;
  /** What kind of happening it is, for the legend. */
  readonly description: string;
  /** Interaction edge drawn from giver to receiver (or between participants) when a frame names none of its own. */
  readonly edge: EdgeType | null;
}

/**
 * Event types: PLOVER's set and what general news needs.
 * @see Halterman et al. (2023), "PLOVER and POLECAT: A New Political Event Ontology and Dataset"
 */
export const EVENT_TYPES = {
  CONSULT: {
    label: 'Consultation',
    description: 'meeting, call, visit, talks, conference',
    edge: 'CONSULTED_WITH',
  },
  STATEMENT: { label: 'Statement', description: 'public comment, interview, briefing', edge: 'COMMENTED_ON' },
  ACCUSE: { label: 'Accusation', description: 'accuse, blame, criticise, condemn', edge: 'CRITICIZED' },
  THREATEN: { label: 'Threat', description: 'threaten or warn of consequences', edge: 'THREATENED' },
  REJECT: { label: 'Rejection', description: 'deny, rebuff, dismiss, refuse', edge: 'REJECTED' },
  SUPPORT: { label: 'Support', description: 'praise, defend, endorse', edge: 'SUPPORTED' },
  REQUEST: { label: 'Request', description: 'demand, urge, appeal, propose', edge: 'REQUESTED' },
  AGREE: { label: 'Agreement', description: 'promise, agree, sign, reach an accord', edge: 'AGREED_WITH' },
  COOPERATE: { label: 'Cooperation', description: 'work together, improve ties', edge: 'COOPERATED_WITH' },
  AID: { label: 'Aid', description: 'give money, arms or help', edge: 'AIDED' },
  CONCEDE: { label: 'Concession', description: 'give in, release, ease, apologise', edge: null },
  RETREAT: { label: 'Retreat', description: 'withdraw, cease fire, surrender', edge: null },
  REDUCE_RELATIONS: {
    label: 'Reduced relations',
    description: 'recall an ambassador, cut ties, leave',
    edge: 'REDUCED_RELATIONS_WITH',
  },
  SANCTION: {
    label: 'Sanction',
    description: 'sanctions, embargoes, export limits, fines',
    edge: 'SANCTIONED',
  },
  COERCE: { label: 'Coercion', description: 'arrest, expel, ban, censor, repress', edge: 'COERCED' },
  ASSAULT: { label: 'Assault', description: 'attack, poison, kill, abduct, hack', edge: 'ATTACKED' },
  MOBILIZE: {
    label: 'Mobilization',
    description: 'deploy, mass troops, exercise',
    edge: 'MOBILIZED_AGAINST',
  },
  SURVEIL: { label: 'Surveillance', description: 'reconnaissance, spying, wiretaps', edge: 'SURVEILLED' },
  FIGHT: { label: 'Fighting', description: 'invade, annex, bomb, battle, war', edge: 'ATTACKED' },
  PROTEST: { label: 'Protest', description: 'demonstrate, strike, riot', edge: 'PROTESTED_AGAINST' },
  ELECTION: { label: 'Election', description: 'vote, win or lose an election', edge: null },
  ELECTION_INTERFERENCE: {
    label: 'Election interference',
    description: 'meddle in or manipulate an election',
    edge: 'INTERFERED_IN_ELECTION_OF',
  },
  INVESTIGATE: {
    label: 'Investigation',
    description: 'inquiry, assessment, audit, search',
    edge: 'INVESTIGATES',
  },
  JUSTICE: { label: 'Justice', description: 'charge, sue, try, rule, sentence', edge: 'CHARGED' },
  PERSONNEL: { label: 'Personnel', description: 'appoint, resign, dismiss, retire', edge: 'APPOINTED' },
  BUSINESS: {
    label: 'Business',
    description: 'acquire, order, launch, invest, report, cut jobs',
    edge: null,
  },
  DISASTER: { label: 'Disaster', description: 'accident, death, disease, natural disaster', edge: null },
  CEREMONY: { label: 'Ceremony', description: 'celebrate, award, commemorate, bury', edge: null },
  OTHER: { label: 'Other', description: 'anything else that happened', edge: null },
} as const satisfies Record<string, EventTypeSpec>;

export type EventType = keyof typeof EVENT_TYPES;
export const eventTypes = Object.keys(EVENT_TYPES) as readonly EventType[];
