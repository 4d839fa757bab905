import MiniSearch from 'minisearch';
import type { SearchOptions, SearchResult } from 'minisearch';

/** How many times a word that begins with these letters occurs. */
export type CountWords = (start: string) => number;

const tokenize = MiniSearch.getDefault('tokenize') as (text: string) => string[];

/** @param fold what the index makes of a word */
export function createWordCounts(texts: Iterable<string>, fold: (word: string) => string): CountWords {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of tokenize(text).map(fold)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts.keys()].sort();
  /** How often the words before each place occur. */
  const before = [0];
  for (const word of words) before.push((before.at(-1) ?? 0) + (counts.get(word) ?? 0));
  const countBefore = (bound: string): number => before[findPlace(words, bound)] ?? 0;
  return (start) => countBefore(`${start}\uFFFF`) - countBefore(start);
}

/**
 * What `index.search` answers to a query all words of which must occur, with the same scores. MiniSearch makes a result of
 * every document of every word before it looks which have all words; here only those with the rarest word are scored.
 */
export function searchNarrowed<Document>(
  index: MiniSearch<Document>,
  count: CountWords,
  fold: (word: string) => string,
  query: string,
  options: SearchOptions = {},
): SearchResult[] {
  const words = tokenize(query).filter((word) => fold(word) !== '');
  if (words.length < 2) return index.search(query, options);
  const frequencies = words.map((word) => count(fold(word)));
  const rarest = words[frequencies.indexOf(Math.min(...frequencies))] ?? '';
  const having = new Set<unknown>(index.search(rarest, options).map(({ id }) => id as unknown));
  if (having.size === 0) return [];
  return index.search(query, {
    ...options,
    // A document with no weight is passed over.
    boostDocument: (id, term, stored) =>
      having.has(id) ? (options.boostDocument?.(id, term, stored) ?? 1) : 0,
  });
}

/** Where the first word is that is not before the bound. */
function findPlace(words: readonly string[], bound: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
