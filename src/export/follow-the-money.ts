import { flattenAttributes } from '../schema/attributes.ts';
import type { Attribute, AttributeValue } from '../schema/attributes.ts';
import { EDGE_TYPES } from '../schema/edge-types.ts';
import type { GraphEdge, GraphFile, GraphNode } from '../schema/graph.ts';
import { hashText } from '../schema/ids.ts';
import type { NodeType } from '../schema/node-types.ts';
import { listColumns } from './columns.ts';
import { EDGE_SCHEMATA, NODE_SCHEMATA, UNKNOWN_LINK } from './follow-the-money-schemata.ts';
import type { EdgeSchema } from './follow-the-money-schemata.ts';
import { cutText, toToken, toXmlText } from './plain-text.ts';

type Values = Readonly<Record<string, AttributeValue>>;

/** One line of the file. Every property is a list of texts. */
interface FollowTheMoneyEntity {
  readonly id: string;
  readonly schema: string;
  readonly caption: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/**
 * The graph as FollowTheMoney entities, one JSON object a line, for `ftm`, Aleph and OpenSanctions' tools. What the articles
 * say without hedging becomes the schema made for it (employment, membership …); what is planned, denied or only alleged is an
 * `UnknownLink` that says so in `role` and `status`, so that nobody takes it for the fact.
 *
 * @see https://followthemoney.tech/docs/
 */
export function* renderFollowTheMoney(graph: GraphFile): Generator<string> {
  const columns = listColumns(graph);
  const articleIds = new Map(
    graph.nodes.flatMap((node) => (node.type === 'Article' ? [[node.article, toEntityId(node.id)]] : [])),
  );
  for (const node of graph.nodes) yield renderLine(toNodeEntity(node, columns.nodes));

  const typeOf = new Map(graph.nodes.map(({ id, type }) => [id, type]));
  const articleOf = new Map(graph.claims.map(({ id, evidence }) => [id, evidence.article]));
  for (const edge of graph.edges) {
    const [source, target] = [typeOf.get(edge.source), typeOf.get(edge.target)];
    if (source === undefined || target === undefined) continue;
    const articles = new Set(edge.claims.flatMap((claim) => articleOf.get(claim) ?? []));
    const proof = [...articles].flatMap((article) => articleIds.get(article) ?? []);
    yield renderLine(toEdgeEntity(edge, chooseSchema(edge, source, target), columns.edges, proof));
  }
}

function toNodeEntity(node: GraphNode, columns: readonly Attribute<GraphNode>[]): FollowTheMoneyEntity {
  const values = flattenAttributes(columns, node);
  // Without a name an entity is invalid.
  const name = [toLine(node.name) === '' ? node.id : node.name];
  const common = { name, summary: pick(values, 'quotes') };
  const properties = {
    entity: () => ({
      ...common,
      alias: pick(values, 'aliases'),
      country: pick(values, 'countryCode').map((code) => code.toLowerCase()),
      ...(node.type === 'Person' && { position: pick(values, 'roles') }),
    }),
    event: () => ({
      ...common,
      ...(node.type === 'Event' && toDates(node.date?.start, node.date?.end)),
      keywords: [...pick(values, 'eventType'), ...pick(values, 'status')],
    }),
    article: () => ({
      name,
      title: name,
      fileName: node.type === 'Article' ? [node.article] : [],
      author: pick(values, 'authors'),
      publisher: pick(values, 'publisher'),
      publishedAt: pick(values, 'date'),
    }),
  };
  const kind = node.type === 'Event' ? 'event' : node.type === 'Article' ? 'article' : 'entity';
  return createEntity(node.id, NODE_SCHEMATA[node.type], node.name, properties[kind]());
}

function toEdgeEntity(
  edge: GraphEdge,
  { schema, source, target, role }: EdgeSchema,
  columns: readonly Attribute<GraphEdge>[],
  proof: readonly string[],
): FollowTheMoneyEntity {
  const values = flattenAttributes(columns, edge);
  const { label } = EDGE_TYPES[edge.type];
  const details = [...pick(values, 'role'), ...pick(values, 'office'), ...pick(values, 'tense')];
  const hedge = edge.status === 'actual' ? [] : [edge.status];
  const caption = [label, ...details, ...hedge].join(', ');
  return createEntity(edge.id, schema, caption, {
    [source.property]: [toEntityId(edge.source)],
    [target.property]: [toEntityId(edge.target)],
    [role]: [caption],
    ...(role === 'role' && { status: [edge.status] }),
    ...toDates(edge.firstSeen, edge.lastSeen),
    summary: pick(values, 'quotes'),
    proof,
  });
}

function chooseSchema({ type, status }: GraphEdge, source: NodeType, target: NodeType): EdgeSchema {
  const schema = EDGE_SCHEMATA[type];
  const fits =
    schema !== undefined &&
    status === 'actual' &&
    schema.source.types.includes(source) &&
    schema.target.types.includes(target);
  return fits ? schema : UNKNOWN_LINK;
}

function toDates(start: string | undefined, end: string | undefined): Record<string, readonly string[]> {
  if (start === undefined) return {};
  return start === (end ?? start) ? { date: [start] } : { startDate: [start], endDate: [end ?? start] };
}

/** Ids there are letters, digits, dots and hyphens. */
function toEntityId(id: string): string {
  const slug = id.replace(/[^0-9A-Za-z]+/gu, '-').slice(0, 80);
  return `wiregraph${slug.startsWith('-') ? '' : '-'}${slug}${slug.endsWith('-') ? '' : '-'}${hashText(id)}`;
}

/** The values of a column as texts; none where nothing stands in it. */
function pick(values: Values, name: string): readonly string[] {
  const value = values[name];
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
}

/** FollowTheMoney finds longer names and strings invalid. */
const MOST_CHARACTERS: Readonly<Record<string, number>> = { name: 384, alias: 384 };
const MOST_IN_STRING = 1024;

/** Every value once, as FollowTheMoney keeps it: on one line, without control characters; what is empty then is left out. */
function createEntity(
  id: string,
  schema: string,
  caption: string,
  properties: Readonly<Record<string, readonly string[]>>,
): FollowTheMoneyEntity {
  const filled = Object.entries(properties).flatMap(([name, values]) => {
    const most = MOST_CHARACTERS[name] ?? MOST_IN_STRING;
    const lines = [...new Set(values.map((value) => cutText(toLine(value), most)))].filter(
      (line) => line !== '',
    );
    return lines.length > 0 ? [[name, lines] as const] : [];
  });
  return { id: toEntityId(id), schema, caption: toLine(caption), properties: Object.fromEntries(filled) };
}

function toLine(text: string): string {
  return toToken(toXmlText(text)).replace(/\p{Cc}/gu, '');
}

function renderLine(entity: FollowTheMoneyEntity): string {
  return `${JSON.stringify(entity)}\n`;
}
