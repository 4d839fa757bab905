import type { StandoffTime } from '../../schema/standoff.ts';
import { alignSpans, hasSameSpan } from '../alignment.ts';
import { count, measureAccuracy, measurePrecisionRecall } from '../scores.ts';
import type { Accuracy, PrecisionRecall } from '../scores.ts';

export interface TimeScores {
  readonly overlap: PrecisionRecall;
  readonly exact: PrecisionRecall;
  /** Share of right TIMEX3 values on expressions which both sides have. */
  readonly value: Accuracy;
  /** The same where the gold's value is anchored to a year. */
  readonly valueOfDates: Accuracy;
  /** The same, down to the day at most. */
  readonly valueOfDatesDayLevel: Accuracy;
  /** Expressions found with the right value. */
  readonly valueEndToEnd: PrecisionRecall;
}

/** Characters of an ISO day: a time of day behind it is cut. */
const DAY_LENGTH = 10;

/** Scores time expressions. Both lists hold only what lies in the gold's scope. */
export function scoreTimes(gold: readonly StandoffTime[], predicted: readonly StandoffTime[]): TimeScores {
  const pairs = [...alignSpans(gold, predicted)].map(([g, p]) => {
    const [goldTime, time] = [gold[g], predicted[p]];
    return {
      gold: toComparableValue(goldTime?.value),
      predicted: toComparableValue(time?.value),
      isExact: goldTime !== undefined && time !== undefined && hasSameSpan(goldTime, time),
      isAnchored: /^\d{4}/u.test(goldTime?.value ?? ''),
    };
  });
  const right = count(pairs, (pair) => pair.gold === pair.predicted);
  const exact = count(pairs, ({ isExact }) => isExact);
  const dates = pairs.filter(({ isAnchored }) => isAnchored);
  return {
    overlap: measurePrecisionRecall(pairs.length, predicted.length, gold.length),
    exact: measurePrecisionRecall(exact, predicted.length, gold.length),
    value: measureAccuracy(right, pairs.length),
    valueOfDates: measureAccuracy(
      count(dates, (date) => date.gold === date.predicted),
      dates.length,
    ),
    valueOfDatesDayLevel: measureAccuracy(
      count(dates, (date) => date.gold.slice(0, DAY_LENGTH) === date.predicted.slice(0, DAY_LENGTH)),
      dates.length,
    ),
    valueEndToEnd: measurePrecisionRecall(right, predicted.length, gold.length),
  };
}

function toComparableValue(value: string | undefined): string {
  return (value ?? '').trim().toUpperCase();
}
