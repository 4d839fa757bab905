import { readPipelineVersion } from '../jobs/pipeline-version.ts';
import { readWorkspaceStatus } from '../store/workspace-status.ts';
import { describeGraph } from './report-text.ts';
import { makePrintable } from './issue-list.ts';
import type { Terminal } from './terminal.ts';

/** Prints what a workspace holds. @throws {WorkspaceError} */
export async function printStatus(folder: string, json: boolean, terminal: Terminal): Promise<void> {
  const status = await readWorkspaceStatus(folder, readPipelineVersion());
  if (json) {
    terminal.print(JSON.stringify(status, null, 2));
    return;
  }
  const { generation, report, articles } = status;
  const count = (state: string): number => articles.filter((article) => article.state === state).length;
  const stale = count('stale');
  const failed = articles.filter(({ state }) => state === 'failed');
  terminal.print(
    [
      `${folder}, build ${Number(generation)}`,
      describeGraph(report),
      stale === 0
        ? 'All articles are extracted by this version of the program.'
        : `${stale} of ${articles.length} articles were extracted by another version: "wiregraph rebuild" brings them up to date.`,
      ...failed.map(({ id, file }) => `not in the graph: ${makePrintable(id)} (${makePrintable(file)})`),
    ].join('\n'),
  );
}
