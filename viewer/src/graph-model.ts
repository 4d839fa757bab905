import type { ArticleNode } from '../../src/schema/graph.ts';
import type { PictureColumns } from '../../src/schema/picture-columns.ts';
import { readPictureEdge } from '../../src/schema/picture-columns.ts';
import type { PictureEdge, PictureNode } from '../../src/schema/picture.ts';
import { compareText } from '../../src/schema/order.ts';
import type { ItemSet } from './item-set.ts';
import { listPlaces } from './item-set.ts';
import { lazily } from './lazily.ts';
import type { Ranking } from './ranking.ts';
import { rankNodes } from './ranking.ts';

/** The graph as received, indexed for drawing and for looking things up; what not every reader needs when first asked for. */
export interface GraphModel {
  readonly columns: PictureColumns;
  readonly nodes: readonly PictureNode[];
  readonly nodeItems: Items<PictureNode>;
  readonly edgeItems: Items<PictureEdge>;
  /** Those of some ids, in the order of the graph. */
  readonly nodesIn: (ids: ItemSet) => readonly PictureNode[];
  readonly edgesIn: (ids: ItemSet) => readonly PictureEdge[];
  readonly node: (id: string) => PictureNode | undefined;
  readonly edge: (id: string) => PictureEdge | undefined;
  /** All edges that touch a node, a loop once. */
  readonly edgesOf: (id: string) => readonly PictureEdge[];
  readonly countEdgesOf: (id: string) => number;
  /** Places of the edges, what most is known of first: of too many to draw, those drawn are taken from the front. */
  readonly edgesByStrength: () => Uint32Array;
  readonly ranking: () => Ranking;
  /** The node of an article, by its document id. */
  readonly article: (documentId: string) => ArticleNode | undefined;
}

/** Nodes or edges by their places in the graph. */
export interface Items<Item> {
  readonly count: number;
  readonly at: (index: number) => Item;
  readonly idAt: (index: number) => string;
  readonly indexOf: (id: string) => number | undefined;
}

export function createGraphModel(columns: PictureColumns): GraphModel {
  const { nodes, edges } = columns;
  const nodeItems = createItems(
    nodes.map((node) => node.id),
    (index) => nodes[index],
  );
  const made: PictureEdge[] = [];
  const edgeItems = createItems(edges.id, (index) => (made[index] ??= readPictureEdge(columns, index)));
  const incidence = lazily(() => indexIncidence(columns));
  const articles = lazily(
    () => new Map(nodes.flatMap((node) => (node.type === 'Article' ? [[node.article, node] as const] : []))),
  );
  const touching = (id: string): Uint32Array => {
    const { starts, places } = incidence();
    const index = nodeItems.indexOf(id);
    return index === undefined ? new Uint32Array() : places.subarray(starts[index], starts[index + 1]);
  };
  return {
    columns,
    nodes,
    nodeItems,
    edgeItems,
    nodesIn: (ids) => listPlaces(ids, nodeItems).map(nodeItems.at),
    edgesIn: (ids) => listPlaces(ids, edgeItems).map(edgeItems.at),
    node: (id) => findItem(nodeItems, id),
    edge: (id) => findItem(edgeItems, id),
    edgesOf: (id) => Array.from(touching(id), edgeItems.at),
    countEdgesOf: (id) => touching(id).length,
    edgesByStrength: lazily(() => orderByStrength(columns)),
    ranking: lazily(() => rankNodes(nodes)),
    article: (documentId) => articles().get(documentId),
  };
}

/** The other end of an edge; of a loop the same one. */
export function otherEnd(edge: PictureEdge, id: string): string {
  return edge.source === id ? edge.target : edge.source;
}

/** How much is written about a node: its mentions; articles count as none, they are the sources. */
export function countMentions(node: PictureNode): number {
  return node.type === 'Article' ? 0 : node.mentionCount;
}

/** In how many articles it is written of; an article in itself. */
export function countArticles(node: PictureNode): number {
  return node.type === 'Article' ? 1 : node.articles.length;
}

/** Other names a node can be found by. */
export function listAliases(node: PictureNode): readonly string[] {
  return node.type === 'Article' || node.type === 'Event' ? [] : node.aliases.map((alias) => alias.text);
}

function createItems<Item>(ids: readonly string[], read: (index: number) => Item | undefined): Items<Item> {
  const places = lazily(() => new Map(ids.map((id, index) => [id, index])));
  const at = (index: number): Item => {
    const item = read(index);
    if (item === undefined) throw new RangeError(`createGraphModel: nothing is at ${index}`);
    return item;
  };
  return {
    count: ids.length,
    at,
    idAt: (index) => ids[index] ?? '',
    indexOf: (id) => places().get(id),
  };
}

function findItem<Item>(items: Items<Item>, id: string): Item | undefined {
  const index = items.indexOf(id);
  return index === undefined ? undefined : items.at(index);
}

/** Places of the edges of each node, those of the first, then those of the second …; `starts` says where. */
function indexIncidence({ nodes, edges }: PictureColumns): {
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
} {
  const { source, target } = edges;
  const starts = new Uint32Array(nodes.length + 1);
  const forEachEnd = (visit: (node: number, edge: number) => void): void => {
    for (const [edge, from] of source.entries()) {
      const to = target[edge] ?? from;
      visit(from, edge);
      if (to !== from) visit(to, edge);
    }
  };
  forEachEnd((node) => {
    starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  });
  for (let node = 0; node < nodes.length; node++)
    starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const places = new Uint32Array(starts[nodes.length] ?? 0);
  const next = starts.slice();
  forEachEnd((node, edge) => {
    const at = next[node] ?? 0;
    places[at] = edge;
    next[node] = at + 1;
  });
  return { starts, places };
}

/** What most is known of first. */
export function compareStrength(a: PictureEdge, b: PictureEdge): number {
  return (
    Number(b.salient) - Number(a.salient) ||
    b.support - a.support ||
    b.count - a.count ||
    compareText(a.id, b.id)
  );
}

const MOST = { support: 1023, count: 65_535 } as const;

/** Salient ones first, then by support, by count, and in the order of the graph. */
function orderByStrength({ edges }: PictureColumns): Uint32Array {
  const { salient, support, count } = edges;
  const total = salient.length;
  // All in one number each, which sorts ten times as fast as a comparison of objects: 28 bits and the place.
  const keys = Float64Array.from(salient, (isSalient, index) => {
    const known = Math.min(MOST.support, support[index] ?? 0) * (MOST.count + 1);
    const strength =
      isSalient * (MOST.support + 1) * (MOST.count + 1) + known + Math.min(MOST.count, count[index] ?? 0);
    return -strength * total + index;
  }).sort();
  return Uint32Array.from(keys, (key) => ((key % total) + total) % total);
}
