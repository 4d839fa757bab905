import { readPipelineVersion } from '../jobs/pipeline-version.ts';
import { runQueueWorker } from '../jobs/queue-worker.ts';
import type { Terminal } from './terminal.ts';

export interface WorkerFlags {
  readonly redis: string;
  readonly workers?: number;
  readonly timeLimit?: number;
}

/** Extracts for builds on any machine until the terminal's signal, then ends what is under way. @throws {QueueError} */
export async function runWorker(
  { redis, workers, timeLimit }: WorkerFlags,
  terminal: Terminal,
): Promise<void> {
  const version = readPipelineVersion().slice(0, 16);
  terminal.printError(`Waiting for articles; serves builds of the same version (${version}) only.`);
  await runQueueWorker(redis, {
    signal: terminal.signal,
    ...(workers !== undefined && { threads: workers }),
    ...(timeLimit !== undefined && { timeLimitMs: timeLimit * 1000 }),
    onProgress: ({ extracted, failed }) => {
      terminal.progress.show(`${extracted} articles extracted${failed > 0 ? `, ${failed} failed` : ''}`);
    },
  });
  terminal.progress.clear();
}
