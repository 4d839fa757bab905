import type { ExtractedDocument } from '../document/extracted-document.ts';
import type { Span } from '../document/span.ts';
import type { Evidence } from '../schema/graph.ts';

/** The words of a span with the sentence around them; outside of every sentence (bylines) the words alone. */
export function quoteSpan(document: ExtractedDocument, span: Span): Evidence {
  const sentence = findSentence(document, span) ?? span;
  return {
    article: document.article.id,
    start: span.start,
    end: span.end,
    quote: document.article.text.slice(span.start, span.end),
    sentence: { start: Math.min(sentence.start, span.start), end: Math.max(sentence.end, span.end) },
  };
}

/** The sentence in which a span begins, by bisection: sentences are in text order. */
function findSentence(document: ExtractedDocument, span: Span): Span | undefined {
  const { sentences } = document;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found !== undefined && found.start <= span.start ? found : undefined;
}
