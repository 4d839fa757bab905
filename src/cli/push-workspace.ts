import { connect, toNeo4jError } from '../neo4j/connection.ts';
import { pushGraph } from '../neo4j/push.ts';
import { toGraphRows } from '../neo4j/rows.ts';
import { openWorkspace } from '../store/workspace.ts';
import type { Workspace } from '../store/workspace.ts';
import { CommandError } from './terminal.ts';
import type { Terminal } from './terminal.ts';

export interface PushFlags {
  readonly uri: string;
  readonly user: string;
  readonly password?: string;
  readonly database?: string;
}

/** Loads a workspace's graph into Neo4j. @throws {Neo4jError}, {@link WorkspaceError} */
export async function pushWorkspace(
  folder: string,
  { uri, user, password, database }: PushFlags,
  terminal: Terminal,
): Promise<void> {
  if (password === undefined || password === '') {
    throw new CommandError('no password: set NEO4J_PASSWORD, or give --password', 2);
  }
  const workspace = await openWorkspace(folder);
  const rows = toGraphRows(workspace.graph, await readTexts(workspace));
  const driver = await connect({ uri, user, password });
  try {
    const { nodesWritten, nodesRemoved, relationshipsWritten, relationshipsRemoved } = await pushGraph(
      driver,
      rows,
      {
        ...(database !== undefined && { database }),
        signal: terminal.signal,
        onProgress: (done, total) => {
          if (total > 0) terminal.progress.show('Loading into Neo4j', done, total);
        },
      },
    );
    terminal.progress.clear();
    terminal.print(
      `${uri}: ${rows.nodes.length} nodes (${nodesWritten} written, ${nodesRemoved} removed), ` +
        `${rows.relationships.length} relationships (${relationshipsWritten} written, ${relationshipsRemoved} removed)`,
    );
  } catch (error) {
    throw toNeo4jError(uri, error);
  } finally {
    await driver.close();
  }
}

async function readTexts({ graph, readArticle }: Workspace): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const node of graph.nodes) {
    if (node.type !== 'Article') continue;
    const article = await readArticle(node.article);
    if (article !== undefined) texts.set(article.id, article.text);
  }
  return texts;
}
