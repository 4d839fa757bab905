import type { ExtractedDocument } from '../document/extracted-document.ts';
import type { ResolvedCorpus } from '../document/resolved-corpus.ts';
import type { Evidence, GraphEdge } from '../schema/graph.ts';
import { hashText, slugify } from '../schema/ids.ts';
import { createEdge, spanFields } from './edge-drafts.ts';
import { articleNodeId } from './node-drafts.ts';
import type { EntityDraft } from './node-drafts.ts';
import { quoteSpan } from './quotes.ts';

interface Authorship {
  /** Persons who are known only as authors. */
  readonly authors: readonly EntityDraft[];
  readonly authorEdges: readonly GraphEdge[];
}

/**
 * AUTHOR_OF edges from the bylines. An author whose full name a person of the stories bears is that person; any other
 * becomes a person of their own, who is not drawn by default: who wrote a story is not of the story.
 */
export function createAuthors(corpus: ResolvedCorpus): Authorship {
  const personByName = new Map(
    corpus.entities
      .filter((entity) => entity.type === 'Person' && entity.named)
      .map((entity) => [entity.name.toLowerCase(), entity.id]),
  );
  const authors = new Map<string, EntityDraft>();
  const authorEdges: GraphEdge[] = [];
  for (const document of corpus.documents) {
    for (const name of new Set(document.article.authors)) {
      const evidence = quoteByline(document, name);
      const person = /\s/u.test(name) ? personByName.get(name.toLowerCase()) : undefined;
      const id = person ?? `author:${slugify(name)}-${hashText(name)}`;
      if (person === undefined)
        authors.set(id, describeAuthor(authors.get(id), id, name, document, evidence));
      authorEdges.push(createAuthorEdge(id, document, evidence));
    }
  }
  return { authors: [...authors.values()], authorEdges };
}

function quoteByline(document: ExtractedDocument, name: string): Evidence[] {
  for (const zone of document.article.zones) {
    if (zone.kind !== 'byline') continue;
    const start = document.article.text.indexOf(name, zone.start);
    if (start >= 0 && start + name.length <= zone.end) {
      return [quoteSpan(document, { start, end: start + name.length })];
    }
  }
  return [];
}

function describeAuthor(
  known: EntityDraft | undefined,
  id: string,
  name: string,
  document: ExtractedDocument,
  evidence: readonly Evidence[],
): EntityDraft {
  return {
    id,
    type: 'Person',
    name,
    aliases: [],
    roles: [],
    mentionCount: 0,
    articles: [...(known?.articles ?? []), document.article.id],
    evidence: [...(known?.evidence ?? []), ...evidence],
    salient: false,
  };
}

function createAuthorEdge(author: string, { article }: ExtractedDocument, evidence: Evidence[]): GraphEdge {
  const day = article.published?.value;
  return createEdge({
    type: 'AUTHOR_OF',
    source: author,
    target: articleNodeId(article.id),
    status: 'actual',
    support: 1,
    count: 1,
    ...spanFields(day === undefined ? [] : [day]),
    events: [],
    claims: [],
    evidence,
    salient: false,
  });
}
