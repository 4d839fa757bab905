import type { ExtractedDocument } from '../../document/extracted-document.ts';
import { compareText } from '../../schema/order.ts';

/** How alike the stories of two documents are, in [0,1]. */
export type StorySimilarity = (a: number, b: number) => number;

/** Terms kept of each document: enough to tell stories apart, few enough for many thousand articles. */
const TERMS_KEPT = 120;
const STORY_TAG = /^(?:NN|JJ|VB)/;

/**
 * Cosine of tf-idf vectors over lemmas. Idf is smoothed so that a term of all documents still counts a little: in a small
 * folder about one story every word of the story is everywhere.
 * @see Sparck Jones (1972), "A statistical interpretation of term specificity and its application in retrieval"
 */
export function createStorySimilarity(documents: readonly ExtractedDocument[]): StorySimilarity {
  const counts = documents.map(countTerms);
  const documentFrequency = new Map<string, number>();
  for (const terms of counts) {
    for (const term of terms.keys()) documentFrequency.set(term, (documentFrequency.get(term) ?? 0) + 1);
  }
  const placeOf = new Map([...documentFrequency.keys()].map((term, place) => [term, place]));
  const vectors = counts.map((terms) => {
    const weights = [...weighTerms(terms, documentFrequency, documents.length)]
      .map(([term, weight]) => ({ place: placeOf.get(term) ?? 0, weight }))
      .sort((a, b) => a.place - b.place);
    return {
      places: Int32Array.from(weights, ({ place }) => place),
      weights: Float64Array.from(weights, ({ weight }) => weight),
    };
  });
  // Of each document what it was last compared with: the events of one article are compared with many of another.
  const lastOther = new Int32Array(vectors.length).fill(-1);
  const lastSimilarity = new Float64Array(vectors.length);
  return (a, b) => {
    const [left, right] = [vectors[a], vectors[b]];
    if (left === undefined || right === undefined) return 0;
    if (lastOther[b] !== a) {
      lastOther[b] = a;
      lastSimilarity[b] = Math.min(1, multiply(left, right));
    }
    return lastSimilarity[b] ?? 0;
  };
}

/** Weights by the places of their terms, ascending. */
interface TermVector {
  readonly places: Int32Array;
  readonly weights: Float64Array;
}

function multiply(a: TermVector, b: TermVector): number {
  let product = 0;
  for (let left = 0, right = 0; left < a.places.length && right < b.places.length;) {
    const difference = (a.places[left] ?? 0) - (b.places[right] ?? 0);
    if (difference === 0) product += (a.weights[left] ?? 0) * (b.weights[right] ?? 0);
    if (difference <= 0) left++;
    if (difference >= 0) right++;
  }
  return product;
}

function countTerms(document: ExtractedDocument): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const token of document.tokens) {
    if (STORY_TAG.test(token.tag)) counts.set(token.lemma, (counts.get(token.lemma) ?? 0) + 1);
  }
  return counts;
}

function weighTerms(
  terms: ReadonlyMap<string, number>,
  documentFrequency: ReadonlyMap<string, number>,
  documents: number,
): ReadonlyMap<string, number> {
  const weighted = [...terms].map(([term, count]): [string, number] => {
    const idf = Math.log(1 + documents / (documentFrequency.get(term) ?? 1));
    return [term, (1 + Math.log(count)) * idf];
  });
  weighted.sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  const kept = weighted.slice(0, TERMS_KEPT);
  const norm = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(kept.map(([term, weight]) => [term, norm === 0 ? 0 : weight / norm]));
}
