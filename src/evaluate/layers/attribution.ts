import type { EntityMap } from '../entity-map.ts';
import { toEntityId } from '../scored-mentions.ts';
import { count, measureAccuracy, measurePrecisionRecall } from '../scores.ts';
import type { PrecisionRecall } from '../scores.ts';
import type { AlignedEvents } from './event-mentions.ts';

export interface AttributionScores extends PrecisionRecall {
  /** Share of attributed gold triggers that were found whose source is right; null where there are none. */
  readonly accuracyOnMatched: number | null;
  /** Whether there is a source, whoever it is. */
  readonly detected: PrecisionRecall;
}

/** A predicted source that is no gold entity is wrong, but given. */
const UNKNOWN_SOURCE = Symbol('unknown source');

/** Scores who is said to say so; absent where the gold attributes nothing. */
export function scoreAttribution(events: AlignedEvents, mapEntity: EntityMap): AttributionScores | undefined {
  const attributed = count(events.gold, ({ attributedTo }) => toEntityId(attributedTo) !== undefined);
  if (attributed === 0) return undefined;
  const sources = events.pairs.map(({ gold, predicted }) => {
    const source = toEntityId(predicted.attributedTo);
    return {
      gold: toEntityId(gold.attributedTo),
      predicted: source === undefined ? undefined : (mapEntity(predicted.doc, source) ?? UNKNOWN_SOURCE),
    };
  });
  const right = count(sources, ({ gold, predicted }) => gold !== undefined && gold === predicted);
  const given = count(sources, ({ predicted }) => predicted !== undefined);
  const matched = count(sources, ({ gold }) => gold !== undefined);
  const detected = count(sources, ({ gold, predicted }) => gold !== undefined && predicted !== undefined);
  return {
    ...measurePrecisionRecall(right, given, attributed),
    accuracyOnMatched: measureAccuracy(right, matched).accuracy,
    detected: measurePrecisionRecall(detected, given, attributed),
  };
}
