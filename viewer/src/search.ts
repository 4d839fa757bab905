import type { PictureNode } from '../../src/schema/picture.ts';
import { compareText } from '../../src/schema/order.ts';
import { countMentions, listAliases } from './graph-model.ts';

interface SearchHit {
  readonly node: PictureNode;
  /** The alias that was found, where it was not the name. */
  readonly alias?: string;
}

interface SearchEntry {
  readonly node: PictureNode;
  readonly text: string;
  readonly folded: string;
  readonly isAlias: boolean;
}

export type Search = (query: string, limit?: number) => readonly SearchHit[];

/**
 * Finds nodes by name and alias, whatever the case and accents. All words of the query must occur; a name that begins
 * with the query comes first, then one with a word that begins with it, then by number of mentions; what is said only in
 * passing comes after the like of it.
 */
export function createSearch(nodes: readonly PictureNode[]): Search {
  const entries: readonly SearchEntry[] = nodes.flatMap((node) => [
    { node, text: node.name, folded: foldText(node.name), isAlias: false },
    ...listAliases(node).map((text) => ({ node, text, folded: foldText(text), isAlias: true })),
  ]);
  return (query, limit = 12) => {
    const folded = foldText(query.trim());
    if (folded === '') return [];
    const words = folded.split(/\s+/);
    const best = new Map<string, { readonly entry: SearchEntry; readonly rank: number }>();
    for (const entry of entries) {
      if (!words.every((word) => entry.folded.includes(word))) continue;
      const rank =
        rankMatch(entry.folded, folded) + (entry.isAlias ? 0.5 : 0) + (isMinor(entry.node) ? 2 : 0);
      const known = best.get(entry.node.id);
      if (known === undefined || rank < known.rank) best.set(entry.node.id, { entry, rank });
    }
    return [...best.values()]
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          countMentions(b.entry.node) - countMentions(a.entry.node) ||
          compareText(a.entry.node.id, b.entry.node.id),
      )
      .slice(0, limit)
      .map(({ entry }) => (entry.isAlias ? { node: entry.node, alias: entry.text } : { node: entry.node }));
  };
}

/** Lower case without accents. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function isMinor(node: PictureNode): boolean {
  return node.type !== 'Article' && !node.salient;
}

function rankMatch(text: string, query: string): number {
  if (text === query) return 0;
  if (text.startsWith(query)) return 1;
  return text.includes(` ${query}`) ? 2 : 3;
}
