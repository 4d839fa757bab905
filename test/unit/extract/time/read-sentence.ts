import { createAnnotator } from '../../../../src/annotate/annotate.ts';
import type { Zone } from '../../../../src/document/article.ts';
import type { TimeMention } from '../../../../src/document/extracted-document.ts';
import { findTimes } from '../../../../src/extract/time/find-times.ts';
import { loadTimeVocabulary } from '../../../../src/vocabulary/time.ts';

const annotate = createAnnotator();
const vocabulary = loadTimeVocabulary();

/** The times of a text, whose lines are its zones: body, or dateline where they begin with `>`. */
export function readTimes(text: string, published?: string): readonly TimeMention[] {
  const zones: Zone[] = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    kind: line.startsWith('>') ? 'dateline' : 'body',
    reason: 'test',
  }));
  const article = {
    id: 'test',
    text,
    zones,
    authors: [],
    ...(published !== undefined && { published: { value: published, source: 'metadata' as const } }),
  };
  return findTimes(annotate(article), vocabulary);
}
