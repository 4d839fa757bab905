import type { StandoffArgument, StandoffEntityType } from '../../schema/standoff.ts';
import { alignSpans, createOverlapTest } from '../alignment.ts';
import type { EntityMap } from '../entity-map.ts';
import { dropRepeated } from '../grouping.ts';
import { toEntityId, toScoredType } from '../scored-mentions.ts';
import { count, countShared, measurePrecisionRecall } from '../scores.ts';
import type { PrecisionRecall } from '../scores.ts';
import type { AlignedEvents, EventMention, EventPair } from './event-mentions.ts';

interface ParticipantScores {
  /** Overlapping spans, over all events: a missed or spurious event costs all its participants. */
  readonly endToEnd: PrecisionRecall;
  /** Overlapping spans, on events which both sides have. */
  readonly onMatchedEvents: PrecisionRecall;
  /** The same entity, on events which both sides have. */
  readonly entitiesOnMatchedEvents: PrecisionRecall;
}

export interface ParticipantScoresByScope {
  readonly all: ParticipantScores;
  /** Participants that are persons, organizations or locations; others are neither asked for nor counted as wrong. */
  readonly personOrgLocation?: ParticipantScores;
}

type TypeLookup = ReadonlyMap<string, StandoffEntityType>;
type ArgumentTest = (argument: StandoffArgument) => boolean;

interface Counts {
  readonly matched: number;
  readonly predicted: number;
  readonly gold: number;
}

/** Scores who takes part, whatever the role; absent where the gold has no participants. */
export function scoreParticipants(
  events: AlignedEvents,
  goldTypes: TypeLookup,
  predictedTypes: TypeLookup,
  mapEntity: EntityMap,
): ParticipantScoresByScope | undefined {
  if (events.gold.every(({ participants = [] }) => participants.length === 0)) return undefined;
  const all = scoreScope(
    events,
    () => true,
    () => true,
    mapEntity,
  );
  if (goldTypes.size === 0) return { all };
  const isScored =
    (types: TypeLookup): ArgumentTest =>
    ({ entity }) =>
      toScoredType(types.get(toEntityId(entity) ?? '')) !== undefined;
  const personOrgLocation = scoreScope(events, isScored(goldTypes), isScored(predictedTypes), mapEntity);
  return { all, personOrgLocation };
}

function scoreScope(
  { gold, predicted, pairs }: AlignedEvents,
  isAsked: ArgumentTest,
  isCounted: ArgumentTest,
  mapEntity: EntityMap,
): ParticipantScores {
  const spans = sumCounts(pairs.map((pair) => countSpans(pair, isAsked, isCounted)));
  const entities = sumCounts(pairs.map((pair) => countEntities(pair, isAsked, isCounted, mapEntity)));
  const matched = new Set(pairs.map((pair) => pair.predicted));
  const onSpuriousEvents = predicted
    .filter((mention) => !matched.has(mention))
    .map((mention) => dropRepeatedSpans(listArguments(mention).filter(isCounted)).length);
  const inGold = gold.map((mention) => listAsked(mention, isAsked).length);
  return {
    endToEnd: measurePrecisionRecall(spans.matched, spans.predicted + sum(onSpuriousEvents), sum(inGold)),
    onMatchedEvents: measurePrecisionRecall(spans.matched, spans.predicted, spans.gold),
    entitiesOnMatchedEvents: measurePrecisionRecall(entities.matched, entities.predicted, entities.gold),
  };
}

function countSpans({ gold, predicted }: EventPair, isAsked: ArgumentTest, isCounted: ArgumentTest): Counts {
  const asked = listAsked(gold, isAsked).map((argument) => ({ ...argument, doc: gold.doc }));
  const given = dropRepeatedSpans(listArguments(predicted))
    .filter(isCounted)
    .map((argument) => ({ ...argument, doc: gold.doc }));
  const alignment = alignSpans(asked, given);
  const aligned = new Set(alignment.values());
  const meetsNotAsked = createOverlapTest(
    listNotAsked(gold, isAsked).map((argument) => ({ ...argument, doc: gold.doc })),
  );
  const counted = count(
    given.entries(),
    ([index, argument]) => aligned.has(index) || !meetsNotAsked(argument),
  );
  return { matched: alignment.size, predicted: counted, gold: asked.length };
}

function countEntities(
  { gold, predicted }: EventPair,
  isAsked: ArgumentTest,
  isCounted: ArgumentTest,
  mapEntity: EntityMap,
): Counts {
  const asked = new Set(listEntities(listAsked(gold, isAsked)));
  const notAsked = new Set(listEntities(listNotAsked(gold, isAsked)));
  const given = listEntities(dropRepeatedSpans(listArguments(predicted)).filter(isCounted));
  const mapped = given.map((entity) => mapEntity(predicted.doc, entity));
  const known = new Set(mapped.filter((entity) => entity !== undefined));
  const unknown = count(mapped, (entity) => entity === undefined);
  return {
    matched: countShared(asked, known),
    predicted: count(known, (entity) => !notAsked.has(entity)) + unknown,
    gold: asked.size,
  };
}

function listArguments(mention: EventMention): readonly StandoffArgument[] {
  return mention.participants ?? [];
}

function listAsked(mention: EventMention, isAsked: ArgumentTest): StandoffArgument[] {
  return dropRepeatedSpans(listArguments(mention).filter(isAsked));
}

function listNotAsked(mention: EventMention, isAsked: ArgumentTest): StandoffArgument[] {
  return listArguments(mention).filter((argument) => !isAsked(argument));
}

function listEntities(args: readonly StandoffArgument[]): string[] {
  return args.flatMap(({ entity }) => toEntityId(entity) ?? []);
}

function dropRepeatedSpans(args: readonly StandoffArgument[]): StandoffArgument[] {
  return dropRepeated(args, ({ start, end }) => `${start}-${end}`);
}

function sumCounts(counts: readonly Counts[]): Counts {
  return {
    matched: sum(counts.map(({ matched }) => matched)),
    predicted: sum(counts.map(({ predicted }) => predicted)),
    gold: sum(counts.map(({ gold }) => gold)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
