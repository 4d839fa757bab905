import { hasSameSpan } from '../alignment.ts';
import { count, measurePrecisionRecall } from '../scores.ts';
import type { PrecisionRecall } from '../scores.ts';
import type { AttributionScores } from './attribution.ts';
import type { EventCoreferenceScores } from './event-coreference.ts';
import type { EventDateScores } from './event-dates.ts';
import type { AlignedEvents, EventMention } from './event-mentions.ts';
import type { StatusScores } from './event-status.ts';
import type { ParticipantScoresByScope } from './participants.ts';

/** Everything about events; what the gold does not annotate is absent. */
export interface EventScores extends TriggerScores, EventCoreferenceScores {
  readonly status?: StatusScores;
  readonly dates?: EventDateScores;
  readonly participants?: ParticipantScoresByScope;
  readonly attribution?: AttributionScores;
}

export interface TriggerScores {
  /** Overlapping spans, one to one. */
  readonly triggers: PrecisionRecall;
  readonly triggersExact: PrecisionRecall;
  /** Without verbs that only help another (be, have, begin); absent where the gold does not mark them. */
  readonly triggersWithoutGrammatical?: PrecisionRecall;
}

export function scoreTriggers({ gold, predicted, pairs }: AlignedEvents): TriggerScores {
  const isGrammatical = ({ eventType }: EventMention): boolean => eventType === 'grammatical';
  const grammatical = count(gold, isGrammatical);
  const onGrammatical = count(pairs, (pair) => isGrammatical(pair.gold));
  const exact = count(pairs, (pair) => hasSameSpan(pair.gold, pair.predicted));
  return {
    triggers: measurePrecisionRecall(pairs.length, predicted.length, gold.length),
    triggersExact: measurePrecisionRecall(exact, predicted.length, gold.length),
    ...(grammatical > 0 && {
      triggersWithoutGrammatical: measurePrecisionRecall(
        pairs.length - onGrammatical,
        predicted.length - onGrammatical,
        gold.length - grammatical,
      ),
    }),
  };
}
