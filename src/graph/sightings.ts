import type { ExtractedDocument } from '../document/extracted-document.ts';
import type { Claim, GraphEdge } from '../schema/graph.ts';
import { spanFields } from './edge-drafts.ts';

/**
 * When what the claims assert was first and last seen (ISO days): on the dates they give it, otherwise when their articles
 * appeared. Undated claims of undated articles add nothing.
 */
export function findSightings(
  claims: readonly Pick<Claim, 'article' | 'date'>[],
  publishedOn: ReadonlyMap<string, string>,
): Pick<GraphEdge, 'firstSeen' | 'lastSeen'> {
  const days = claims.flatMap(({ article, date }) => {
    if (date !== undefined) return [date.start, date.end];
    return publishedOn.get(article) ?? [];
  });
  return spanFields(days.sort());
}

/** ISO day of publication by article id, where it is known. */
export function listPublicationDays(documents: readonly ExtractedDocument[]): ReadonlyMap<string, string> {
  return new Map(
    documents.flatMap(({ article }): [string, string][] =>
      article.published === undefined ? [] : [[article.id, article.published.value]],
    ),
  );
}
