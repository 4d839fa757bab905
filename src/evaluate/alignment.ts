import { groupBy } from './grouping.ts';

/** A stretch of one document. */
export interface TextSpan {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
}

/** Index into the gold list -> index into the predicted list. */
export type Alignment = ReadonlyMap<number, number>;

type Stretch = Omit<TextSpan, 'doc'>;

/** Units which both stretches cover. */
export function measureOverlap(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Intersection over union, in [0,1]. */
export function measureJaccard(a: Stretch, b: Stretch): number {
  const overlap = measureOverlap(a, b);
  return overlap === 0 ? 0 : overlap / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

export function hasSameSpan(a: Stretch, b: Stretch): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Text which is the same for the same stretch of the same document only. */
export function toSpanKey(span: TextSpan): string {
  return `${span.start}-${span.end}@${span.doc}`;
}

/**
 * Aligns one to one inside each document: same span first, then by intersection over union, then in the order of the
 * gold's offsets and of both lists. Only overlapping pairs which `mayMatch` allows are aligned.
 */
export function alignSpans<Gold extends TextSpan, Predicted extends TextSpan>(
  gold: readonly Gold[],
  predicted: readonly Predicted[],
  mayMatch: (gold: Gold, predicted: Predicted) => boolean = () => true,
): Alignment {
  const predictedByDocument = groupBy(predicted.entries(), ([, span]) => span.doc);
  const alignment = new Map<number, number>();
  for (const [doc, goldSpans] of groupBy(gold.entries(), ([, span]) => span.doc)) {
    const used = new Set<number>();
    for (const [g, p] of rankCandidates(goldSpans, predictedByDocument.get(doc) ?? [], mayMatch)) {
      if (alignment.has(g) || used.has(p)) continue;
      alignment.set(g, p);
      used.add(p);
    }
  }
  return alignment;
}

type Indexed<T> = readonly [index: number, span: T];

function rankCandidates<Gold extends TextSpan, Predicted extends TextSpan>(
  gold: readonly Indexed<Gold>[],
  predicted: readonly Indexed<Predicted>[],
  mayMatch: (gold: Gold, predicted: Predicted) => boolean,
): (readonly [gold: number, predicted: number])[] {
  const candidates: { exact: number; jaccard: number; start: number; g: number; p: number }[] = [];
  for (const [g, goldSpan] of gold) {
    for (const [p, span] of predicted) {
      if (measureOverlap(goldSpan, span) === 0 || !mayMatch(goldSpan, span)) continue;
      const exact = hasSameSpan(goldSpan, span) ? 1 : 0;
      candidates.push({ exact, jaccard: measureJaccard(goldSpan, span), start: goldSpan.start, g, p });
    }
  }
  candidates.sort(
    (a, b) => b.exact - a.exact || b.jaccard - a.jaccard || a.start - b.start || a.g - b.g || a.p - b.p,
  );
  return candidates.map(({ g, p }) => [g, p]);
}

/** A test whether a span overlaps any of `spans`. */
export function createOverlapTest(
  spans: readonly TextSpan[],
  overlaps: (a: TextSpan, b: TextSpan) => boolean = (a, b) => measureOverlap(a, b) > 0,
): (span: TextSpan) => boolean {
  const byDocument = groupBy(spans, (span) => span.doc);
  return (span) => byDocument.get(span.doc)?.some((other) => overlaps(span, other)) ?? false;
}
