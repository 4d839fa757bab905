import neo4j from 'neo4j-driver';
import type { Node, Path, Record as DriverRecord, Relationship } from 'neo4j-driver';

import type {
  QueryNode,
  QueryParameters,
  QueryProperties,
  QueryRelationship,
  QueryValue,
} from '../schema/query.ts';

/** A value as a query parameter: whole numbers as integers, which the driver would send as floats. */
export function toServerParameter(value: QueryParameters[string]): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toServerParameter);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toServerParameter(item)]));
}

/**
 * Gives what converts the driver's values. Nodes have the graph's ids where they have one; so have the ends of relationships
 * whose nodes are among the records, others have the server's ids.
 */
export function createServerValues(records: readonly DriverRecord[]): (value: unknown) => QueryValue {
  const ids = new Map<string, string>();
  const note = (value: unknown): void => {
    if (neo4j.isNode(value)) ids.set(value.elementId, readId(value));
    else if (neo4j.isPath(value)) for (const node of listNodes(value)) note(node);
    else if (Array.isArray(value)) for (const item of value) note(item);
  };
  for (const record of records) for (const value of record) note(value);

  const convert = (value: unknown): QueryValue => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'boolean' || typeof value === 'string') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
    if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
    if (Array.isArray(value)) return value.map(convert);
    if (neo4j.isNode(value)) return toNode(value);
    if (neo4j.isRelationship(value)) return toRelationship(value);
    if (neo4j.isPath(value)) {
      const relationships = value.segments.map(({ relationship }) => toRelationship(relationship));
      return { kind: 'path', nodes: listNodes(value).map(toNode), relationships };
    }
    // Dates, times, durations and points, which have a text of their own.
    if (Object.getPrototypeOf(value) !== Object.prototype)
      return (value as { readonly toString: () => string }).toString();
    return { kind: 'map', entries: toProperties(value) };
  };
  const toProperties = (value: object): QueryProperties =>
    Object.fromEntries(Object.entries(value).map(([name, item]) => [name, convert(item)]));
  const toNode = (node: Node): QueryNode => ({
    kind: 'node',
    id: readId(node),
    labels: node.labels,
    properties: toProperties(node.properties),
  });
  const toRelationship = (relationship: Relationship): QueryRelationship => ({
    kind: 'relationship',
    id: readId(relationship),
    type: relationship.type,
    source: ids.get(relationship.startNodeElementId) ?? relationship.startNodeElementId,
    target: ids.get(relationship.endNodeElementId) ?? relationship.endNodeElementId,
    properties: toProperties(relationship.properties),
  });
  return convert;
}

function readId(item: Node | Relationship): string {
  const id: unknown = (item.properties as Record<string, unknown>)['id'];
  return typeof id === 'string' ? id : item.elementId;
}

function listNodes(path: Path): readonly Node[] {
  return [path.start, ...path.segments.map(({ end }) => end)];
}
