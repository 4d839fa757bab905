import { formatDateInterval } from './dates.ts';
import { EDGE_TYPES } from './edge-types.ts';
import { EVENT_TYPES } from './event-types.ts';
import type { GraphEdge, GraphNode } from './graph.ts';

export type AttributeType = 'string' | 'integer' | 'number' | 'boolean' | 'strings';
export type AttributeValue = string | number | boolean | readonly string[];

/** One column of the flat table that every export format writes from. */
export interface Attribute<Item> {
  readonly name: string;
  readonly type: AttributeType;
  /** `undefined` where the item has no such thing. */
  readonly read: (item: Item) => AttributeValue | undefined;
}

export const NODE_ATTRIBUTES: readonly Attribute<GraphNode>[] = [
  { name: 'type', type: 'string', read: (node) => node.type },
  { name: 'name', type: 'string', read: (node) => node.name },
  {
    name: 'aliases',
    type: 'strings',
    read: (node) => ('aliases' in node ? node.aliases.map((alias) => alias.text) : undefined),
  },
  {
    name: 'roles',
    type: 'strings',
    read: (node) =>
      'roles' in node
        ? node.roles.map(({ text, tense }) => (tense === 'current' ? text : `${text} (${tense})`))
        : undefined,
  },
  {
    name: 'countryCode',
    type: 'string',
    read: (node) => ('countryCode' in node ? node.countryCode : undefined),
  },
  { name: 'eventType', type: 'string', read: (node) => (node.type === 'Event' ? node.eventType : undefined) },
  {
    name: 'eventLabel',
    type: 'string',
    read: (node) => (node.type === 'Event' ? EVENT_TYPES[node.eventType].label : undefined),
  },
  { name: 'status', type: 'string', read: (node) => (node.type === 'Event' ? node.status : undefined) },
  { name: 'date', type: 'string', read: readNodeDate },
  {
    name: 'dateBasis',
    type: 'string',
    read: (node) => (node.type === 'Event' ? node.dateBasis : undefined),
  },
  {
    name: 'mentionCount',
    type: 'integer',
    read: (node) => ('mentionCount' in node ? node.mentionCount : undefined),
  },
  {
    name: 'articleCount',
    type: 'integer',
    read: (node) => ('articles' in node ? node.articles.length : undefined),
  },
  { name: 'articles', type: 'strings', read: (node) => ('articles' in node ? node.articles : undefined) },
  { name: 'authors', type: 'strings', read: (node) => (node.type === 'Article' ? node.authors : undefined) },
  {
    name: 'publisher',
    type: 'string',
    read: (node) => (node.type === 'Article' ? node.publisher : undefined),
  },
  { name: 'url', type: 'string', read: (node) => (node.type === 'Article' ? node.url : undefined) },
  { name: 'community', type: 'integer', read: (node) => node.community },
  { name: 'salient', type: 'boolean', read: (node) => ('salient' in node ? node.salient : true) },
];

export const EDGE_ATTRIBUTES: readonly Attribute<GraphEdge>[] = [
  { name: 'type', type: 'string', read: (edge) => edge.type },
  { name: 'family', type: 'string', read: (edge) => EDGE_TYPES[edge.type].family },
  { name: 'status', type: 'string', read: (edge) => edge.status },
  { name: 'role', type: 'string', read: (edge) => edge.role },
  { name: 'office', type: 'string', read: (edge) => edge.office },
  { name: 'tense', type: 'string', read: (edge) => edge.tense },
  { name: 'support', type: 'integer', read: (edge) => edge.support },
  { name: 'count', type: 'integer', read: (edge) => edge.count },
  { name: 'firstSeen', type: 'string', read: (edge) => edge.firstSeen },
  { name: 'lastSeen', type: 'string', read: (edge) => edge.lastSeen },
  { name: 'events', type: 'strings', read: (edge) => edge.events },
  { name: 'claims', type: 'strings', read: (edge) => edge.claims },
  { name: 'salient', type: 'boolean', read: (edge) => edge.salient },
];

/** The columns an item has a value for, by name. */
export function flattenAttributes<Item>(
  attributes: readonly Attribute<Item>[],
  item: Item,
): Record<string, AttributeValue> {
  const values = attributes.map(({ name, read }) => [name, read(item)] as const);
  return Object.fromEntries(
    values.filter((entry): entry is [string, AttributeValue] => entry[1] !== undefined),
  );
}

function readNodeDate(node: GraphNode): string | undefined {
  if (node.type === 'Event') return node.date === undefined ? undefined : formatDateInterval(node.date);
  return node.type === 'Article' ? node.published?.value : undefined;
}
