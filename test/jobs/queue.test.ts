import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

// The built program: workers see only the queue of their own version, and threads run what is built.
import { createQueueExtractor } from '../../dist/jobs/queue-extractor.js';
import { updateWorkspace } from '../../dist/update.js';
import type { WorkspaceUpdate } from '../../dist/update.js';
import type { ArticleSource } from '../../src/ingest/article-source.ts';
import { readArticles } from '../../src/ingest/read-articles.ts';
import { hasRedis, startRedis } from './redis-server.ts';
import type { RedisServer } from './redis-server.ts';

const WORKER = fileURLToPath(new URL('../fixtures/jobs/queue-worker.js', import.meta.url));
const LOCK_MS = 3000;

describe.skipIf(!hasRedis())('extraction on several machines', () => {
  let redis: RedisServer;
  let folder: string;
  let articles: ArticleSource[];
  const workers = new Set<ChildProcess>();

  beforeAll(async () => {
    redis = await startRedis();
    articles = [];
    for await (const result of readArticles(['test/gold/meantime-dev/documents.jsonl']))
      if (result.kind === 'source' && articles.length < 16) articles.push(result.source);
  });
  afterAll(() => redis.stop());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wiregraph-queue-'));
  });
  afterEach(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    workers.clear();
    await rm(folder, { recursive: true, force: true });
  });

  function startWorker(): ChildProcess {
    const worker = spawn(process.execPath, [WORKER, redis.url, String(LOCK_MS)], { stdio: 'inherit' });
    workers.add(worker);
    worker.once('exit', () => workers.delete(worker));
    return worker;
  }

  const build = (
    name: string,
    sources: readonly ArticleSource[],
    onDone: (done: number) => void = () => undefined,
  ): Promise<WorkspaceUpdate> =>
    updateWorkspace(
      join(folder, name),
      { kind: 'add', sources },
      {
        createExtractor: () => createQueueExtractor(redis.url),
        onProgress: ({ stage, done }) => {
          if (stage === 'extract') onDone(done);
        },
      },
    );
  const readGraph = (name: string, { generation }: WorkspaceUpdate): Promise<string> =>
    readFile(join(folder, name, 'generations', generation, 'graph.json'), 'utf8');

  it('makes the bytes that one process makes, while workers are killed and the server crashes', async () => {
    const alone = await updateWorkspace(join(folder, 'alone'), { kind: 'add', sources: articles });
    let killed = 0;
    const [first] = [startWorker(), startWorker()];
    const seen: number[] = [];
    const together = await build('together', articles, (done) => {
      seen.push(done);
      if (done === 3) {
        first.kill('SIGKILL');
        killed++;
        startWorker();
      }
      if (done === 7) void redis.crash();
      if (done === 10) {
        for (const worker of workers) {
          worker.kill('SIGKILL');
          killed++;
        }
        startWorker();
      }
    });
    expect(killed).toBeGreaterThanOrEqual(2);
    expect(seen.at(-1)).toBe(articles.length);
    expect(together.report).toMatchObject({ articles: articles.length, issues: [] });
    expect(await readGraph('together', together)).toBe(await readGraph('alone', alone));
  });

  it('sets an article aside that brings down one worker after the other, and builds the rest', async () => {
    const poison: ArticleSource = { id: 'poison', text: 'POISON in Paris.', file: 'poison.txt' };
    const keepAlive = setInterval(() => {
      if (workers.size < 2) startWorker();
    }, 500);
    try {
      const { report } = await build('ws', [...articles.slice(0, 4), poison]);
      expect(report).toMatchObject({
        articles: 4,
        issues: [
          { file: 'poison.txt', code: 'failed', message: 'brought down several workers and was set aside' },
        ],
      });
    } finally {
      clearInterval(keepAlive);
    }
  });

  it('goes on with what workers did for a build that was stopped', async () => {
    const stop = new AbortController();
    const stopped = updateWorkspace(
      join(folder, 'ws'),
      { kind: 'add', sources: articles.slice(0, 3) },
      { signal: stop.signal, createExtractor: () => createQueueExtractor(redis.url) },
    );
    await setTimeout(1000);
    stop.abort(new Error('stopped'));
    await expect(stopped).rejects.toThrow('stopped');
    startWorker();
    const { report, extracted } = await build('ws', articles.slice(0, 3));
    expect(extracted).toBe(3);
    expect(report).toMatchObject({ articles: 3, issues: [] });
  });

  it('ends a worker that is asked to, when its article is done', async () => {
    const worker = startWorker();
    const working = build('ws', articles.slice(0, 2), (done) => {
      if (done === 1) worker.kill('SIGTERM');
    });
    const [code] = (await once(worker, 'exit')) as [number | null];
    expect(code).toBe(0);
    startWorker();
    expect((await working).report).toMatchObject({ articles: 2, issues: [] });
  });

  it('says which server cannot be used, without its password', async () => {
    await expect(createQueueExtractor('redis://user:secret@127.0.0.1:1')).rejects.toThrow(
      /^cannot use the Redis server redis:\/\/127\.0\.0\.1:1: /u,
    );
    await expect(createQueueExtractor('http://127.0.0.1')).rejects.toThrow(
      /is no address of a Redis server/u,
    );
  });
});
