import type { ExtractedDocument } from '../document/extracted-document.ts';
import { articleNodeId } from './node-drafts.ts';
import type { ArticleDraft } from './node-drafts.ts';

/** A node for every article; one without a title is called by its id. */
export function createArticleNodes(documents: readonly ExtractedDocument[]): readonly ArticleDraft[] {
  return documents.map(({ article }) => ({
    id: articleNodeId(article.id),
    type: 'Article',
    article: article.id,
    name: article.title ?? article.id,
    authors: [...article.authors],
    ...(article.publisher === undefined ? {} : { publisher: article.publisher }),
    ...(article.url === undefined ? {} : { url: article.url }),
    ...(article.published === undefined ? {} : { published: { ...article.published } }),
  }));
}
