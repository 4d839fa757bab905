import { countBy } from '../grouping.ts';
import { count, measureAccuracy, measurePrecisionRecall } from '../scores.ts';
import type { Accuracy, PrecisionRecall } from '../scores.ts';
import type { EventPair } from './event-mentions.ts';

/** How often a status is right, next to what always giving the most frequent one would reach. */
interface StatusAccuracy extends Accuracy {
  readonly majority: number;
}

/** Each on aligned triggers whose status the gold tells; absent where it tells none. */
export interface StatusScores {
  readonly polarity?: StatusAccuracy & { readonly negative: PrecisionRecall };
  readonly certainty?: StatusAccuracy & { readonly uncertain: PrecisionRecall };
  /** Grammatical tense. */
  readonly tense?: StatusAccuracy & { readonly future: PrecisionRecall };
  /** Whether it lies in the future, however that is expressed. */
  readonly futureTime?: PrecisionRecall & { readonly accuracy: number };
}

export function scoreStatus(pairs: readonly EventPair[]): StatusScores {
  const polarity = scoreAttribute(pairs, 'polarity', 'positive', ['negative']);
  const certainty = scoreAttribute(pairs, 'certainty', 'certain', ['probable', 'possible']);
  const tense = scoreAttribute(pairs, 'tense', 'none', ['future']);
  const futureTime = scoreFutureTime(pairs);
  return {
    ...(polarity && { polarity: { ...polarity.all, negative: polarity.marked } }),
    ...(certainty && { certainty: { ...certainty.all, uncertain: certainty.marked } }),
    ...(tense && { tense: { ...tense.all, future: tense.marked } }),
    ...(futureTime && { futureTime }),
  };
}

function scoreAttribute(
  pairs: readonly EventPair[],
  attribute: 'polarity' | 'certainty' | 'tense',
  unmarked: string,
  marked: readonly string[],
): { readonly all: StatusAccuracy; readonly marked: PrecisionRecall } | undefined {
  const values = pairs.flatMap(({ gold, predicted }) => {
    const value = gold[attribute];
    return value === undefined ? [] : [{ gold: value, predicted: predicted[attribute] ?? unmarked }];
  });
  if (values.length === 0) return undefined;
  const largest = Math.max(...countBy(values, ({ gold }) => gold).values());
  const isMarked = (value: string): boolean => marked.includes(value);
  return {
    all: {
      ...measureAccuracy(
        count(values, ({ gold, predicted }) => gold === predicted),
        values.length,
      ),
      majority: measureAccuracy(largest, values.length).accuracy ?? 0,
    },
    marked: measurePrecisionRecall(
      count(values, ({ gold, predicted }) => isMarked(gold) && isMarked(predicted)),
      count(values, ({ predicted }) => isMarked(predicted)),
      count(values, ({ gold }) => isMarked(gold)),
    ),
  };
}

function scoreFutureTime(pairs: readonly EventPair[]): StatusScores['futureTime'] {
  const values = pairs
    .filter(({ gold }) => gold.time !== undefined)
    .map(({ gold, predicted }) => ({
      gold: gold.time === 'future',
      // A program without a judgement of its own may be asked by its tense.
      predicted: predicted.time === undefined ? predicted.tense === 'future' : predicted.time === 'future',
    }));
  if (values.length === 0) return undefined;
  const right = count(values, ({ gold, predicted }) => gold === predicted);
  return {
    ...measurePrecisionRecall(
      count(values, ({ gold, predicted }) => gold && predicted),
      count(values, ({ predicted }) => predicted),
      count(values, ({ gold }) => gold),
    ),
    accuracy: measureAccuracy(right, values.length).accuracy ?? 0,
  };
}
