import { listLabels, nodeLabels, OWN_LABEL, PUSH_LABEL } from './model.ts';
import type { NodeLabel, RelationshipType } from './model.ts';

/**
 * The Cypher of a push. Labels and types come from the tables of the schema, values only ever as parameters. `hash` tells
 * whether a node or relationship is as the graph has it; what carries no `hash` is not ours and stays untouched.
 */
export const READ_NODE_HASHES = `MATCH (n:${OWN_LABEL}) WHERE n.hash IS NOT NULL RETURN n.id AS id, n.hash AS hash`;

export const READ_RELATIONSHIP_HASHES = `MATCH (source:${OWN_LABEL})-[r]->(target:${OWN_LABEL}) WHERE r.hash IS NOT NULL
RETURN r.id AS id, r.hash AS hash, elementId(r) AS element, type(r) AS type, source.id AS source, target.id AS target`;

/** By label, so that a node is counted under each of its labels. */
export const COUNT_NODES = `MATCH (n:${OWN_LABEL}) WHERE n.hash IS NOT NULL
UNWIND labels(n) AS type
RETURN type, count(*) AS count`;

export const COUNT_RELATIONSHIPS = `MATCH (:${OWN_LABEL})-[r]->(:${OWN_LABEL}) WHERE r.hash IS NOT NULL
RETURN type(r) AS type, count(*) AS count`;

export const READ_COMPLETION = `MATCH (p:${PUSH_LABEL} {id: 'push'}) RETURN p.complete AS complete`;

export const WRITE_COMPLETION = `MERGE (p:${PUSH_LABEL} {id: 'push'}) SET p.complete = $complete`;

export const DELETE_NODES = `UNWIND $rows AS id
MATCH (n:${OWN_LABEL} {id: id}) WHERE n.hash IS NOT NULL
DETACH DELETE n`;

export const DELETE_RELATIONSHIPS = `UNWIND $rows AS element
MATCH ()-[r]->() WHERE elementId(r) = element AND r.hash IS NOT NULL
DELETE r`;

/** A node whose type changed loses the labels of the old one. */
export function createNodeStatement(label: NodeLabel): string {
  const labels = listLabels(label);
  const others = ['Entity', ...nodeLabels].filter((other) => !labels.includes(other));
  return `UNWIND $rows AS row
MERGE (n:${OWN_LABEL} {id: row.id})
REMOVE n:${others.join(':')}
SET n:${labels.join(':')}, n += row.properties, n.hash = row.hash`;
}

/**
 * Of relationships that are known not to be there: looking for each by its id, as MERGE does, reads all relationships of its
 * type at one of its ends. The ends are found by the constraint's index; a missing one leaves the relationship out.
 */
export function createRelationshipStatement(type: RelationshipType): string {
  return writeRelationships('CREATE', type);
}

/** Of relationships that may be there, for a script that knows nothing of its database and may be run again. */
export function mergeRelationshipStatement(type: RelationshipType): string {
  return writeRelationships('MERGE', type);
}

function writeRelationships(clause: 'CREATE' | 'MERGE', type: RelationshipType): string {
  return `UNWIND $rows AS row
MATCH (source:${OWN_LABEL} {id: row.source})
MATCH (target:${OWN_LABEL} {id: row.target})
${clause} (source)-[r:${type} {id: row.id}]->(target)
SET r += row.properties, r.hash = row.hash`;
}

/** In place, so that properties of others stay. */
export const UPDATE_RELATIONSHIPS = `UNWIND $rows AS row
MATCH ()-[r]->() WHERE elementId(r) = row.element
SET r += row.properties, r.hash = row.hash`;
