import { roundScore } from './rounding.ts';

/** Digits to which scores are rounded: those of text layers, and those of the graph. */
const DIGITS = 4;
export const GRAPH_DIGITS = 3;

/** Precision, recall and their harmonic mean, in [0,1]; 0 where there is nothing to divide by. */
export interface FScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** An F score with the counts behind it. */
export interface PrecisionRecall extends FScore {
  readonly matched: number;
  readonly predicted: number;
  readonly gold: number;
}

/** Share in [0,1] of `n` cases; null where there are none. */
export interface Accuracy {
  readonly accuracy: number | null;
  readonly n: number;
}

/** So many of so many. */
export interface Ratio {
  readonly ok: number;
  readonly of: number;
}

export function toFScore(precision: number, recall: number, digits = DIGITS): FScore {
  return {
    precision: roundScore(precision, digits),
    recall: roundScore(recall, digits),
    f1: roundScore(harmonicMean(precision, recall), digits),
  };
}

export function measurePrecisionRecall(
  matched: number,
  predicted: number,
  gold: number,
  digits = DIGITS,
): PrecisionRecall {
  return { ...toFScore(share(matched, predicted), share(matched, gold), digits), matched, predicted, gold };
}

export function measureAccuracy(right: number, n: number): Accuracy {
  return { accuracy: n === 0 ? null : roundScore(right / n, DIGITS), n };
}

export function harmonicMean(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** The share, 0 where there is nothing to share. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

export function count<T>(items: Iterable<T>, test: (item: T) => boolean): number {
  let n = 0;
  for (const item of items) if (test(item)) n += 1;
  return n;
}

export function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  return count(a, (item) => b.has(item));
}
