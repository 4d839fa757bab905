import type { ResolvedCorpus } from '../document/resolved-corpus.ts';
import type { GraphEdge } from '../schema/graph.ts';
import type { Support } from './article-support.ts';
import { createEdge, mergeEdges } from './edge-drafts.ts';
import { listEntityIds } from './node-drafts.ts';
import { findSightings, listPublicationDays } from './sightings.ts';

/** Standing relations and interactions between entities that are nodes. */
export function createRelationEdges(corpus: ResolvedCorpus, support: Support): readonly GraphEdge[] {
  const entityIds = listEntityIds(corpus);
  const publishedOn = listPublicationDays(corpus.documents);
  const edges = corpus.relations
    .filter(({ source, target }) => entityIds.has(source) && entityIds.has(target))
    .map(({ type, source, target, status, office, tense, events, claims, salient }) =>
      createEdge({
        type,
        source,
        target,
        status,
        ...(office === undefined ? {} : { office }),
        ...(tense === undefined ? {} : { tense }),
        support: support(claims.map((claim) => claim.article)),
        count: claims.length,
        ...findSightings(claims, publishedOn),
        events: [...events],
        claims: claims.map((claim) => claim.id),
        salient,
      }),
    );
  return mergeEdges(edges);
}
