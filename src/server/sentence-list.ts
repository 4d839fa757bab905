import type { ArticleBody } from '../schema/api.ts';
import { listSentences } from '../schema/sentences.ts';
import type { SentencesBody } from '../schema/sentences.ts';
import type { Workspace } from '../store/workspace.ts';

/** Makes the list of sentences of a workspace, once: all its articles have to be read for it. */
export function createSentenceReader(): (workspace: Workspace) => Promise<SentencesBody> {
  const lists = new WeakMap<Workspace, Promise<SentencesBody>>();
  return (workspace) => {
    const list = lists.get(workspace) ?? readSentences(workspace);
    lists.set(workspace, list);
    return list;
  };
}

async function readSentences({ graph, readArticle }: Workspace): Promise<SentencesBody> {
  const articles: ArticleBody[] = [];
  for (const node of graph.nodes) {
    const article = node.type === 'Article' ? await readArticle(node.article) : undefined;
    if (article !== undefined) articles.push(article);
  }
  return listSentences(graph, articles);
}
