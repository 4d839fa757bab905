/** Half-open `[start, end)` in UTF-16 units of a text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text over which the same spans lie. */
export interface TextSegment<T extends Span> extends Span {
  /** In order of their start. */
  readonly spans: readonly T[];
}

/**
 * Cuts `[start, end)` at every border of the spans. The segments follow each other without gap or overlap, so that
 * together they are the text; spans that reach outside are cut off, empty ones are ignored.
 */
export function segmentText<T extends Span>(range: Span, spans: readonly T[]): readonly TextSegment<T>[] {
  const inside = spans.filter(
    (span) => span.start < span.end && span.start < range.end && range.start < span.end,
  );
  const borders = new Set([range.start, range.end]);
  for (const span of inside) {
    borders.add(Math.max(span.start, range.start));
    borders.add(Math.min(span.end, range.end));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  const starting = [...inside].sort((a, b) => a.start - b.start);
  const segments: TextSegment<T>[] = [];
  let open: T[] = [];
  let next = 0;
  for (const [at, start] of cuts.entries()) {
    const end = cuts[at + 1];
    if (end === undefined) break;
    open = open.filter((span) => span.end > start);
    for (let span = starting[next]; span !== undefined && span.start <= start; span = starting[++next]) {
      if (span.end > start) open.push(span);
    }
    segments.push({ start, end, spans: [...open] });
  }
  return segments;
}

/** The shortest of the spans: of nested marks the one that says most about the words. */
export function findInnermost<T extends Span>(spans: readonly T[]): T | undefined {
  return spans.reduce<T | undefined>(
    (best, span) => (best === undefined || span.end - span.start < best.end - best.start ? span : best),
    undefined,
  );
}
