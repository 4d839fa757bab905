import { count, measurePrecisionRecall } from '../scores.ts';
import type { PrecisionRecall } from '../scores.ts';
import type { EventPair } from './event-mentions.ts';

export interface EventDateScores {
  readonly exact: PrecisionRecall;
  /** One is the other in a coarser unit: a month for a day in it. */
  readonly compatible: PrecisionRecall;
}

/** Scores dates on aligned triggers which the gold dates; absent where it dates none. */
export function scoreEventDates(pairs: readonly EventPair[]): EventDateScores | undefined {
  const dates = pairs.flatMap(({ gold, predicted }) =>
    gold.date === undefined ? [] : [{ gold: gold.date, predicted: predicted.date }],
  );
  if (dates.length === 0) return undefined;
  const given = count(dates, ({ predicted }) => predicted !== undefined);
  const measure = (isRight: (gold: string, predicted: string) => boolean): PrecisionRecall => {
    const right = count(dates, ({ gold, predicted }) => predicted !== undefined && isRight(gold, predicted));
    return measurePrecisionRecall(right, given, dates.length);
  };
  return {
    exact: measure((gold, predicted) => gold === predicted),
    compatible: measure((gold, predicted) => gold.startsWith(predicted) || predicted.startsWith(gold)),
  };
}
