import { pushGraph } from '../neo4j/push.ts';
import { withDatabase } from './neo4j-database.ts';
import type { DatabaseFlags } from './neo4j-database.ts';
import type { Terminal } from './terminal.ts';

/** Loads a workspace's graph into Neo4j. @throws as {@link withDatabase} */
export async function pushWorkspace(folder: string, flags: DatabaseFlags, terminal: Terminal): Promise<void> {
  await withDatabase(folder, flags, async (driver, rows, database) => {
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
      `${flags.uri}: ${rows.nodes.length} nodes (${nodesWritten} written, ${nodesRemoved} removed), ` +
        `${rows.relationships.length} relationships (${relationshipsWritten} written, ${relationshipsRemoved} removed)`,
    );
  });
}
