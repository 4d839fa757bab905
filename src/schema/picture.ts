import { z } from 'zod';
import { articleNodeSchema, edgeSchema, entityNodeSchema, eventNodeSchema } from './graph.ts';
import type { Claim, GraphEdge, GraphNode } from './graph.ts';
import { compareText } from './order.ts';

const pictureEntitySchema = entityNodeSchema.omit({ evidence: true, joins: true });
const pictureEventSchema = eventNodeSchema.omit({ claims: true, trace: true });

/** A node as it is drawn, found and filtered: without the words behind it, which are asked for when it is opened. */
export const pictureNodeSchema = z.discriminatedUnion('type', [
  pictureEntitySchema,
  pictureEventSchema,
  articleNodeSchema,
]);

/** An edge as it is drawn: of its claims only from which articles they are, sorted by document id. */
const pictureEdgeSchema = edgeSchema
  .omit({ claims: true, evidence: true })
  .extend({ articles: z.array(z.string()) });

/** What the whole graph is drawn from. Words and claims make up most of a graph, so that this is a part of its bytes. */
export const pictureSchema = z.object({
  nodes: z.array(pictureNodeSchema),
  edges: z.array(pictureEdgeSchema),
});

export type PictureEntity = z.infer<typeof pictureEntitySchema>;
export type PictureEvent = z.infer<typeof pictureEventSchema>;
export type PictureNode = z.infer<typeof pictureNodeSchema>;
export type PictureEdge = z.infer<typeof pictureEdgeSchema>;
export type Picture = z.infer<typeof pictureSchema>;

interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly claims: readonly Claim[];
}

export function toPicture({ nodes, edges, claims }: Graph): Picture {
  const articleOf = new Map(claims.map((claim) => [claim.id, claim.evidence.article]));
  const listArticles = ({ claims: ids, evidence = [] }: GraphEdge): string[] => {
    const articles = [...ids.flatMap((id) => articleOf.get(id) ?? []), ...evidence.map((one) => one.article)];
    return [...new Set(articles)].sort(compareText);
  };
  return {
    nodes: nodes.map(toPictureNode),
    edges: edges.map((edge) => {
      const { claims: behind, evidence, ...drawn } = edge;
      return { ...drawn, articles: listArticles(edge) };
    }),
  };
}

function toPictureNode(node: GraphNode): PictureNode {
  switch (node.type) {
    case 'Article':
      return node;
    case 'Event': {
      const { claims, trace, ...drawn } = node;
      return drawn;
    }
    case 'Person':
    case 'Organization':
    case 'Country':
    case 'Place': {
      const { evidence, joins, ...drawn } = node;
      return drawn;
    }
  }
}
