/** What an edge is for: `structural` ties articles and events to entities, `standing` is a lasting relation, `interaction` comes from an event. */
export type EdgeFamily = 'structural' | 'standing' | 'interaction';

export interface EdgeTypeSpec {
  readonly family: EdgeFamily;
  /** As read from source to target: "Jen Psaki *speaks for* White House". */
  readonly label: string;
  /** Holds in both directions: stored once, from the smaller id to the larger. */
  readonly symmetric?: boolean;
  /** Two offices between the same two are two edges; of other types the office only says more about the one edge. */
  readonly byOffice?: boolean;
  /** Only a person has it: "a British developer" of a company tells no employer. */
  readonly personal?: boolean;
}

/** The edge types of the graph: one source for types, Cypher, legend and API checks. All edges carry evidence. */
export const EDGE_TYPES = {
  MENTIONS: { family: 'structural', label: 'mentions' },
  REPORTS: { family: 'structural', label: 'reports' },
  AUTHOR_OF: { family: 'structural', label: 'wrote' },
  PARTICIPATES_IN: { family: 'structural', label: 'takes part in' },
  RESPONSE_TO: { family: 'structural', label: 'in response to' },
  ABOUT: { family: 'structural', label: 'is about' },

  HOLDS_OFFICE: { family: 'standing', label: 'holds office in', byOffice: true, personal: true },
  HEAD_OF: { family: 'standing', label: 'heads', personal: true },
  SPOKESPERSON_OF: { family: 'standing', label: 'speaks for', personal: true },
  WORKS_FOR: { family: 'standing', label: 'works for', personal: true },
  MEMBER_OF: { family: 'standing', label: 'is a member of' },
  AMBASSADOR_TO: { family: 'standing', label: 'is ambassador to', personal: true },
  REPRESENTS: { family: 'standing', label: 'represents' },
  CITIZEN_OF: { family: 'standing', label: 'is a citizen of', personal: true },
  COUNTERPART_OF: { family: 'standing', label: 'is the counterpart of', symmetric: true },
  FAMILY_OF: { family: 'standing', label: 'is related to', personal: true, symmetric: true },
  OPPOSES: { family: 'standing', label: 'opposes' },
  RESIDES_IN: { family: 'standing', label: 'resides in' },
  PART_OF: { family: 'standing', label: 'is part of' },
  LOCATED_IN: { family: 'standing', label: 'is in' },
  BASED_IN: { family: 'standing', label: 'is based in' },
  ACTIVE_IN: { family: 'standing', label: 'is active in' },
  BORDERS: { family: 'standing', label: 'borders', symmetric: true },
  ALLIED_WITH: { family: 'standing', label: 'is allied with', symmetric: true },
  RIVAL_OF: { family: 'standing', label: 'is a rival of', symmetric: true },
  OWNS: { family: 'standing', label: 'owns' },
  FOUNDED: { family: 'standing', label: 'founded' },
  PARTNER_OF: { family: 'standing', label: 'is a partner of', symmetric: true },
  SUPPLIES: { family: 'standing', label: 'supplies' },
  CUSTOMER_OF: { family: 'standing', label: 'is a customer of' },
  PARTY_TO: { family: 'standing', label: 'is a party to' },

  ACCUSED: { family: 'interaction', label: 'accused' },
  CRITICIZED: { family: 'interaction', label: 'criticised' },
  THREATENED: { family: 'interaction', label: 'threatened' },
  WARNED: { family: 'interaction', label: 'warned' },
  URGED: { family: 'interaction', label: 'urged' },
  REQUESTED: { family: 'interaction', label: 'asked' },
  DEMANDED_FROM: { family: 'interaction', label: 'made demands of' },
  PROPOSED_TALKS_TO: { family: 'interaction', label: 'proposed talks to' },
  DENIED: { family: 'interaction', label: 'denied what was said by' },
  REJECTED: { family: 'interaction', label: 'rejected' },
  DISMISSED: { family: 'interaction', label: 'dismissed what was said by' },
  SUPPORTED: { family: 'interaction', label: 'supported' },
  PRAISED: { family: 'interaction', label: 'praised' },
  DISTANCES_FROM: { family: 'interaction', label: 'keeps its distance from' },
  COMMENTED_ON: { family: 'interaction', label: 'commented on' },
  TOLD: { family: 'interaction', label: 'told something to' },
  REPORTED_ON: { family: 'interaction', label: 'reported on' },
  INTERVIEWED: { family: 'interaction', label: 'interviewed' },
  CALLED: { family: 'interaction', label: 'had a call with', symmetric: true },
  MET_WITH: { family: 'interaction', label: 'met with', symmetric: true },
  CONSULTED_WITH: { family: 'interaction', label: 'consulted with', symmetric: true },
  TALKS_WITH: { family: 'interaction', label: 'is to talk with', symmetric: true },
  VISITED: { family: 'interaction', label: 'visited' },
  AGREED_WITH: { family: 'interaction', label: 'agreed with', symmetric: true },
  COOPERATED_WITH: { family: 'interaction', label: 'cooperated with', symmetric: true },
  SOUGHT_COOPERATION_WITH: { family: 'interaction', label: 'sought cooperation with' },
  AIDED: { family: 'interaction', label: 'aided' },
  RECALLED: { family: 'interaction', label: 'recalled' },
  SUMMONED: { family: 'interaction', label: 'summoned' },
  REDUCED_RELATIONS_WITH: { family: 'interaction', label: 'reduced relations with' },
  SANCTIONED: { family: 'interaction', label: 'sanctioned' },
  INVESTIGATES: { family: 'interaction', label: 'investigates' },
  ANNEXED: { family: 'interaction', label: 'annexed' },
  INVADED: { family: 'interaction', label: 'invaded' },
  INTERVENED_IN: { family: 'interaction', label: 'intervened in' },
  BOMBED: { family: 'interaction', label: 'bombed' },
  FOUGHT: { family: 'interaction', label: 'fought', symmetric: true },
  ATTACKED: { family: 'interaction', label: 'attacked' },
  POISONED: { family: 'interaction', label: 'poisoned' },
  KILLED: { family: 'interaction', label: 'killed' },
  HACKED: { family: 'interaction', label: 'hacked' },
  UNDERMINED: { family: 'interaction', label: 'undermined' },
  MOBILIZED_AGAINST: { family: 'interaction', label: 'massed forces against' },
  DEPLOYED_FORCES_IN: { family: 'interaction', label: 'deployed forces in' },
  SURVEILLED: { family: 'interaction', label: 'spied on' },
  INTERFERED_IN_ELECTION_OF: { family: 'interaction', label: 'interfered in an election of' },
  COERCED: { family: 'interaction', label: 'coerced' },
  ARRESTED: { family: 'interaction', label: 'arrested' },
  EXPELLED: { family: 'interaction', label: 'expelled' },
  CHARGED: { family: 'interaction', label: 'charged' },
  SUED: { family: 'interaction', label: 'sued' },
  RULED_AGAINST: { family: 'interaction', label: 'ruled against' },
  PROTESTED_AGAINST: { family: 'interaction', label: 'protested against' },
  DEFEATED: { family: 'interaction', label: 'defeated' },
  APPOINTED: { family: 'interaction', label: 'appointed' },
  FIRED: { family: 'interaction', label: 'removed from office' },
  ACQUIRED: { family: 'interaction', label: 'acquired' },
  INVESTED_IN: { family: 'interaction', label: 'invested in' },
  COMPETED_WITH: { family: 'interaction', label: 'competed with', symmetric: true },
} as const satisfies Record<string, EdgeTypeSpec>;

export type EdgeType = keyof typeof EDGE_TYPES;
export const edgeTypes = Object.keys(EDGE_TYPES) as readonly EdgeType[];

export function isSymmetric(type: EdgeType): boolean {
  const spec: EdgeTypeSpec = EDGE_TYPES[type];
  return spec.symmetric === true;
}

export function isByOffice(type: EdgeType): boolean {
  const spec: EdgeTypeSpec = EDGE_TYPES[type];
  return spec.byOffice === true;
}

export function edgeFamily(type: EdgeType): EdgeFamily {
  return EDGE_TYPES[type].family;
}
