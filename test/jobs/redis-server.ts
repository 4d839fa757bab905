import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { connectQueue } from '../../src/jobs/extraction-queue.ts';

export interface RedisServer {
  readonly url: string;
  /** Ends it as a loss of power would, and starts it again with what it had written. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Whether `redis-server` is installed; says so loudly when it is not. */
export function hasRedis(): boolean {
  const found = spawnSync('redis-server', ['--version']).status === 0;
  if (!found)
    process.stderr.write('SKIPPED: redis-server is not installed: nothing of the queue was tested\n');
  return found;
}

/** A server of its own on a free port, which keeps all it is told on disk. */
export async function startRedis(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'wiregraph-redis-'));
  const port = await findFreePort();
  const url = `redis://127.0.0.1:${port}`;
  let server = await launch(port, folder, url);
  return {
    url,
    crash: async () => {
      server.kill('SIGKILL');
      await once(server, 'exit');
      server = await launch(port, folder, url);
    },
    stop: async () => {
      server.kill('SIGKILL');
      await once(server, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function launch(port: number, folder: string, url: string): Promise<ChildProcess> {
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
  const server = spawn(
    'redis-server',
    [...flags, '--save', '', '--appendonly', 'yes', '--appendfsync', 'always'],
    {
      stdio: 'ignore',
    },
  );
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      (await connectQueue(url)).disconnect();
      return server;
    } catch {
      await setTimeout(100);
    }
  }
  server.kill('SIGKILL');
  throw new Error(`redis-server did not start on port ${port}`);
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}
