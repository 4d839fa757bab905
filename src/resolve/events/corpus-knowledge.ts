import type { ExtractedDocument } from '../../document/extracted-document.ts';
import type { EventWords } from '../../vocabulary/event-words.ts';
import type { ArticleAnchor } from './anchored-dates.ts';
import { addDays } from './date-comparison.ts';
import type { EntityKnowledge } from './entity-knowledge.ts';
import type { LocalEvent } from './event-profiles.ts';
import { createStorySimilarity } from './story-similarity.ts';
import type { StorySimilarity } from './story-similarity.ts';

/** What the whole corpus tells a comparison of two events. Rarities are in (0,1]: 1 for what one event alone has. */
export interface CorpusKnowledge extends EntityKnowledge {
  readonly entityRarity: (entity: string) => number;
  readonly lemmaRarity: (lemma: string) => number;
  readonly wordRarity: (word: string) => number;
  readonly synonymGroups: EventWords['synonymGroups'];
  readonly storySimilarity: StorySimilarity;
  /** ISO day of publication, where it is known; of an anchored article about then. */
  readonly publishedOn: (document: number) => string | undefined;
  /** The last ISO day on which an article can have appeared. */
  readonly publishedBy: (document: number) => string | undefined;
}

/** The knowledge once undated articles are anchored: one that names a weekday appeared within a week of it. */
export function withAnchors(
  knowledge: CorpusKnowledge,
  documents: readonly ExtractedDocument[],
  anchors: ReadonlyMap<number, ArticleAnchor>,
): CorpusKnowledge {
  const lastDay = (anchor: ArticleAnchor | undefined): string | undefined =>
    anchor === undefined ? undefined : addDays(anchor.day, 6);
  const days = documents.map((_, document) => knowledge.publishedOn(document));
  const publishedOn = days.map((day, document) => day ?? anchors.get(document)?.day);
  const publishedBy = days.map((day, document) => day ?? lastDay(anchors.get(document)));
  return {
    ...knowledge,
    publishedOn: (document) => publishedOn[document],
    publishedBy: (document) => publishedBy[document],
  };
}

export function gatherKnowledge(
  documents: readonly ExtractedDocument[],
  entityKnowledge: EntityKnowledge,
  localEvents: readonly LocalEvent[],
  { synonymGroups }: EventWords,
): CorpusKnowledge {
  return {
    ...entityKnowledge,
    entityRarity: rateRarity(localEvents.map((event) => event.participants.map(({ entity }) => entity))),
    lemmaRarity: rateRarity(localEvents.map((event) => event.lemmas)),
    wordRarity: rateRarity(localEvents.map((event) => event.words)),
    synonymGroups,
    storySimilarity: createStorySimilarity(documents),
    publishedOn: (document) => documents[document]?.article.published?.value,
    publishedBy: (document) => documents[document]?.article.published?.value,
  };
}

function rateRarity(occurrences: readonly Iterable<string>[]): (item: string) => number {
  const frequency = new Map<string, number>();
  for (const items of occurrences) {
    for (const item of items) frequency.set(item, (frequency.get(item) ?? 0) + 1);
  }
  const most = Math.log(1 + occurrences.length);
  const rarity = new Map(
    [...frequency].map(([item, count]) => [item, Math.log(1 + occurrences.length / count) / most]),
  );
  return (item) => rarity.get(item) ?? 1;
}
