import type { ExtractedDocument } from '../document/extracted-document.ts';
import type { ResolvedCorpus } from '../document/resolved-corpus.ts';
import type { Evidence, GraphEdge } from '../schema/graph.ts';
import { compareText } from '../schema/order.ts';
import { createEdge, spanFields } from './edge-drafts.ts';
import { articleNodeId, listEntityIds } from './node-drafts.ts';
import { quoteSpan } from './quotes.ts';

/** Quotations on one MENTIONS edge; its `count` tells how many places there are. */
const EVIDENCE_MOST = 3;

/** MENTIONS edges from articles to entities and REPORTS edges from articles to events. */
export function createMentionEdges(corpus: ResolvedCorpus): readonly GraphEdge[] {
  const entityIds = listEntityIds(corpus);
  const saliency = new Map(corpus.events.map((event) => [event.id, event.salient]));
  return corpus.documents.flatMap((document, index) => [
    ...createMentions(document, corpus.entityOf[index] ?? [], entityIds),
    ...createReports(document, corpus.eventOf[index] ?? [], corpus.claimOf[index] ?? [], saliency),
  ]);
}

function createMentions(
  document: ExtractedDocument,
  entityOf: readonly string[],
  entityIds: ReadonlySet<string>,
): readonly GraphEdge[] {
  const found = new Map<string, { count: number; evidence: Evidence[] }>();
  for (const mention of document.mentions) {
    const entity = entityOf[document.clusterOf[mention.index] ?? -1];
    if (entity === undefined || !entityIds.has(entity)) continue;
    const entry = found.get(entity) ?? { count: 0, evidence: [] };
    entry.count++;
    if (entry.evidence.length < EVIDENCE_MOST) entry.evidence.push(quoteSpan(document, mention));
    found.set(entity, entry);
  }
  return [...found].map(([target, { count, evidence }]) =>
    createEdge({
      ...fromArticle(document),
      type: 'MENTIONS',
      target,
      count,
      claims: [],
      evidence,
      salient: false,
    }),
  );
}

function createReports(
  document: ExtractedDocument,
  eventOf: readonly string[],
  claimOf: readonly string[],
  saliency: ReadonlyMap<string, boolean>,
): readonly GraphEdge[] {
  const found = new Map<string, string[]>();
  for (const [at, event] of eventOf.entries()) {
    const claims = found.get(event) ?? [];
    claims.push(claimOf[at] ?? '');
    found.set(event, claims);
  }
  return [...found].map(([target, claims]) =>
    createEdge({
      ...fromArticle(document),
      type: 'REPORTS',
      target,
      count: claims.length,
      claims: claims.sort(compareText),
      salient: saliency.get(target) ?? false,
    }),
  );
}

function fromArticle({ article }: ExtractedDocument) {
  const day = article.published?.value;
  return {
    source: articleNodeId(article.id),
    status: 'actual',
    support: 1,
    events: [],
    ...spanFields(day === undefined ? [] : [day]),
  } as const satisfies Partial<GraphEdge>;
}
