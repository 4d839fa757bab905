import type { Job } from '../../../src/schema/jobs.ts';
import { jobSchema } from '../../../src/schema/jobs.ts';
import { fetchBody } from '../api.ts';
import { RequestFailure } from '../data-source.ts';

const POLL_MS = 250;

/** How work goes that was begun at one place of the viewer. */
export interface WorkProgress {
  /** The job that runs, or ran last. */
  readonly job?: Job | undefined;
  readonly isBusy: boolean;
  /** Why it was not done, fit to be shown. */
  readonly failure?: string | undefined;
}

/**
 * Work that the server goes on with after its answer. It is followed to its end also when the panel is left in which it
 * was begun.
 */
export interface WorkStore {
  readonly subscribe: (onChange: () => void) => () => void;
  /** @param place where it was begun: the id of a panel, or of what is corrected */
  readonly read: (place: string) => WorkProgress;
  /** What runs now, wherever it was begun; the latest of several. */
  readonly readBusy: () => (WorkProgress & { readonly place: string }) | undefined;
  /**
   * Begins work and follows it to its end.
   * @returns the job when it is done, `undefined` when it failed: `failure` says why then
   */
  readonly start: (place: string, begin: () => Promise<Job>) => Promise<Job | undefined>;
}

const IDLE: WorkProgress = { isBusy: false };

/** @param onDone told when something was done: the graph is another one */
export function createWorkStore(onDone: () => void): WorkStore {
  let known: ReadonlyMap<string, WorkProgress> = new Map();
  let busy: ReturnType<WorkStore['readBusy']>;
  const listeners = new Set<() => void>();
  const set = (place: string, progress: WorkProgress): void => {
    const others = [...known].filter(([other]) => other !== place);
    known = new Map([...others, [place, progress]]);
    const [last] = [...known].filter(([, { isBusy }]) => isBusy).slice(-1);
    busy = last && { ...last[1], place: last[0] };
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => {
        listeners.delete(onChange);
      };
    },
    read: (place) => known.get(place) ?? IDLE,
    readBusy: () => busy,
    start: async (place, begin) => {
      set(place, { isBusy: true });
      try {
        const ended = await follow(await begin(), (job) => {
          set(place, { isBusy: true, job });
        });
        const isDone = ended.state === 'done';
        const failure = isDone ? undefined : (ended.message ?? 'It could not be done.');
        set(place, { isBusy: false, job: ended, failure });
        if (isDone) onDone();
        return isDone ? ended : undefined;
      } catch (error) {
        const failure = error instanceof RequestFailure ? error.message : String(error);
        set(place, { isBusy: false, failure });
        return undefined;
      }
    },
  };
}

async function follow(first: Job, show: (job: Job) => void): Promise<Job> {
  let job = first;
  for (;;) {
    if (job.state === 'done' || job.state === 'failed') return job;
    show(job);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    job = await fetchBody(`api/jobs/${encodeURIComponent(job.id)}`, jobSchema);
  }
}
