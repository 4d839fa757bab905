import { standoffLayers } from '../schema/standoff.ts';
import type { Standoff, StandoffLayer } from '../schema/standoff.ts';
import { createEntityMap } from './entity-map.ts';
import type { EntityMap } from './entity-map.ts';
import type { GoldStandoff } from './gold-standoff.ts';
import { scoreAttribution } from './layers/attribution.ts';
import { scoreEventCoreference } from './layers/event-coreference.ts';
import { scoreEventDates } from './layers/event-dates.ts';
import { alignEvents } from './layers/event-mentions.ts';
import { scoreStatus } from './layers/event-status.ts';
import { scoreTriggers } from './layers/events.ts';
import type { EventScores } from './layers/events.ts';
import { scoreNames } from './layers/names.ts';
import type { NameScores } from './layers/names.ts';
import { scoreParticipants } from './layers/participants.ts';
import { scoreRelations } from './layers/relations.ts';
import type { RelationScores } from './layers/relations.ts';
import { scoreResolution } from './layers/resolution.ts';
import type { ResolutionScores } from './layers/resolution.ts';
import { scoreTimes } from './layers/times.ts';
import type { TimeScores } from './layers/times.ts';
import { createScopeTest, createTypeLookup, listScoredMentions } from './scored-mentions.ts';
import type { ScoredMention } from './scored-mentions.ts';

/** Scores of one corpus, layer by layer; only layers which both sides have. */
export interface StandoffScores {
  readonly documents: number;
  readonly names?: NameScores;
  readonly resolution?: ResolutionScores;
  readonly events?: EventScores;
  readonly times?: TimeScores;
  readonly relations?: RelationScores;
  /** Layers which the gold has and the prediction lacks. */
  readonly missing: readonly StandoffLayer[];
}

/** Scores what each document says: its names, who is who, its events, times and relations. */
export function scoreStandoff(gold: GoldStandoff, predicted: Standoff): StandoffScores {
  const isInScope = createScopeTest(gold.documents);
  const goldMentions = listScoredMentions(gold);
  const predictedMentions = listScoredMentions(predicted);
  const mapEntity = createEntityMap(goldMentions, predictedMentions);
  const events = scoreEvents(gold, predicted, mapEntity);
  const relations = scoreRelationLayer(gold, predicted, goldMentions, mapEntity);
  return {
    documents: gold.documents.length,
    ...(gold.mentions &&
      predicted.mentions &&
      scoreMentions(gold, goldMentions.filter(isInScope), predictedMentions.filter(isInScope))),
    ...(events && { events }),
    ...(gold.times &&
      predicted.times && {
        times: scoreTimes(gold.times.filter(isInScope), predicted.times.filter(isInScope)),
      }),
    ...(relations && { relations }),
    missing: standoffLayers.filter((layer) => gold[layer] !== undefined && predicted[layer] === undefined),
  };
}

function scoreMentions(
  gold: GoldStandoff,
  goldMentions: readonly ScoredMention[],
  predictedMentions: readonly ScoredMention[],
): Pick<StandoffScores, 'names' | 'resolution'> {
  return {
    names: scoreNames(goldMentions, predictedMentions),
    ...(gold.entities && { resolution: scoreResolution(goldMentions, predictedMentions) }),
  };
}

function scoreEvents(gold: GoldStandoff, predicted: Standoff, mapEntity: EntityMap): EventScores | undefined {
  if (gold.events === undefined || predicted.events === undefined) return undefined;
  const events = alignEvents(gold.events, predicted.events, createScopeTest(gold.documents));
  const status = scoreStatus(events.pairs);
  const dates = scoreEventDates(events.pairs);
  const participants = scoreParticipants(
    events,
    createTypeLookup(gold),
    createTypeLookup(predicted),
    mapEntity,
  );
  const attribution = scoreAttribution(events, mapEntity);
  return {
    ...scoreTriggers(events),
    ...scoreEventCoreference(events),
    ...(Object.keys(status).length > 0 && { status }),
    ...(dates && { dates }),
    ...(participants && { participants }),
    ...(attribution && { attribution }),
  };
}

function scoreRelationLayer(
  gold: GoldStandoff,
  predicted: Standoff,
  goldMentions: readonly ScoredMention[],
  mapEntity: EntityMap,
): RelationScores | undefined {
  if (gold.relations === undefined || predicted.relations === undefined) return undefined;
  const documents = new Set(gold.documents.map(({ id }) => id));
  return scoreRelations(
    gold.relations,
    predicted.relations,
    goldMentions,
    createTypeLookup(gold),
    (doc) => documents.has(doc),
    mapEntity,
  );
}
