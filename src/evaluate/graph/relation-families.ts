/**
 * Relation types which mean nearly the same: a relation of another type of the family is right in kind. The gold's types
 * and others in use for them; a type may be in two families.
 */
const FAMILIES: readonly (readonly string[])[] = [
  ['ACCUSED', 'CRITICIZED', 'OPPOSES', 'RIVAL_OF', 'CRITIC_OF', 'DISTANCES_FROM', 'UNDERMINED'],
  ['THREATENED', 'WARNED'],
  ['DENIED', 'REJECTED', 'DISMISSED'],
  ['SUPPORTED', 'PRAISED'],
  ['URGED', 'REQUESTED', 'DEMANDED_FROM', 'PROPOSED_TALKS_TO', 'REQUESTED_FROM', 'ASKED'],
  ['CALLED', 'MET_WITH', 'CONSULTED_WITH', 'TALKS_WITH', 'INTERVIEWED', 'TALKED_TO', 'CONSULTED'],
  ['COMMENTED_ON', 'REPORTED_ON'],
  ['COUNTERPART_OF'],
  ['BUILDS', 'OWNS', 'OPERATES'],
  ['AGREED_WITH', 'COOPERATED_WITH', 'COOPERATES_WITH', 'SOUGHT_COOPERATION_WITH', 'ALLIED_WITH', 'PARTY_TO'],
  ['RECALLED', 'SUMMONED', 'REDUCED_RELATIONS_WITH'],
  ['SANCTIONED'],
  ['INVESTIGATES', 'INVESTIGATED', 'SURVEILLED'],
  ['ANNEXED', 'INVADED', 'INTERVENED_IN', 'BOMBED', 'FOUGHT', 'ATTACKED', 'POISONED', 'HACKED', 'ASSAULTED'],
  ['MOBILIZED_AGAINST', 'DEPLOYED_FORCES_IN'],
  ['INTERFERED_IN_ELECTION_OF', 'TARGETED_ELECTION_OF', 'SPREAD_MISINFORMATION_ABOUT'],
  [
    'HOLDS_OFFICE',
    'HEAD_OF',
    'HEADS',
    'LEADS',
    'MEMBER_OF',
    'WORKS_FOR',
    'SPOKESPERSON_OF',
    'SPEAKS_FOR',
    'REPRESENTS',
    'AMBASSADOR_TO',
    'CITIZEN_OF',
    'AFFILIATED_WITH',
  ],
  ['PART_OF', 'LOCATED_IN', 'ACTIVE_IN', 'BORDERS', 'RESIDES_IN', 'BASED_IN', 'MEMBER_OF'],
];

const SYMMETRIC: ReadonlySet<string> = new Set([
  'CALLED',
  'MET_WITH',
  'CONSULTED_WITH',
  'TALKS_WITH',
  'AGREED_WITH',
  'COOPERATED_WITH',
  'COOPERATES_WITH',
  'COUNTERPART_OF',
  'BORDERS',
  'RIVAL_OF',
  'ALLIED_WITH',
  'TALKED_TO',
]);

/** Whether the type says the same in both directions. */
export function isSymmetric(type: string): boolean {
  return SYMMETRIC.has(type);
}

/** Numbers of the families to which the type belongs, ascending; none for a type that stands alone. */
export function listFamilies(type: string): number[] {
  return [...FAMILIES.entries()].filter(([, types]) => types.includes(type)).map(([family]) => family);
}

export function isSameFamily(a: string, b: string): boolean {
  return a === b || FAMILIES.some((types) => types.includes(a) && types.includes(b));
}
