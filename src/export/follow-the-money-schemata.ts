import type { EdgeType } from '../schema/edge-types.ts';
import type { NodeType } from '../schema/node-types.ts';

/** FollowTheMoney's schema for each type of node. */
export const NODE_SCHEMATA = {
  Person: 'Person',
  Organization: 'Organization',
  Country: 'Territory',
  Place: 'Territory',
  Event: 'Event',
  Article: 'Article',
} as const satisfies Record<NodeType, string>;

/** A schema that is an edge: which property names either end, and which types of node may stand there. */
export interface EdgeSchema {
  readonly schema: string;
  readonly source: { readonly property: string; readonly types: readonly NodeType[] };
  readonly target: { readonly property: string; readonly types: readonly NodeType[] };
  /** Property that says in words what the edge is. */
  readonly role: 'role' | 'relationship';
}

const PERSON: readonly NodeType[] = ['Person'];
const ORGANIZATION: readonly NodeType[] = ['Organization'];
const LEGAL_ENTITY: readonly NodeType[] = ['Person', 'Organization'];
const THING: readonly NodeType[] = Object.keys(NODE_SCHEMATA) as NodeType[];

const DOCUMENTATION: EdgeSchema = {
  schema: 'Documentation',
  source: { property: 'document', types: ['Article'] },
  target: { property: 'entity', types: THING },
  role: 'role',
};

/** Any tie between any two things, called by its role. */
export const UNKNOWN_LINK: EdgeSchema = {
  schema: 'UnknownLink',
  source: { property: 'subject', types: THING },
  target: { property: 'object', types: THING },
  role: 'role',
};

const REPRESENTATION: EdgeSchema = {
  schema: 'Representation',
  source: { property: 'agent', types: LEGAL_ENTITY },
  target: { property: 'client', types: LEGAL_ENTITY },
  role: 'role',
};

/**
 * Edges that FollowTheMoney has a schema for; all others are links called by their role.
 * @see https://followthemoney.tech/explorer/
 */
export const EDGE_SCHEMATA: Partial<Readonly<Record<EdgeType, EdgeSchema>>> = {
  MENTIONS: DOCUMENTATION,
  REPORTS: DOCUMENTATION,
  SPOKESPERSON_OF: REPRESENTATION,
  REPRESENTS: REPRESENTATION,
  WORKS_FOR: {
    schema: 'Employment',
    source: { property: 'employee', types: PERSON },
    target: { property: 'employer', types: ORGANIZATION },
    role: 'role',
  },
  HEAD_OF: {
    schema: 'Directorship',
    source: { property: 'director', types: LEGAL_ENTITY },
    target: { property: 'organization', types: ORGANIZATION },
    role: 'role',
  },
  MEMBER_OF: {
    schema: 'Membership',
    source: { property: 'member', types: LEGAL_ENTITY },
    target: { property: 'organization', types: ORGANIZATION },
    role: 'role',
  },
  FAMILY_OF: {
    schema: 'Family',
    source: { property: 'person', types: PERSON },
    target: { property: 'relative', types: PERSON },
    role: 'relationship',
  },
};
