import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from '../schema/attributes.ts';
import type { Attribute, AttributeType } from '../schema/attributes.ts';
import { formatDateInterval } from '../schema/dates.ts';
import type { ArticleNode, Claim, GraphEdge } from '../schema/graph.ts';
import { isClaimLink } from './model.ts';
import type { NodeLabel, RelationshipType } from './model.ts';

/** A property as the database has it, beside `id` and `hash`, which are texts; a `day` is a DATE. */
export interface Property {
  readonly name: string;
  readonly type: AttributeType | 'day';
}

export interface Sentence {
  readonly text: string;
  readonly article: string;
  /** Half-open, in UTF-16 units of the article's text. */
  readonly start: number;
  readonly end: number;
}

export const CLAIM_ATTRIBUTES: readonly Attribute<Claim>[] = [
  { name: 'name', type: 'string', read: ({ predicate }) => predicate },
  { name: 'predicate', type: 'string', read: ({ predicate }) => predicate },
  { name: 'status', type: 'string', read: ({ status }) => status },
  { name: 'attributedTo', type: 'strings', read: ({ attributedTo }) => attributedTo.map(({ text }) => text) },
  { name: 'date', type: 'string', read: ({ date }) => date && formatDateInterval(date) },
  { name: 'quote', type: 'string', read: ({ evidence }) => evidence.quote },
  { name: 'start', type: 'integer', read: ({ evidence }) => evidence.start },
  { name: 'end', type: 'integer', read: ({ evidence }) => evidence.end },
  { name: 'rule', type: 'string', read: ({ rule }) => rule },
  { name: 'score', type: 'number', read: ({ score }) => score },
];

export const SENTENCE_ATTRIBUTES: readonly Attribute<Sentence>[] = [
  { name: 'text', type: 'string', read: ({ text }) => text },
  { name: 'article', type: 'string', read: ({ article }) => article },
  { name: 'start', type: 'integer', read: ({ start }) => start },
  { name: 'end', type: 'integer', read: ({ end }) => end },
];

/** Under which the workspace keeps the text. */
export const ARTICLE_KEY: Attribute<ArticleNode> = {
  name: 'article',
  type: 'string',
  read: ({ article }) => article,
};

export const EDGE_EVIDENCE: Attribute<GraphEdge> = {
  name: 'evidence',
  type: 'strings',
  read: ({ evidence }) => evidence?.map(({ quote }) => quote),
};

const EDGE_DAYS = ['firstSeen', 'lastSeen'];

/** Whether a column of an edge is text in other formats and a DATE in Neo4j. */
export function isEdgeDay(name: string): boolean {
  return EDGE_DAYS.includes(name);
}

const toDays = (...names: readonly string[]): readonly Property[] =>
  names.map((name) => ({ name, type: 'day' }));

/** All properties that a node of this label can have. */
export function listNodeProperties(label: NodeLabel): readonly Property[] {
  switch (label) {
    case 'Claim':
      return [...CLAIM_ATTRIBUTES, ...toDays('startDate', 'endDate')];
    case 'Sentence':
      return SENTENCE_ATTRIBUTES;
    case 'Event':
      return [...NODE_ATTRIBUTES, ...toDays('startDate', 'endDate')];
    case 'Article':
      return [...NODE_ATTRIBUTES, ARTICLE_KEY, ...toDays('published')];
    case 'Person':
    case 'Organization':
    case 'Country':
    case 'Place':
      return NODE_ATTRIBUTES;
  }
}

/** All properties that a relationship of this type can have; those that join claims have none. */
export function listRelationshipProperties(type: RelationshipType): readonly Property[] {
  if (isClaimLink(type)) return [];
  return [...EDGE_ATTRIBUTES.filter(({ name }) => !isEdgeDay(name)), EDGE_EVIDENCE, ...toDays(...EDGE_DAYS)];
}
