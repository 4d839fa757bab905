import { z } from 'zod';
import type { ArticleBody } from './api.ts';
import type { Claim, Evidence, GraphEdge, GraphNode } from './graph.ts';
import { compareText } from './order.ts';

/** A sentence that something of the graph is based on. */
export const sentenceSchema = z.object({
  /** Document id. */
  article: z.string(),
  /** In UTF-16 units of the article's text. */
  start: z.int(),
  end: z.int(),
  text: z.string(),
  /** What it tells of: node ids, sorted. */
  nodes: z.array(z.string()),
});

/** GET /api/sentences — by article and place. */
export const sentencesBodySchema = z.object({ sentences: z.array(sentenceSchema) });

export type Sentence = z.infer<typeof sentenceSchema>;
export type SentencesBody = z.infer<typeof sentencesBodySchema>;

interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly claims: readonly Claim[];
}

/** All sentences that are evidence, with the nodes they are evidence of. Those of articles that are not given are left out. */
export function listSentences(graph: Graph, articles: readonly ArticleBody[]): SentencesBody {
  const texts = new Map(articles.map((article) => [article.id, article.text]));
  const found = new Map<string, { readonly evidence: Evidence; readonly nodes: Set<string> }>();
  const add = (evidence: Evidence, nodes: readonly (string | undefined)[]): void => {
    const key = `${evidence.article} ${evidence.sentence.start}`;
    const entry = found.get(key) ?? { evidence, nodes: new Set<string>() };
    for (const node of nodes) if (node !== undefined) entry.nodes.add(node);
    found.set(key, entry);
  };
  for (const claim of graph.claims) add(claim.evidence, [claim.subject, claim.object, claim.event]);
  for (const edge of graph.edges)
    for (const evidence of edge.evidence ?? []) add(evidence, [edge.source, edge.target]);
  for (const node of graph.nodes)
    if ('evidence' in node) for (const evidence of node.evidence) add(evidence, [node.id]);

  const known = new Set(graph.nodes.map((node) => node.id));
  return {
    sentences: [...found.values()]
      .flatMap(({ evidence: { article, sentence }, nodes }) => {
        const text = texts.get(article)?.slice(sentence.start, sentence.end);
        const told = [...nodes].filter((id) => known.has(id)).sort(compareText);
        return text === undefined ? [] : [{ article, ...sentence, text, nodes: told }];
      })
      .sort((a, b) => compareText(a.article, b.article) || a.start - b.start),
  };
}
