import { listLabels, nodeLabels, OWN_LABEL, PUSH_LABEL, relationshipTypes } from './model.ts';
import type { NodeLabel, RelationshipType } from './model.ts';
import { listNodeProperties, listRelationshipProperties } from './properties.ts';
import type { Property } from './properties.ts';

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

/**
 * Of nodes that are known not to be there, whose values come by their place: {@link toValues}. Several times as fast as
 * {@link mergeNodeStatement}, which looks for each and takes labels away.
 */
export function createNodeStatement(label: NodeLabel): string {
  return `UNWIND $rows AS row
CREATE (:${listLabels(label).join(':')} ${renderProperties(listNodeProperties(label), 0)})`;
}

/** Of nodes that may be there. One whose type changed loses the labels of the old one. */
export function mergeNodeStatement(label: NodeLabel): string {
  const labels = listLabels(label);
  const others = ['Entity', ...nodeLabels].filter((other) => !labels.includes(other));
  return `UNWIND $rows AS row
MERGE (n:${OWN_LABEL} {id: row.id})
REMOVE n:${others.join(':')}
SET n:${labels.join(':')}, n += row.properties, n.hash = row.hash`;
}

/**
 * Of relationships that are known not to be there: looking for each by its id, as MERGE does, reads all relationships of its
 * type at one of its ends. `$ids` are those of all ends, found once each; a row begins with the places of its ends in it. A
 * missing end leaves the relationship out.
 */
export function createRelationshipStatement(type: RelationshipType): string {
  return `UNWIND range(0, size($ids) - 1) AS place
OPTIONAL MATCH (n:${OWN_LABEL} {id: $ids[place]})
WITH place, n ORDER BY place
WITH collect([n]) AS ends
UNWIND $rows AS row
WITH row, ends[row[0]][0] AS source, ends[row[1]][0] AS target
WHERE source IS NOT NULL AND target IS NOT NULL
CREATE (source)-[:${type} ${renderProperties(listRelationshipProperties(type), 2)}]->(target)`;
}

/** Of relationships that may be there, for a script that knows nothing of its database and may be run again. */
export function mergeRelationshipStatement(type: RelationshipType): string {
  return `UNWIND $rows AS row
MATCH (source:${OWN_LABEL} {id: row.source})
MATCH (target:${OWN_LABEL} {id: row.target})
MERGE (source)-[r:${type} {id: row.id}]->(target)
SET r += row.properties, r.hash = row.hash`;
}

/** Properties from a row's values, beginning at a place of it; what is null is left out by CREATE. */
function renderProperties(properties: readonly Property[], first: number): string {
  const names = ['id', 'hash', ...properties.map(({ name }) => name)];
  return `{${names.map((name, index) => `${name}: row[${first + index}]`).join(', ')}}`;
}

/**
 * Empty lists of what an importer has made, which knows none: there the hash is followed by their names, and is the bare hash
 * afterwards. To be run outside of a transaction.
 */
export const FILL_EMPTY_LISTS: readonly string[] = [
  fillEmptyLists(`MATCH (item:${OWN_LABEL})`, nodeLabels.flatMap(listNodeProperties)),
  fillEmptyLists(
    `MATCH (:${OWN_LABEL})-[item]->(:${OWN_LABEL})`,
    relationshipTypes.flatMap(listRelationshipProperties),
  ),
];

function fillEmptyLists(match: string, properties: readonly Property[]): string {
  const names = new Set(properties.filter(({ type }) => type === 'strings').map(({ name }) => name));
  const lists = [...names].map(
    (name) => `item.${name} = CASE WHEN '${name}' IN empty THEN [] ELSE item.${name} END`,
  );
  return `${match} WHERE item.hash CONTAINS ' '
CALL {
  WITH item
  WITH item, split(item.hash, ' ') AS empty
  SET ${lists.join(', ')}, item.hash = empty[0]
} IN TRANSACTIONS OF 10000 ROWS`;
}

/** In place, so that properties of others stay. */
export const UPDATE_RELATIONSHIPS = `UNWIND $rows AS row
MATCH ()-[r]->() WHERE elementId(r) = row.element
SET r += row.properties, r.hash = row.hash`;
