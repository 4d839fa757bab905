import type { GrafeoDB, GrafeoValue } from '@grafeo-db/js';

import type { QueryNode, QueryProperties, QueryRelationship, QueryValue } from '../schema/query.ts';

type Fields = Readonly<Record<string, GrafeoValue>>;

/** How the engine gives a node: its properties beside two fields of its own. */
interface EngineNode extends Fields {
  readonly _id: number;
  readonly _labels: string[];
}

interface EngineRelationship extends Fields {
  readonly _id: number;
  readonly _type: string;
  readonly _source: number;
  readonly _target: number;
}

/**
 * What the embedded engine gives for a value, as every engine's answers have it. The engine marks nodes by `_labels`,
 * relationships by `_type` and paths by their two lists; maps are what is left.
 *
 * @param findId the graph's id of a node, by the engine's number
 */
export function toQueryValue(value: GrafeoValue, findId: (node: number) => string): QueryValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => toQueryValue(item, findId));
  if (Buffer.isBuffer(value)) return value.toString('base64');
  if (value instanceof Float32Array) return [...value];
  const fields = value as Fields;
  if (isNode(fields)) return toNode(fields, findId);
  if (isRelationship(fields)) return toRelationship(fields, findId);
  const { nodes, edges, ...others } = fields;
  if (isListOf(nodes, isNode) && isListOf(edges, isRelationship) && Object.keys(others).length === 0) {
    return {
      kind: 'path',
      nodes: nodes.map((node) => toNode(node, findId)),
      relationships: edges.map((edge) => toRelationship(edge, findId)),
    };
  }
  return { kind: 'map', entries: toProperties(fields, findId) };
}

/** The graph's id of a node, which is unique, or the engine's number where it has none. */
export function createIdFinder(database: GrafeoDB): (node: number) => string {
  return (node) => {
    const id: unknown = database.getNode(node)?.get('id');
    return typeof id === 'string' ? id : String(node);
  };
}

function toNode({ _id, _labels, ...properties }: EngineNode, findId: (node: number) => string): QueryNode {
  const { id } = properties;
  return {
    kind: 'node',
    id: typeof id === 'string' ? id : String(_id),
    labels: _labels,
    properties: toProperties(properties, findId),
  };
}

function toRelationship(
  { _id, _type, _source, _target, ...properties }: EngineRelationship,
  findId: (node: number) => string,
): QueryRelationship {
  const { id } = properties;
  return {
    kind: 'relationship',
    id: typeof id === 'string' ? id : String(_id),
    type: _type,
    source: findId(_source),
    target: findId(_target),
    properties: toProperties(properties, findId),
  };
}

function toProperties(fields: Fields, findId: (node: number) => string): QueryProperties {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, toQueryValue(value, findId)]),
  );
}

function isNode(fields: Fields): fields is EngineNode {
  return typeof fields['_id'] === 'number' && Array.isArray(fields['_labels']);
}

function isRelationship(fields: Fields): fields is EngineRelationship {
  return typeof fields['_id'] === 'number' && typeof fields['_type'] === 'string';
}

function isListOf<Item extends Fields>(
  value: GrafeoValue | undefined,
  test: (fields: Fields) => fields is Item,
): value is Item[] {
  return (
    Array.isArray(value) &&
    value.every((item) => typeof item === 'object' && item !== null && test(item as Fields))
  );
}
