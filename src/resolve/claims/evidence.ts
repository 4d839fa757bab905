import type { ExtractedDocument } from '../../document/extracted-document.ts';
import { contains } from '../../document/span.ts';
import type { Span } from '../../document/span.ts';
import type { Evidence } from '../../schema/graph.ts';

/** The words of `spans` and what stands between them, as far as they lie in one sentence. */
export function quoteEvidence(
  document: ExtractedDocument,
  sentenceIndex: number,
  main: Span,
  others: readonly Span[],
): Evidence {
  const { text, id } = document.article;
  const sentence = document.sentences[sentenceIndex] ?? main;
  const within = others.filter((span) => contains(sentence, span));
  const start = Math.min(main.start, ...within.map((span) => span.start));
  const end = Math.max(main.end, ...within.map((span) => span.end));
  return {
    article: id,
    start,
    end,
    quote: text.slice(start, end),
    sentence: { start: Math.min(sentence.start, start), end: Math.max(sentence.end, end) },
  };
}
