import type { ExtractedDocument } from '../../document/extracted-document.ts';
import type { Entity, ResolvedEvent, ResolvedEventLink } from '../../document/resolved-corpus.ts';
import type { DateInterval } from '../../schema/dates.ts';
import type { Claim } from '../../schema/graph.ts';
import { compareText, sortedBy } from '../../schema/order.ts';
import type { EventWords } from '../../vocabulary/event-words.ts';
import { indexContradictions, nameContradictions } from '../claims/contradictions.ts';
import { createEventClaim, createEventClaimId } from '../claims/event-claims.ts';
import { resolvePartialDate } from './anchored-dates.ts';
import type { ArticleAnchor } from './anchored-dates.ts';
import { findArticleAnchors } from './article-anchors.ts';
import { findCandidatePairs } from './candidate-pairs.ts';
import { clusterEvents } from './clustering.ts';
import type { EventCluster } from './clustering.ts';
import { createComparisonMemo } from './comparison-memo.ts';
import { findContradictions } from './contradicting-events.ts';
import { gatherKnowledge, withAnchors } from './corpus-knowledge.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import { gatherEntityKnowledge } from './entity-knowledge.ts';
import { linkEvents } from './event-links.ts';
import { withInferredDates } from './event-profiles.ts';
import type { EventProfile } from './event-profiles.ts';
import { gatherLocalEvents } from './local-events.ts';
import type { LocalEvent } from './event-profiles.ts';
import { inheritDates } from './inherited-dates.ts';
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

/** Rounds of matching and dating: dates found by matching allow new matches; more than a few change nothing. */
const ROUNDS_MOST = 3;

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
  const { clusters, profiles, anchors } = matchAndDate(documents, localEvents, knowledge);
  const entityById = new Map(entities.map((entity) => [entity.id, entity]));

  const described = clusters.map((cluster) =>
    describeEvent(documents, entityOf, entityById, localEvents, cluster, anchors),
  );
  const eventOf = documents.map((document) => document.events.map(() => ''));
  const claimOf = documents.map((document) =>
    document.events.map((mention) => createEventClaimId(document, mention)),
  );
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

interface Matching {
  readonly clusters: readonly EventCluster[];
  readonly profiles: readonly EventProfile[];
  readonly anchors: ReadonlyMap<number, ArticleAnchor>;
}

/** Matches events, dates undated articles by the matches, and again with the dates so found, until nothing changes. */
function matchAndDate(
  documents: readonly ExtractedDocument[],
  localEvents: readonly LocalEvent[],
  knowledge: CorpusKnowledge,
): Matching {
  const order = localEvents.map((event) => event.key);
  const compareInRound = createComparisonMemo(localEvents);
  let anchors: ReadonlyMap<number, ArticleAnchor> = new Map();
  for (let round = 1; ; round++) {
    const known = anchors;
    const profiles = localEvents.map((event) => withInferredDates(event, inferDates(event, known)));
    const dated = withAnchors(knowledge, known);
    const pairs = findCandidatePairs(profiles, order, dated);
    const compare = compareInRound(profiles, dated, known);
    const clusters = clusterEvents(profiles, order, pairs, dated, compare);
    anchors = findArticleAnchors(documents, localEvents, clusters);
    if (round === ROUNDS_MOST || sameAnchors(known, anchors)) return { clusters, profiles, anchors };
  }
}

function inferDates(event: LocalEvent, anchors: ReadonlyMap<number, ArticleAnchor>): readonly DateInterval[] {
  const anchor = anchors.get(event.document);
  if (anchor === undefined) return [];
  return event.partialDates.flatMap((partial) => resolvePartialDate(partial, anchor) ?? []);
}

function sameAnchors(a: ReadonlyMap<number, ArticleAnchor>, b: ReadonlyMap<number, ArticleAnchor>): boolean {
  const describe = (anchors: ReadonlyMap<number, ArticleAnchor>): string =>
    [...anchors]
      .map(([document, { day, weekdays }]) => `${String(document)} ${day} ${[...weekdays].sort().join(' ')}`)
      .sort(compareText)
      .join('\n');
  return describe(a) === describe(b);
}

/** The date a time expression gives, of itself or through its article's anchor. */
function datedBy(
  { stated, partial }: MentionDate,
  anchor: ArticleAnchor | undefined,
): DateInterval | undefined {
  if (stated !== undefined || partial === undefined || anchor === undefined) return stated;
  return resolvePartialDate(partial, anchor);
}
