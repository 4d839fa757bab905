import type { ExtractedDocument } from '../../document/extracted-document.ts';
import type { Entity, ResolvedEvent, ResolvedEventLink } from '../../document/resolved-corpus.ts';
import type { DateInterval } from '../../schema/dates.ts';
import type { Claim } from '../../schema/graph.ts';
import { sortedBy } from '../../schema/order.ts';
import type { EventWords } from '../../vocabulary/event-words.ts';
import { indexContradictions, nameContradictions } from '../claims/contradictions.ts';
import { createEventClaim, createEventClaimId } from '../claims/event-claims.ts';
import { resolvePartialDate } from './anchored-dates.ts';
import type { ArticleAnchor } from './anchored-dates.ts';
import { findContradictions } from './contradicting-events.ts';
import { gatherKnowledge } from './corpus-knowledge.ts';
import { gatherEntityKnowledge } from './entity-knowledge.ts';
import { linkEvents } from './event-links.ts';
import { gatherLocalEvents } from './local-events.ts';
import { inheritDates } from './inherited-dates.ts';
import { matchAndDate } from './matching.ts';
import { createMentionDating } from './mention-dating.ts';
import type { MentionDate } from './mention-dating.ts';
import { describeEvent } from './event-description.ts';

export interface EventResolution {
  /** Sorted by id. */
  readonly events: ResolvedEvent[];
  /** `eventOf[document][event]` is the id of the event mention's event. */
  readonly eventOf: string[][];
  /** `claimOf[document][event]` is the id of the event mention's claim. */
  readonly claimOf: string[][];
  readonly eventLinks: ResolvedEventLink[];
  /** One for every event mention, sorted by id. */
  readonly eventClaims: Claim[];
}

/**
 * Finds which event mentions of a corpus are of one event. The mentions are partitioned; what happened, what may happen and
 * what is denied stay apart. The same for any order of the documents.
 * @param entityOf `entityOf[document][cluster]` is the id of the cluster's entity
 */
export function resolveEvents(
  documents: readonly ExtractedDocument[],
  entityOf: readonly (readonly string[])[],
  entities: readonly Entity[],
  words: EventWords,
): EventResolution {
  const entityKnowledge = gatherEntityKnowledge(documents, entityOf, entities);
  const localEvents = gatherLocalEvents(documents, entityOf, words, entityKnowledge);
  const knowledge = gatherKnowledge(documents, entityKnowledge, localEvents, words);
  const { clusters, profiles, anchors, explain } = matchAndDate(documents, localEvents, knowledge);
  const entityById = new Map(entities.map((entity) => [entity.id, entity]));

  const described = clusters.map((cluster) =>
    describeEvent(documents, entityOf, entityById, localEvents, cluster, anchors, explain),
  );
  const claimOf = documents.map((document) =>
    document.events.map((mention) => createEventClaimId(document, mention)),
  );
  const eventOf = claimOf.map((row) => row.map(() => ''));
  for (const event of described) {
    for (const ref of event.mentions) {
      const row = eventOf[ref.document];
      if (row !== undefined) row[ref.event] = event.id;
    }
  }
  const against = indexContradictions(
    findContradictions(localEvents, profiles, clusters, claimOf, knowledge),
  );
  const claims = documents.flatMap((document, index) => {
    const dateMention = createMentionDating(document);
    return document.events.map((mention, at) => {
      const claim = createEventClaim(
        document,
        mention,
        eventOf[index]?.[at] ?? '',
        datedBy(dateMention(mention), anchors.get(index)) ?? mention.date,
        entityOf[index] ?? [],
      );
      return nameContradictions(claim, against);
    });
  });
  const eventLinks = linkEvents(documents, eventOf);
  return {
    events: sortedBy(inheritDates(described, eventLinks), (event) => event.id),
    eventOf,
    claimOf,
    eventLinks,
    eventClaims: sortedBy(claims, (claim) => claim.id),
  };
}

/** The date a time expression gives, of itself or through its article's anchor. */
function datedBy(
  { stated, partial }: MentionDate,
  anchor: ArticleAnchor | undefined,
): DateInterval | undefined {
  if (stated !== undefined || partial === undefined || anchor === undefined) return stated;
  return resolvePartialDate(partial, anchor);
}
