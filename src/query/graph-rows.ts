import { toGraphRows } from '../neo4j/rows.ts';
import type { GraphRows } from '../neo4j/rows.ts';
import type { Workspace } from '../store/workspace.ts';

/**
 * A workspace's graph as the rows that every Cypher engine is filled from.
 * @throws {WorkspaceError} when an article cannot be read
 */
export async function readGraphRows({ graph, readArticle }: Workspace): Promise<GraphRows> {
  const texts = new Map<string, string>();
  for (const node of graph.nodes) {
    if (node.type !== 'Article') continue;
    const article = await readArticle(node.article);
    if (article !== undefined) texts.set(article.id, article.text);
  }
  return toGraphRows(graph, texts);
}
