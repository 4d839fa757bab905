import type { Entity } from '../../document/resolved-corpus.ts';
import type { ExtractedDocument } from '../../document/extracted-document.ts';
import type { EdgeType } from '../../schema/edge-types.ts';
import type { EventWords } from '../../vocabulary/event-words.ts';
import type { LocalEvent } from './local-events.ts';
import { createStorySimilarity } from './story-similarity.ts';
import type { StorySimilarity } from './story-similarity.ts';

/** What is known of the entities before any events are compared. */
export interface EntityKnowledge {
  readonly isNamed: (entity: string) => boolean;
  readonly nameOf: (entity: string) => string;
  /** Whether one acts for the other: a president for the country, a ministry for its state. */
  readonly areAffiliated: (a: string, b: string) => boolean;
}

/** What the whole corpus tells a comparison of two events. Rarities are in (0,1]: 1 for what one event alone has. */
export interface CorpusKnowledge extends EntityKnowledge {
  readonly entityRarity: (entity: string) => number;
  readonly lemmaRarity: (lemma: string) => number;
  readonly wordRarity: (word: string) => number;
  readonly synonymGroups: EventWords['synonymGroups'];
  readonly storySimilarity: StorySimilarity;
  /** ISO day of publication, where it is known. */
  readonly publishedOn: (document: number) => string | undefined;
}

/** Relations whose source acts for its target. */
const ACTS_FOR: ReadonlySet<EdgeType> = new Set([
  'HOLDS_OFFICE',
  'HEAD_OF',
  'SPOKESPERSON_OF',
  'WORKS_FOR',
  'MEMBER_OF',
  'REPRESENTS',
  'PART_OF',
]);

export function gatherEntityKnowledge(
  documents: readonly ExtractedDocument[],
  entityOf: readonly (readonly string[])[],
  entities: readonly Entity[],
): EntityKnowledge {
  const entityById = new Map(entities.map((entity) => [entity.id, entity]));
  const affiliations = gatherAffiliations(documents, entityOf);
  return {
    isNamed: (entity) => entityById.get(entity)?.named ?? false,
    nameOf: (entity) => entityById.get(entity)?.name ?? entity,
    areAffiliated: (a, b) => affiliations.get(a)?.has(b) === true || affiliations.get(b)?.has(a) === true,
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
    entityRarity: rateRarity(localEvents.map((event) => event.participants.keys())),
    lemmaRarity: rateRarity(localEvents.map((event) => event.lemmas)),
    wordRarity: rateRarity(localEvents.map((event) => event.words)),
    synonymGroups,
    storySimilarity: createStorySimilarity(documents),
    publishedOn: (document) => documents[document]?.article.published?.value,
  };
}

function rateRarity(occurrences: readonly Iterable<string>[]): (item: string) => number {
  const frequency = new Map<string, number>();
  for (const items of occurrences) {
    for (const item of items) frequency.set(item, (frequency.get(item) ?? 0) + 1);
  }
  const most = Math.log(1 + occurrences.length);
  return (item) => (most === 0 ? 1 : Math.log(1 + occurrences.length / (frequency.get(item) ?? 1)) / most);
}

function gatherAffiliations(
  documents: readonly ExtractedDocument[],
  entityOf: readonly (readonly string[])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const affiliations = new Map<string, Set<string>>();
  for (const [index, document] of documents.entries()) {
    for (const relation of document.relations) {
      if (!ACTS_FOR.has(relation.type) || relation.status === 'negated' || relation.tense === 'former')
        continue;
      const source = entityOf[index]?.[relation.source];
      const target = entityOf[index]?.[relation.target];
      if (source === undefined || target === undefined) continue;
      affiliations.set(source, (affiliations.get(source) ?? new Set()).add(target));
    }
  }
  return affiliations;
}
