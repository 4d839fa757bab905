import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** Measures the stages of a build, for its report. */
export interface StageClock {
  /** Seconds by stage, to a thousandth. */
  readonly seconds: Readonly<Record<string, number>>;
  /** Runs a stage. @throws what it throws; `signal.reason` when aborted before */
  readonly time: <Result>(stage: string, run: () => Result | Promise<Result>) => Promise<Result>;
}

export function createStageClock(signal: AbortSignal | undefined): StageClock {
  const seconds: Record<string, number> = {};
  return {
    seconds,
    time: async (stage, run) => {
      // Lets a signal and the progress display through between two long computations.
      await setImmediate();
      signal?.throwIfAborted();
      const start = performance.now();
      const result = await run();
      seconds[stage] = Math.round(performance.now() - start) / 1000;
      return result;
    },
  };
}
