import { EDGE_ATTRIBUTES, flattenAttributes, NODE_ATTRIBUTES } from '../schema/attributes.ts';
import type { Attribute, AttributeValue } from '../schema/attributes.ts';
import type { DateInterval } from '../schema/dates.ts';
import type { Claim, GraphFile, GraphNode } from '../schema/graph.ts';
import { hashText } from '../schema/ids.ts';
import { compareText } from '../schema/order.ts';
import type { NodeLabel, RelationshipType } from './model.ts';
import {
  ARTICLE_KEY,
  CLAIM_ATTRIBUTES,
  EDGE_EVIDENCE,
  isEdgeDay,
  SENTENCE_ATTRIBUTES,
} from './properties.ts';

/** Scalars and lists of one kind; `null` takes a property away that an earlier load set. */
export type Properties = Readonly<Record<string, AttributeValue | null>>;

export interface NodeRow {
  readonly label: NodeLabel;
  readonly id: string;
  readonly properties: Properties;
  /** Days as ISO text, stored as dates. */
  readonly days: Readonly<Record<string, string | null>>;
  /** Of all of the above: tells whether what the database has is the same. */
  readonly hash: string;
}

export interface RelationshipRow {
  readonly type: RelationshipType;
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly properties: Properties;
  readonly days: Readonly<Record<string, string | null>>;
  readonly hash: string;
}

export interface GraphRows {
  readonly nodes: readonly NodeRow[];
  readonly relationships: readonly RelationshipRow[];
}

/**
 * The graph as rows of nodes and relationships, sorted by id within each kind.
 * @param texts text of each article by its id, to take the sentences from
 */
export function toGraphRows(graph: GraphFile, texts: ReadonlyMap<string, string>): GraphRows {
  const articleNodes = new Map(
    graph.nodes.flatMap((node) => (node.type === 'Article' ? [[node.article, node.id]] : [])),
  );
  const rows = graph.claims.map((claim) => toClaimRows(claim, texts, articleNodes));
  const sentences = new Map(rows.flatMap(({ sentence }) => (sentence ? [[sentence.id, sentence]] : [])));
  const links = new Map(rows.flatMap(({ links }) => links.map((link) => [link.id, link])));
  const nodes = [...graph.nodes.map(toNodeRow), ...rows.map(({ claim }) => claim), ...sentences.values()];
  const known = new Set(nodes.map(({ id }) => id));
  const relationships = [...graph.edges.map(toEdgeRow), ...links.values()];
  return {
    nodes: nodes.sort((a, b) => compareText(a.id, b.id)),
    relationships: relationships
      .filter(({ source, target }) => known.has(source) && known.has(target))
      .sort((a, b) => compareText(a.id, b.id)),
  };
}

function toNodeRow(node: GraphNode): NodeRow {
  const dates = node.type === 'Event' ? toDays('startDate', 'endDate', node.date) : {};
  const published = node.type === 'Article' ? { published: toDay(node.published?.value) } : {};
  return signNode({
    label: node.type,
    id: node.id,
    properties: {
      ...fillColumns(NODE_ATTRIBUTES, node),
      ...(node.type === 'Article' && fillColumns([ARTICLE_KEY], node)),
    },
    days: { ...dates, ...published },
  });
}

function toEdgeRow(edge: GraphFile['edges'][number]): RelationshipRow {
  return signRelationship({
    type: edge.type,
    id: edge.id,
    source: edge.source,
    target: edge.target,
    properties: fillColumns([...EDGE_ATTRIBUTES.filter(({ name }) => !isEdgeDay(name)), EDGE_EVIDENCE], edge),
    days: { firstSeen: toDay(edge.firstSeen), lastSeen: toDay(edge.lastSeen) },
  });
}

interface ClaimRows {
  readonly claim: NodeRow;
  readonly sentence: NodeRow | undefined;
  readonly links: readonly RelationshipRow[];
}

function toClaimRows(
  claim: Claim,
  texts: ReadonlyMap<string, string>,
  articleNodes: ReadonlyMap<string, string>,
): ClaimRows {
  const { article, sentence } = claim.evidence;
  const sentenceId = `sentence:${hashText(JSON.stringify([article, sentence.start]))}`;
  const text = texts.get(article)?.slice(sentence.start, sentence.end);
  const link = (type: RelationshipType, source: string, target: string): RelationshipRow =>
    signRelationship({
      type,
      id: `link:${hashText(JSON.stringify([type, source, target]))}`,
      source,
      target,
      properties: {},
      days: {},
    });
  const named = claim.attributedTo.flatMap(({ id }) => id ?? []);
  const articleNode = articleNodes.get(article);
  return {
    claim: signNode({
      label: 'Claim',
      id: claim.id,
      properties: fillColumns(CLAIM_ATTRIBUTES, claim),
      days: toDays('startDate', 'endDate', claim.date),
    }),
    sentence:
      text === undefined
        ? undefined
        : signNode({
            label: 'Sentence',
            id: sentenceId,
            properties: fillColumns(SENTENCE_ATTRIBUTES, { text, article, ...sentence }),
            days: {},
          }),
    links: [
      ...(claim.subject === undefined ? [] : [link('SUBJECT', claim.id, claim.subject)]),
      ...(claim.object === undefined ? [] : [link('OBJECT', claim.id, claim.object)]),
      ...(claim.event === undefined ? [] : [link('ABOUT_EVENT', claim.id, claim.event)]),
      ...named.map((id) => link('ATTRIBUTED_TO', claim.id, id)),
      ...(claim.contradicts ?? []).map((id) => link('CONTRADICTS', claim.id, id)),
      link('STATED_IN', claim.id, sentenceId),
      ...(articleNode === undefined ? [] : [link('SENTENCE_OF', sentenceId, articleNode)]),
    ],
  };
}

/**
 * Every column, those without a value as `null`, so that an older value goes. Nothing in a list is an empty text: the importer
 * of Neo4j cannot tell a list of one from no list.
 */
function fillColumns<Item>(attributes: readonly Attribute<Item>[], item: Item): Properties {
  const values = flattenAttributes(attributes, item);
  return Object.fromEntries(
    attributes.map(({ name }) => {
      const value = values[name] ?? null;
      return [name, Array.isArray(value) ? value.filter((text) => text !== '') : value];
    }),
  );
}

function toDays(first: string, last: string, date: DateInterval | undefined): Record<string, string | null> {
  return { [first]: date?.start ?? null, [last]: date?.end ?? null };
}

/** Whole ISO days only: Neo4j has no date of a month or a year. */
function toDay(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value) ? value : null;
}

function signNode(row: Omit<NodeRow, 'hash'>): NodeRow {
  return { ...row, hash: hashText(JSON.stringify(row)) };
}

function signRelationship(row: Omit<RelationshipRow, 'hash'>): RelationshipRow {
  return { ...row, hash: hashText(JSON.stringify(row)) };
}
