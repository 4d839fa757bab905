import type { EmbeddedData } from '../../src/schema/embedded.ts';
import { embeddedDataSchema } from '../../src/schema/embedded.ts';
import { toPictureColumns } from '../../src/schema/picture-columns.ts';
import { toPicture } from '../../src/schema/picture.ts';
import { listSentences } from '../../src/schema/sentences.ts';
import { RequestFailure } from './data-source.ts';
import type { DataSource } from './data-source.ts';
import { lazily } from './lazily.ts';

/**
 * The source that a page carries inside: a viewer opened from disk needs no server. Text that cannot be read is a
 * failure of every request, told like those of a server.
 */
export function readEmbeddedSource(text: string): DataSource {
  const data = lazily(() => parseEmbeddedData(text));
  const answer = <T>(ask: (source: DataSource) => Promise<T>): Promise<T> =>
    Promise.resolve().then(() => ask(data()));
  return {
    isServed: false,
    fetchGraph: () => answer((source) => source.fetchGraph()),
    fetchSentences: () => answer((source) => source.fetchSentences()),
    fetchNode: (id) => answer((source) => source.fetchNode(id)),
    fetchEdge: (id) => answer((source) => source.fetchEdge(id)),
    fetchArticle: (id) => answer((source) => source.fetchArticle(id)),
  };
}

/** Answers from data in memory as the server does from its workspace. */
export function createEmbeddedSource({ graph, articles }: EmbeddedData): DataSource {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const claims = new Map(graph.claims.map((claim) => [claim.id, claim]));
  const texts = new Map(articles.map((article) => [article.id, article]));
  const pickClaims = (ids: readonly string[]): EmbeddedData['graph']['claims'] =>
    [...new Set(ids)].flatMap((id) => claims.get(id) ?? []);
  return {
    isServed: false,
    fetchGraph: () => Promise.resolve(toPictureColumns(toPicture(graph))),
    fetchSentences: () => Promise.resolve(listSentences(graph, articles)),
    fetchNode: async (id) => {
      const node = await found(nodes.get(id), 'node', id);
      const around = graph.edges.filter((edge) => edge.source === id || edge.target === id);
      const own = node.type === 'Event' ? node.claims : [];
      return { node, edges: around, claims: pickClaims([...own, ...around.flatMap((edge) => edge.claims)]) };
    },
    fetchEdge: async (id) => {
      const edge = await found(edges.get(id), 'edge', id);
      return { edge, claims: pickClaims(edge.claims) };
    },
    fetchArticle: (id) => found(texts.get(id), 'article', id),
  };
}

function parseEmbeddedData(text: string): DataSource {
  const parsed = embeddedDataSchema.safeParse(parseJson(text));
  if (parsed.success) return createEmbeddedSource(parsed.data);
  const issue = parsed.error.issues[0];
  const place = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
  throw new RequestFailure('unreadable', `The graph inside this file could not be read${place}.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function found<T>(item: T | undefined, what: string, id: string): Promise<T> {
  return item === undefined
    ? Promise.reject(
        new RequestFailure('not-found', `There is no ${what} with the id ${JSON.stringify(id)}.`),
      )
    : Promise.resolve(item);
}
