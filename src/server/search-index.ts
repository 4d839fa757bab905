import { setImmediate } from 'node:timers/promises';

import MiniSearch from 'minisearch';
import type { SearchOptions } from 'minisearch';

import type { GraphNode } from '../schema/graph.ts';
import type { SearchBody } from '../schema/search.ts';
import type { Sentence } from '../schema/sentences.ts';
import { createWordCounts, searchNarrowed } from './narrowed-search.ts';

export type SearchIndex = (query: string, limit: number) => SearchBody;

type NodeHit = SearchBody['nodes'][number];

const DEFAULT_OPTIONS = {
  processTerm: foldTerm,
  searchOptions: { prefix: true, combineWith: 'AND' },
} as const;

/** How many sentences are indexed before others get a turn. */
const SLICE = 500;

/**
 * Indexes names, aliases and the sentences that are evidence for anything, whatever their case and accents. All words of a
 * query must occur; the last letters of each may be missing, and one in five letters of a name may be wrong.
 */
export async function createSearchIndex(
  nodes: readonly GraphNode[],
  sentences: readonly Sentence[],
): Promise<SearchIndex> {
  const findNodes = indexNodes(nodes);
  const findSentences = await indexSentences(sentences);
  return (query, limit) => ({ nodes: findNodes(query, limit), sentences: findSentences(query, limit) });
}

function indexNodes(nodes: readonly GraphNode[]): (query: string, limit: number) => NodeHit[] {
  const index = new MiniSearch<{ id: number; name: string; aliases: string }>({
    ...DEFAULT_OPTIONS,
    fields: ['name', 'aliases'],
  });
  index.addAll(nodes.map((node, id) => ({ id, name: node.name, aliases: listAliases(node).join('\n') })));
  const ranks = nodes.map(rankOf);
  const count = createWordCounts(
    nodes.flatMap((node) => [node.name, ...listAliases(node)]),
    foldTerm,
  );
  const options: SearchOptions = {
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    boost: { name: 2 },
    boostDocument: (id) => ranks[Number(id)] ?? 1,
  };
  return (query, limit) =>
    searchNarrowed(index, count, foldTerm, query, options)
      .slice(0, limit)
      .flatMap(({ id, terms }) => {
        const node = nodes[Number(id)];
        return node === undefined ? [] : [toHit(node, terms)];
      });
}

/** What much is written about comes before what is named in passing. */
function rankOf(node: GraphNode): number {
  if (node.type === 'Article') return 1;
  return (node.salient ? 2 : 1) * (1 + Math.log2(1 + node.mentionCount));
}

function toHit(node: GraphNode, terms: readonly string[]): NodeHit {
  const holds = (text: string): boolean => terms.some((term) => foldTerm(text).includes(term));
  const alias = holds(node.name) ? undefined : listAliases(node).find(holds);
  return { id: node.id, type: node.type, name: node.name, ...(alias !== undefined && { alias }) };
}

function listAliases(node: GraphNode): readonly string[] {
  return node.type === 'Article' || node.type === 'Event' ? [] : node.aliases.map(({ text }) => text);
}

async function indexSentences(
  sentences: readonly Sentence[],
): Promise<(query: string, limit: number) => Sentence[]> {
  const index = new MiniSearch<{ id: number; text: string }>({ ...DEFAULT_OPTIONS, fields: ['text'] });
  for (const [id, { text }] of sentences.entries()) {
    index.add({ id, text });
    if (id % SLICE === 0) await setImmediate();
  }
  const count = createWordCounts(
    sentences.map(({ text }) => text),
    foldTerm,
  );
  return (query, limit) =>
    searchNarrowed(index, count, foldTerm, query)
      .slice(0, limit)
      .flatMap(({ id }) => sentences[Number(id)] ?? []);
}

/** Lower case without accents. */
function foldTerm(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
