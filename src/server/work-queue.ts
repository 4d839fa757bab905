import type { Job } from '../schema/jobs.ts';
import type { ReportIssue } from '../schema/report.ts';

/** A change of the workspace that takes a while. */
export type Update =
  /** Build again, because decisions have changed. */
  | { readonly kind: 'decide' }
  /** Add the articles of a folder. */
  | { readonly kind: 'add'; readonly folder: string }
  /** Take an article out, by its document id. */
  | { readonly kind: 'withdraw'; readonly article: string };

export interface UpdateProgress {
  /** What is being done, in words. */
  readonly step: string;
  readonly done?: number;
  readonly total?: number;
}

export interface UpdateResult {
  /** Document ids of what is new. */
  readonly added: readonly string[];
  readonly issues: readonly ReportIssue[];
}

/**
 * Changes the workspace outside of this thread.
 * @throws {UpdateError} when it cannot be done; `signal.reason` when aborted. The workspace is as it was then.
 */
export type RunUpdate = (
  update: Update,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: UpdateProgress) => void },
) => Promise<UpdateResult>;

/** Why a change was not made, in words for whoever asked for it. */
export class UpdateError extends Error {
  override readonly name = 'UpdateError';
  readonly issues: readonly ReportIssue[];

  constructor(message: string, issues: readonly ReportIssue[] = []) {
    super(message);
    this.issues = issues;
  }
}

/** Does one thing after the other and remembers how it went. */
export interface WorkQueue {
  /** @param cleanUp runs when the job has ended, however */
  readonly submit: (update: Update, cleanUp?: () => Promise<void>) => Job;
  /** The job as it is now, `undefined` for one that is not known (any more). */
  readonly find: (id: string) => Job | undefined;
  /** Stops what runs and takes nothing more; resolves when all has ended. */
  readonly close: () => Promise<void>;
}

/** Who asked has long heard of those before. */
const REMEMBERED = 200;

export function createWorkQueue(runUpdate: RunUpdate, report: (error: unknown) => void): WorkQueue {
  const stop = new AbortController();
  const jobs = new Map<string, Job>();
  let line: Promise<void> = Promise.resolve();
  let count = 0;

  const change = (id: string, change: Partial<Job>): Job => {
    const job: Job = { ...(jobs.get(id) ?? { id, ...NEW_JOB }), ...change };
    jobs.set(id, job);
    return job;
  };
  const run = async (id: string, update: Update): Promise<void> => {
    try {
      stop.signal.throwIfAborted();
      change(id, { state: 'running' });
      const { added, issues } = await runUpdate(update, {
        signal: stop.signal,
        onProgress: ({ step, done, total }) => {
          change(id, { step, done, total });
        },
      });
      change(id, { state: 'done', added: [...added], issues: [...issues] });
    } catch (error) {
      if (!(error instanceof UpdateError) && !stop.signal.aborted) report(error);
      change(id, { state: 'failed', ...describeFailure(error, stop.signal.aborted) });
    }
  };

  return {
    submit: (update, cleanUp = () => Promise.resolve()) => {
      const last = [...jobs.values()].at(-1);
      // What waits will obey all that is decided until it begins.
      if (update.kind === 'decide' && last?.kind === 'decide' && last.state === 'waiting') return last;
      const id = `job-${++count}`;
      const job = change(id, { kind: update.kind });
      for (const old of [...jobs.keys()].slice(0, -REMEMBERED)) jobs.delete(old);
      line = line
        .then(() => run(id, update))
        .then(cleanUp)
        .catch(report);
      return job;
    },
    find: (id) => jobs.get(id),
    close: async () => {
      stop.abort(new Error('the server was asked to stop'));
      await line;
    },
  };
}

const NEW_JOB = { kind: 'decide', state: 'waiting', added: [], issues: [] } as const satisfies Omit<
  Job,
  'id'
>;

function describeFailure(error: unknown, isStopped: boolean): Partial<Job> {
  if (error instanceof UpdateError) return { message: error.message, issues: [...error.issues] };
  return { message: isStopped ? 'the server was stopped' : 'the program failed; its log says why' };
}
