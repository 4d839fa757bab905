import type { CorpusKnowledge } from './corpus-knowledge.ts';
import type { EventProfile } from './event-profiles.ts';
import type { Feature } from './features.ts';

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
  let similarity = 0;
  for (const document of a.documents) {
    for (const other of b.documents) {
      if (document !== other) similarity = Math.max(similarity, knowledge.storySimilarity(document, other));
    }
  }
  return similarity === 0 ? [] : [{ name: () => 'similar articles', weight: 3 * Math.min(0.5, similarity) }];
}
