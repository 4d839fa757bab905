import { edgeTypes } from '../schema/edge-types.ts';
import type { EdgeType } from '../schema/edge-types.ts';
import { isEntityType, nodeTypes } from '../schema/node-types.ts';
import type { NodeType } from '../schema/node-types.ts';

/**
 * What a graph looks like in Neo4j. Every node of ours carries the label `Wiregraph` and an id that is unique under it: that
 * is how it is found again, and how other people's nodes are told apart.
 *
 * Beside the graph's own nodes and edges there are its claims and the sentences they stand in:
 * `(:Claim)-[:SUBJECT|OBJECT]->(entity)`, `(:Claim)-[:ABOUT_EVENT]->(:Event)`, `(:Claim)-[:ATTRIBUTED_TO]->(entity)`,
 * `(:Claim)-[:CONTRADICTS]->(:Claim)`, `(:Claim)-[:STATED_IN]->(:Sentence)-[:SENTENCE_OF]->(:Article)`.
 */
export const OWN_LABEL = 'Wiregraph';

/** One node, `(:WiregraphPush {complete})`: false while a push works, and stays so when it was stopped. */
export const PUSH_LABEL = 'WiregraphPush';

export const nodeLabels = [...nodeTypes, 'Claim', 'Sentence'] as const;
export type NodeLabel = NodeType | 'Claim' | 'Sentence';

const CLAIM_LINKS = [
  'SUBJECT',
  'OBJECT',
  'ABOUT_EVENT',
  'ATTRIBUTED_TO',
  'CONTRADICTS',
  'STATED_IN',
  'SENTENCE_OF',
] as const;
type ClaimLink = (typeof CLAIM_LINKS)[number];

export function isClaimLink(type: RelationshipType): type is ClaimLink {
  return (CLAIM_LINKS as readonly string[]).includes(type);
}

export type RelationshipType = EdgeType | ClaimLink;
export const relationshipTypes: readonly RelationshipType[] = [...edgeTypes, ...CLAIM_LINKS];

/** All labels of a node: `(:Wiregraph:Entity:Person)`. */
export function listLabels(label: NodeLabel): readonly string[] {
  return isEntityType(label) ? [OWN_LABEL, 'Entity', label] : [OWN_LABEL, label];
}
