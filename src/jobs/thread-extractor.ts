import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

import { Piscina } from 'piscina';

import type { ArticleSource } from '../ingest/article-source.ts';
import type { ThreadAnswer } from './extraction-thread.ts';
import { ExtractionError } from './extractor.ts';
import type { Extractor } from './extractor.ts';

/** The compiled file, also for tests that run the sources: threads of Node 20 read no TypeScript. */
const THREAD_FILE = fileURLToPath(new URL('../../dist/jobs/extraction-thread.js', import.meta.url));

/** An article may take twenty times as long as it does on a slow machine, and what it takes to load the model. */
const LIMIT_BASE_MS = 60_000;
const LIMIT_MS_PER_CHARACTER = 1;
const THREAD_MEMORY_MB = 2048;

export interface ThreadOptions {
  /** How many articles there are, when that is known: more threads than that are not started. */
  readonly articles?: number;
  /** Default: one for each core. */
  readonly threads?: number;
  /** Longest time for one article; the default grows with its length. */
  readonly timeLimitMs?: number;
  /** Longest heap of one thread, in MB. */
  readonly memoryMb?: number;
  /** Module to run in the threads. */
  readonly file?: string;
}

/**
 * Extracts in threads of this process. A thread that an article crashes, fills or holds beyond its time is replaced, and
 * the article fails alone.
 */
export function createThreadExtractor({
  articles = Infinity,
  threads: threadsMost = availableParallelism(),
  timeLimitMs,
  memoryMb = THREAD_MEMORY_MB,
  file = THREAD_FILE,
}: ThreadOptions = {}): Extractor {
  const threads = Math.max(1, Math.min(articles, threadsMost));
  const pool = new Piscina<ArticleSource, ThreadAnswer>({
    filename: file,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  // Crashes also reach the task that they end, and are told there.
  pool.on('error', () => undefined);

  const extract = async (source: ArticleSource, signal?: AbortSignal): Promise<Uint8Array> => {
    signal?.throwIfAborted();
    const limitMs = timeLimitMs ?? LIMIT_BASE_MS + LIMIT_MS_PER_CHARACTER * source.text.length;
    const limit = AbortSignal.timeout(limitMs);
    let answer: ThreadAnswer;
    try {
      answer = await pool.run(source, {
        signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
      });
    } catch (error) {
      signal?.throwIfAborted();
      if (limit.aborted)
        throw new ExtractionError(`took longer than ${limitMs / 1000} s and was given up`, { cause: error });
      if (isCrash(error)) throw new ExtractionError(describeCrash(error, memoryMb), { cause: error });
      throw error;
    }
    if (answer.kind === 'failed') throw new ExtractionError(answer.message);
    return answer.document;
  };
  return { parallel: threads, extract, close: () => pool.destroy() };
}

type CrashError = Error & { readonly code: string };

/** A thread that ended or ran out of memory, unlike one in which something threw. */
function isCrash(error: unknown): error is CrashError {
  if (!(error instanceof Error)) return false;
  return (
    ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') ||
    /worker exited|exited with code|terminating worker thread/iu.test(error.message)
  );
}

function describeCrash(error: CrashError, memoryMb: number): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `needed more than ${memoryMb} MB of memory and was given up`
    : `crashed the program: ${error.message}`;
}
