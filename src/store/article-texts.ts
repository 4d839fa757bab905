import type { Workspace } from './workspace.ts';

/** Text of each article of a workspace by its id. @throws {WorkspaceError} for a damaged file */
export async function readArticleTexts({
  graph,
  readArticle,
}: Workspace): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const node of graph.nodes) {
    if (node.type !== 'Article') continue;
    const article = await readArticle(node.article);
    if (article !== undefined) texts.set(article.id, article.text);
  }
  return texts;
}
