import { useCallback, useEffect, useRef, useState } from 'react';
import type { Job } from '../../../src/schema/jobs.ts';
import { jobSchema } from '../../../src/schema/jobs.ts';
import { fetchBody } from '../api.ts';
import { RequestFailure } from '../data-source.ts';

const POLL_MS = 250;

export interface Work {
  /** The job that runs, or ran last. */
  readonly job: Job | undefined;
  readonly isBusy: boolean;
  /** Why it was not done, fit to be shown. */
  readonly failure: string | undefined;
  /**
   * Begins work and follows it to its end.
   * @returns the job when it is done, `undefined` when it failed: `failure` says why then
   */
  readonly start: (begin: () => Promise<Job>) => Promise<Job | undefined>;
}

/** Work that the server goes on with after its answer. */
export function useWork(): Work {
  const [job, setJob] = useState<Job>();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const left = useRef(new AbortController());
  useEffect(() => {
    const here = new AbortController();
    left.current = here;
    return () => {
      here.abort();
    };
  }, []);

  const start = useCallback(async (begin: () => Promise<Job>): Promise<Job | undefined> => {
    const { signal } = left.current;
    setBusy(true);
    setFailure(undefined);
    try {
      const ended = await follow(await begin(), setJob, signal);
      if (ended.state === 'done') return ended;
      setFailure(ended.message ?? 'It could not be done.');
    } catch (error) {
      if (!signal.aborted) setFailure(error instanceof RequestFailure ? error.message : String(error));
    } finally {
      setBusy(false);
    }
    return undefined;
  }, []);
  return { job, isBusy, failure, start };
}

async function follow(first: Job, show: (job: Job) => void, signal: AbortSignal): Promise<Job> {
  let job = first;
  for (;;) {
    show(job);
    if (job.state === 'done' || job.state === 'failed') return job;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    job = await fetchBody(`api/jobs/${encodeURIComponent(job.id)}`, jobSchema, { signal });
  }
}
