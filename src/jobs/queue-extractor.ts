import { setTimeout } from 'node:timers/promises';

import { Queue } from 'bullmq';

import type { ArticleSource } from '../ingest/article-source.ts';
import { createSourceKey } from '../store/extraction-cache.ts';
import { connectQueue, jobResultSchema, nameQueue, withinPatience } from './extraction-queue.ts';
import { ExtractionError } from './extractor.ts';
import type { Extractor } from './extractor.ts';

/** Articles in the queue at once: enough for a hundred cores, and little memory of the server. */
const IN_QUEUE = 200;
const POLL_MS = 200;
/** What nobody fetched, because its build was stopped, is kept for the next: seconds. */
const KEEP_SECONDS = 24 * 3600;
const ATTEMPTS = 3;

/**
 * Lets workers on any number of machines extract, through a Redis server (see `runQueueWorker`). Each article is extracted at
 * least once; the results are the same, so that twice does no harm. An article that brings down several workers is set aside.
 *
 * @throws {QueueError} when the server cannot be used, also from `extract`
 */
export async function createQueueExtractor(url: string): Promise<Extractor> {
  const connection = await connectQueue(url);
  const queue = new Queue(nameQueue(), { connection });
  queue.on('error', () => undefined);

  const extract = async (source: ArticleSource, signal?: AbortSignal): Promise<Uint8Array> => {
    const jobId = createSourceKey(source);
    const ask = <Result>(answer: Promise<Result>): Promise<Result> => withinPatience(url, answer);
    for (let state = 'unknown'; ; state = await ask(queue.getJobState(jobId))) {
      signal?.throwIfAborted();
      if (state === 'completed' || state === 'failed') {
        const job = await ask(queue.getJob(jobId));
        if (job === undefined) continue;
        await ask(job.remove().catch(() => undefined));
        if (state === 'failed') throw new ExtractionError(describeFailure(job.failedReason));
        const result = jobResultSchema.safeParse(job.returnvalue);
        if (result.success) return Buffer.from(result.data.document, 'base64');
      } else if (state === 'unknown') {
        // New, or the server has lost it. The id makes it one job however often it is added.
        await ask(
          queue.add(
            'extract',
            { source },
            {
              jobId,
              attempts: ATTEMPTS,
              backoff: { type: 'exponential', delay: 500 },
              removeOnComplete: { age: KEEP_SECONDS },
              removeOnFail: { age: KEEP_SECONDS },
            },
          ),
        );
      }
      await setTimeout(POLL_MS, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
    }
  };
  return {
    parallel: IN_QUEUE,
    extract,
    close: async () => {
      await queue.close().catch(() => undefined);
      connection.disconnect();
    },
  };
}

/** "job stalled more than allowable limit" is what BullMQ says of a job whose workers died one after the other. */
function describeFailure(reason: string): string {
  return reason.includes('stalled') ? 'brought down several workers and was set aside' : reason;
}
