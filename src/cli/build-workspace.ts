import { buildFromPaths, NothingToBuildError } from '../build.ts';
import type { BuildProgress } from '../build.ts';
import { toStandoff } from '../export/standoff.ts';
import { createPipeline } from '../pipeline.ts';
import { nodeTypes, NODE_TYPES } from '../schema/node-types.ts';
import type { Report } from '../schema/report.ts';
import { toArticleBodies } from '../store/article-bodies.ts';
import { addDrafts, readDecisions } from '../store/decisions-file.ts';
import { writeWorkspace } from '../store/workspace-writer.ts';
import { formatIssues } from './issue-list.ts';
import { CommandError } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const STAGE_LABELS = {
  read: 'Reading articles',
  extract: 'Extracting from articles',
  resolve: 'Joining across articles',
  graph: 'Building the graph',
} as const satisfies Record<BuildProgress['stage'], string>;

/**
 * Builds the workspace `folder` from `paths`, tells how it goes and what came of it.
 * @throws {CommandError} with exit code 2 when there was nothing to build from; the workspace is as it was then
 */
export async function buildWorkspace(
  paths: readonly string[],
  folder: string,
  terminal: Terminal,
): Promise<void> {
  const { progress, signal } = terminal;
  try {
    const decisions = await readDecisions(folder);
    const { corpus, graph, report } = await buildFromPaths(paths, createPipeline(), {
      decisions,
      signal,
      onProgress: ({ stage, done, total }) => {
        progress.show(STAGE_LABELS[stage], done, total);
      },
    });
    progress.show('Writing the workspace');
    const articles = toArticleBodies(corpus, graph);
    await writeWorkspace(folder, { graph, articles, standoff: toStandoff(corpus, graph), report }, signal);
    await addDrafts(folder, corpus.mergeDrafts);
    progress.clear();
    if (report.issues.length > 0) terminal.printError(formatIssues(report.issues));
    terminal.print(`${describeGraph(report)}\nWorkspace: ${folder}`);
  } catch (error) {
    progress.clear();
    if (!(error instanceof NothingToBuildError)) throw error;
    if (error.issues.length > 0) terminal.printError(formatIssues(error.issues));
    throw new CommandError(error.message, 2);
  }
}

/** "5 articles: 31 persons, 2 places, …; 210 edges, 180 claims". */
function describeGraph({ articles, nodes, edges, claims }: Report): string {
  const counts = nodeTypes
    .filter((type) => type !== 'Article')
    .map((type) => {
      const count = nodes[type] ?? 0;
      return `${count} ${(count === 1 ? NODE_TYPES[type].label : NODE_TYPES[type].plural).toLowerCase()}`;
    });
  const edgeCount = Object.values(edges).reduce((sum, count) => sum + count, 0);
  return `${articles} article${articles === 1 ? '' : 's'}: ${counts.join(', ')}; ${edgeCount} edges, ${claims} claims`;
}
