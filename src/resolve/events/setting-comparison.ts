import type { CorpusKnowledge } from './corpus-knowledge.ts';
import type { EventProfile } from './event-profiles.ts';
import type { Feature } from './features.ts';

/** Articles more alike than this say no more. */
const SIMILAR_ENOUGH = 0.5;

/** What the places of the happening say. */
export function comparePlaces(
  a: EventProfile,
  b: EventProfile,
  knowledge: CorpusKnowledge,
): readonly Feature[] {
  if (a.places.length === 0 || b.places.length === 0) return [];
  const shared = a.places.filter((place) => b.places.includes(place));
  if (shared.length > 0)
    return [{ name: () => `same place ${shared.map(knowledge.nameOf).sort().join(', ')}`, weight: 0.8 }];
  const nested = a.places.some((place) => b.places.some((other) => knowledge.areAffiliated(place, other)));
  return nested ? [] : [{ name: () => 'different places', weight: -0.8 }];
}

/** What the likeness of the articles as wholes says; an article is no evidence about itself. */
export function compareStories(
  a: EventProfile,
  b: EventProfile,
  knowledge: CorpusKnowledge,
): readonly Feature[] {
  const similarity = findSimilarity(a, b, knowledge);
  return similarity === 0 ? [] : [{ name: () => 'similar articles', weight: 3 * similarity }];
}

/** Of the two most alike articles, up to `SIMILAR_ENOUGH`: a much told event has many, and those of one story are soon found. */
function findSimilarity(a: EventProfile, b: EventProfile, knowledge: CorpusKnowledge): number {
  let most = 0;
  for (const document of a.documents) {
    for (const other of b.documents) {
      if (document !== other) most = Math.max(most, knowledge.storySimilarity(document, other));
      if (most >= SIMILAR_ENOUGH) return SIMILAR_ENOUGH;
    }
  }
  return most;
}
