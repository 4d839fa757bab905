import { NothingToBuildError } from '../build-report.ts';
import type { BuildProgress } from '../build.ts';
import type { ArticleColumns } from '../ingest/input-file.ts';
import type { Extractor } from '../jobs/extractor.ts';
import { createThreadExtractor } from '../jobs/thread-extractor.ts';
import type { ReportIssue } from '../schema/report.ts';
import { updateWorkspace } from '../update.ts';
import type { WorkspaceUpdate } from '../update.ts';
import type { WorkspaceChange } from '../workspace-change.ts';
import { limitHeapGrowth } from './heap-growth.ts';
import { formatIssues } from './issue-list.ts';
import { formatReport } from './report-text.ts';
import { STAGE_LABELS } from './stage-labels.ts';
import { CommandError } from './terminal.ts';
import type { Terminal } from './terminal.ts';

export interface BuildFlags {
  readonly workspace: string;
  /** Threads that extract; default: one for each core. */
  readonly workers?: number;
  /** Seconds for one article. */
  readonly timeLimit?: number;
  /** Address of the Redis server whose workers extract, instead of threads here. */
  readonly redis?: string;
  /** Columns or fields of tables and lists of articles, where they are not called as usual. */
  readonly columns?: ArticleColumns;
  /** Whether to tell all as lines of JSON, for programs. */
  readonly json?: boolean;
}

/** What programs read with `--json`, one a line on standard output; the last is `done`. */
type BuildEvent =
  | ({ readonly event: 'progress' } & BuildProgress)
  | ({ readonly event: 'issue' } & ReportIssue)
  | ({ readonly event: 'done' } & WorkspaceUpdate);

/**
 * Changes a workspace and builds its graph, tells how it goes and what came of it.
 * @throws {CommandError} with exit code 2 when there was nothing to build from; the workspace is as it was then
 */
export async function changeWorkspace(
  change: WorkspaceChange,
  flags: BuildFlags,
  terminal: Terminal,
): Promise<void> {
  const { progress, signal } = terminal;
  const tell = (event: BuildEvent): void => {
    terminal.print(JSON.stringify(event));
  };
  const tellIssues = (issues: readonly ReportIssue[]): void => {
    if (flags.json === true) for (const issue of issues) tell({ event: 'issue', ...issue });
    else if (issues.length > 0) terminal.printError(formatIssues(issues));
  };
  try {
    const update = await updateWorkspace(flags.workspace, change, {
      signal,
      read: { stdin: process.stdin, ...(flags.columns !== undefined && { columns: flags.columns }) },
      createExtractor: (articles) => createExtractor(articles, flags),
      onProgress: (state) => {
        if (state.stage === 'resolve') limitHeapGrowth();
        if (flags.json === true) tell({ event: 'progress', ...state });
        else progress.show(STAGE_LABELS[state.stage], state.done, state.total);
      },
    });
    progress.clear();
    tellIssues(update.report.issues);
    if (flags.json === true) tell({ event: 'done', ...update });
    else terminal.print(`${formatReport(update)}\nWorkspace: ${flags.workspace}`);
  } catch (error) {
    progress.clear();
    if (!(error instanceof NothingToBuildError)) throw error;
    tellIssues(error.issues);
    throw new CommandError(error.message, 2);
  }
}

/** Redis is loaded only by those who use it. */
async function createExtractor(
  articles: number,
  { workers, timeLimit, redis }: BuildFlags,
): Promise<Extractor> {
  if (redis !== undefined) {
    const { createQueueExtractor } = await import('../jobs/queue-extractor.ts');
    return createQueueExtractor(redis);
  }
  return createThreadExtractor({
    articles,
    ...(workers !== undefined && { threads: workers }),
    ...(timeLimit !== undefined && { timeLimitMs: timeLimit * 1000 }),
  });
}
