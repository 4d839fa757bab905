import { Redis } from 'ioredis';
import { z } from 'zod';

import { readPipelineVersion } from './pipeline-version.ts';

/** The Redis server cannot be used. */
class QueueError extends Error {
  override readonly name = 'QueueError';
}

/** How long a server may be away before whoever needs it gives up. */
const AWAY_MS = 30_000;
const CONNECT_MS = 5000;

/** Jobs of one version of the pipeline: workers of another would give other results, and do not see them. */
export function nameQueue(): string {
  return `wiregraph-${readPipelineVersion().slice(0, 16)}`;
}

/** An article on its way. Readers of formats add fields to a source, so that only what all have is checked. */
export const jobDataSchema = z.object({
  source: z.looseObject({ id: z.string().min(1), text: z.string(), file: z.string() }),
});
/** The encoded document as base64: Redis keeps results as JSON. */
export const jobResultSchema = z.object({ document: z.base64() });

/**
 * Connects to a Redis server; the connection comes back by itself when the server does.
 * @param url `redis://[user:password@]host[:port][/database]`, or `rediss://` for TLS
 * @throws {QueueError} when there is no server at `url`, or it refuses
 */
export async function connectQueue(url: string): Promise<Redis> {
  if (!/^rediss?:\/\/./u.test(url))
    throw new QueueError(`${describeServer(url)} is no address of a Redis server (redis://host:port)`);
  let reachable = false;
  const connection = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    // Workers wait for as long as it takes: BullMQ demands it.
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => (reachable ? Math.min(100 * attempt, 2000) : null),
  });
  let problem: unknown;
  connection.on('error', (error) => {
    problem = error;
  });
  try {
    await connection.connect();
    await connection.ping();
    reachable = true;
    return connection;
  } catch (error) {
    connection.disconnect();
    const cause = problem ?? error;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new QueueError(`cannot use the Redis server ${describeServer(url)}: ${message}`, { cause });
  }
}

/** Rejects when the server stays away; until then its answer may still come. */
export async function withinPatience<Result>(url: string, answer: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const away = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new QueueError(
          `the Redis server ${describeServer(url)} went away; run the command again, it goes on where it stopped`,
        ),
      );
    }, AWAY_MS);
  });
  try {
    return await Promise.race([answer, away]);
  } finally {
    clearTimeout(timer);
  }
}

/** Without the password. */
function describeServer(url: string): string {
  return url.replace(/\/\/[^@/]*@/u, '//');
}
