import { toGraphRows } from '../neo4j/rows.ts';
import type { GraphRows } from '../neo4j/rows.ts';
import { readArticleTexts } from '../store/article-texts.ts';
import type { Workspace } from '../store/workspace.ts';

/**
 * A workspace's graph as the rows that every Cypher engine is filled from.
 * @throws {WorkspaceError} when an article cannot be read
 */
export async function readGraphRows(workspace: Workspace): Promise<GraphRows> {
  return toGraphRows(workspace.graph, await readArticleTexts(workspace));
}
