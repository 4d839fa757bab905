/** Half-open `[start, end)` in UTF-16 units of the article's text: `text.slice(start, end)` is the quoted words. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
