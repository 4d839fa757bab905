import type { Sentence } from '../../src/schema/sentences.ts';
import { foldText } from './search.ts';

export type SentenceSearch = (query: string, limit?: number) => readonly Sentence[];

/** Shorter queries are in nearly every sentence. */
export const SHORTEST_QUERY = 3;

/** Finds sentences in which all words of the query occur, whatever the case and accents; the whole query first. */
export function createSentenceSearch(sentences: readonly Sentence[]): SentenceSearch {
  const folded = sentences.map((sentence) => foldText(sentence.text));
  return (query, limit = 5) => {
    const sought = foldText(query.trim());
    if (sought.length < SHORTEST_QUERY) return [];
    const words = sought.split(/\s+/);
    const whole: Sentence[] = [];
    const scattered: Sentence[] = [];
    for (const [index, text] of folded.entries()) {
      const sentence = sentences[index];
      if (sentence === undefined) continue;
      if (text.includes(sought)) whole.push(sentence);
      else if (scattered.length < limit && words.every((word) => text.includes(word)))
        scattered.push(sentence);
      if (whole.length === limit) break;
    }
    return [...whole, ...scattered].slice(0, limit);
  };
}
