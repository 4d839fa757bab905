import type { AnnotatedDocument } from '../../document/annotated-document.ts';
import type { Span } from '../../document/span.ts';
import type { TimeVocabulary } from '../../vocabulary/time.ts';
import type { Reading } from './expression.ts';
import { splitLexemes } from './lexemes.ts';
import type { Line } from './line.ts';

/** The sentences of a document, and its datelines and bylines, which no annotator has cut, in text order. */
export function listLines(document: AnnotatedDocument, vocabulary: TimeVocabulary): readonly Line[] {
  const { article, sentences, tokens } = document;
  const stretches: readonly Stretch[] = [
    ...sentences.map((sentence) => ({ span: sentence, firstToken: sentence.firstToken, annotated: true })),
    ...article.zones
      .filter(({ kind }) => kind === 'dateline' || kind === 'byline')
      .filter((zone) => !sentences.some(({ paragraph }) => article.zones[paragraph] === zone))
      .map((zone) => ({ span: zone, firstToken: 0, annotated: false })),
  ];
  const inOrder = stretches.toSorted((a, b) => a.span.start - b.span.start);
  let firstToken = 0;
  return inOrder.map(({ span, annotated, ...stretch }) => {
    firstToken = annotated ? stretch.firstToken : firstToken;
    return { lexemes: splitLexemes(article.text, span, tokens, firstToken), vocabulary, tokens, annotated };
  });
}

/** The text that a reading covers. */
export function toSpan(line: Line, { start, end }: Pick<Reading, 'start' | 'end'>): Span {
  const first = line.lexemes[start]?.start ?? 0;
  return { start: first, end: line.lexemes[end - 1]?.end ?? first };
}

interface Stretch {
  readonly span: Span;
  readonly firstToken: number;
  readonly annotated: boolean;
}
