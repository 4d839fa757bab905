import { once } from 'node:events';

import { UnrecoverableError, Worker } from 'bullmq';

import { connectQueue, jobDataSchema, nameQueue } from './extraction-queue.ts';
import { ExtractionError } from './extractor.ts';
import { createThreadExtractor } from './thread-extractor.ts';
import type { ThreadOptions } from './thread-extractor.ts';

/** How long nothing may be heard of a worker before its work is given to another. */
const LOCK_MS = 15_000;
/** An article whose worker died is given to another so many times. */
const DEATHS_MOST = 2;

export interface QueueWorkerOptions extends ThreadOptions {
  readonly lockMs?: number;
  /** Ends the worker, when the articles under way are done. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: { readonly extracted: number; readonly failed: number }) => void;
}

/**
 * Extracts articles that builds put into the queue of a Redis server, until told to stop.
 * @throws {QueueError} when there is no server at `url`; one that goes away later is waited for
 */
export async function runQueueWorker(
  url: string,
  { signal, lockMs = LOCK_MS, onProgress = () => undefined, ...threads }: QueueWorkerOptions,
): Promise<void> {
  const connection = await connectQueue(url);
  const extractor = createThreadExtractor(threads);
  let extracted = 0;
  let failed = 0;
  const worker = new Worker(
    nameQueue(),
    async ({ data }: { readonly data: unknown }) => {
      const { source } = jobDataSchema.parse(data);
      try {
        const document = await extractor.extract(source);
        onProgress({ extracted: ++extracted, failed });
        return { document: Buffer.from(document).toString('base64') };
      } catch (error) {
        if (!(error instanceof ExtractionError)) throw error;
        onProgress({ extracted, failed: ++failed });
        // It would fail the same way again.
        throw new UnrecoverableError(error.message);
      }
    },
    {
      connection,
      concurrency: extractor.parallel,
      lockDuration: lockMs,
      stalledInterval: lockMs / 3,
      maxStalledCount: DEATHS_MOST,
    },
  );
  // The connection comes back by itself; until then every attempt is told here.
  worker.on('error', () => undefined);
  if (!signal.aborted) await once(signal, 'abort');
  await worker.close();
  await extractor.close();
  connection.disconnect();
}
