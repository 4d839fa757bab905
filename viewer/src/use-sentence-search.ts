import { useEffect, useMemo, useState } from 'react';
import type { Sentence } from '../../src/schema/sentences.ts';
import { SHORTEST_QUERY, createSentenceSearch } from './sentence-search.ts';
import { useViewerTools } from './viewer-context.ts';

/** The sentences that hold the words of a query. They are asked for with the first query; until they are there, none. */
export function useSentenceSearch(query: string): readonly Sentence[] {
  const { sentences: loader } = useViewerTools();
  const [sentences, setSentences] = useState<readonly Sentence[]>([]);
  const isWanted = query.trim().length >= SHORTEST_QUERY;
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    void loader.load('all').then((result) => {
      if (isCurrent && result.ok) setSentences(result.value.sentences);
    });
    return () => {
      isCurrent = false;
    };
  }, [isWanted, loader]);
  const search = useMemo(() => createSentenceSearch(sentences), [sentences]);
  return useMemo(() => search(query), [search, query]);
}
