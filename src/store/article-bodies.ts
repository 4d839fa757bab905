import type { ResolvedCorpus } from '../document/resolved-corpus.ts';
import type { ArticleBody } from '../schema/api.ts';
import type { GraphFile } from '../schema/graph.ts';

type Mark = ArticleBody['marks'][number];

/** The articles as the viewer shows them: the text as it came, its zones, and what of it is on the graph. */
export function* toArticleBodies(corpus: ResolvedCorpus, graph: GraphFile): Generator<ArticleBody> {
  const nodes = new Set(graph.nodes.map((node) => node.id));
  for (const [index, { article }] of corpus.documents.entries()) {
    yield {
      id: article.id,
      text: article.text,
      ...(article.title !== undefined && { title: article.title }),
      authors: [...article.authors],
      ...(article.publisher !== undefined && { publisher: article.publisher }),
      ...(article.url !== undefined && { url: article.url }),
      ...(article.published !== undefined && { published: { ...article.published } }),
      zones: article.zones.map(({ kind, start, end, reason }) => ({ kind, start, end, reason })),
      marks: listMarks(corpus, index)
        .filter((mark) => nodes.has(mark.node))
        .sort((a, b) => a.start - b.start || b.end - a.end),
    };
  }
}

/** Mentions of entities and triggers of events, also of those that are no nodes. */
function listMarks(corpus: ResolvedCorpus, index: number): Mark[] {
  const document = corpus.documents[index];
  if (document === undefined) return [];
  const marks: Mark[] = [];
  for (const mention of document.mentions) {
    const cluster = document.clusters[document.clusterOf[mention.index] ?? -1];
    // "The two leaders" is marked for each of them.
    for (const referent of cluster === undefined ? [] : [cluster.index, ...cluster.members]) {
      const node = corpus.entityOf[index]?.[referent];
      if (node !== undefined)
        marks.push({ start: mention.start, end: mention.end, node, kind: mention.kind });
    }
  }
  for (const event of document.events) {
    const node = corpus.eventOf[index]?.[event.index];
    if (node !== undefined)
      marks.push({ start: event.trigger.start, end: event.trigger.end, node, kind: 'event' });
  }
  return marks;
}
