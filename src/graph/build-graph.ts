import type { ResolvedCorpus } from '../document/resolved-corpus.ts';
import type { Claim, GraphFile } from '../schema/graph.ts';
import { sortedBy } from '../schema/order.ts';
import { createArticleNodes } from './article-nodes.ts';
import { createSupport } from './article-support.ts';
import { createAuthors } from './authors.ts';
import { createEntityNodes } from './entity-nodes.ts';
import { createEventEdges } from './event-edges.ts';
import { createEventNodes } from './event-nodes.ts';
import { createMentionEdges } from './mention-edges.ts';
import { placeNodes } from './picture.ts';
import { createRelationEdges } from './relation-edges.ts';

/**
 * The knowledge graph of a corpus: nodes for named entities, events and articles, typed edges between them, and the claims
 * behind them. Every edge has claims or evidence, and every end of an edge is a node. The same corpus gives the same file,
 * byte for byte.
 * @returns nodes, edges and claims, each sorted by id
 */
export function buildGraph(corpus: ResolvedCorpus): GraphFile {
  const support = createSupport(corpus.documents);
  const claims = gatherClaims(corpus);
  const { authors, authorEdges } = createAuthors(corpus);
  const edges = sortedBy(
    [
      ...createMentionEdges(corpus),
      ...authorEdges,
      ...createEventEdges(corpus, support),
      ...createRelationEdges(corpus, support),
    ],
    (edge) => edge.id,
  );
  const drafts = [
    ...createEntityNodes(corpus, edges),
    ...authors,
    ...createEventNodes(corpus),
    ...createArticleNodes(corpus.documents),
  ];
  return {
    format: 'wiregraph-graph',
    version: 1,
    nodes: placeNodes(
      sortedBy(drafts, (node) => node.id),
      edges,
    ),
    edges,
    claims,
  };
}

function gatherClaims({ eventClaims, relations }: ResolvedCorpus): Claim[] {
  const claims = new Map(eventClaims.map((claim) => [claim.id, claim]));
  for (const relation of relations) {
    for (const claim of relation.claims) claims.set(claim.id, claim);
  }
  return sortedBy(claims.values(), (claim) => claim.id);
}
