import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { withWorkspaceLock } from '../../../src/store/workspace-lock.ts';

const LOCK_MODULE = fileURLToPath(new URL('../../../dist/store/workspace-lock.js', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wiregraph-lock-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const nothing = (): Promise<void> => Promise.resolve();

describe('withWorkspaceLock', () => {
  it('gives the lock back, also after a failure', async () => {
    expect(await withWorkspaceLock(folder, () => Promise.resolve(7))).toBe(7);
    await expect(withWorkspaceLock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await withWorkspaceLock(folder, nothing);
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses a second user and says who the first is', async () => {
    await withWorkspaceLock(folder, async () => {
      await expect(withWorkspaceLock(folder, nothing)).rejects.toThrow(
        `process ${process.pid} is changing this workspace`,
      );
    });
  });

  it('takes over from a process that was killed, but not from one that lives', async () => {
    const code = `import { withWorkspaceLock } from ${JSON.stringify(LOCK_MODULE)};
      await withWorkspaceLock(${JSON.stringify(folder)}, () => { console.log('locked'); return new Promise((resolve) => setTimeout(resolve, 60_000)); });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await expect(withWorkspaceLock(folder, nothing)).rejects.toThrow(
      `process ${String(child.pid)} is changing`,
    );
    child.kill('SIGKILL');
    await once(child, 'exit');
    await withWorkspaceLock(folder, nothing);
    expect(await readdir(folder)).toEqual([]);
  });

  it('lets one of many take over a stale lock', async () => {
    const stale = { pid: 2 ** 30, host: (await readOwnHost()).host, token: 'gone' };
    await writeFile(join(folder, 'lock.json'), JSON.stringify(stale));
    let holders = 0;
    let most = 0;
    const attempts = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        withWorkspaceLock(folder, async () => {
          most = Math.max(most, ++holders);
          await new Promise((resolve) => setTimeout(resolve, 400));
          holders--;
        }),
      ),
    );
    expect(most).toBe(1);
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each(['', '{', '{"pid":-1}'])('takes %j for no lock', async (text) => {
    await writeFile(join(folder, 'lock.json'), text);
    await withWorkspaceLock(folder, nothing);
    expect(existsSync(join(folder, 'lock.json'))).toBe(false);
  });

  it('does not judge a process of another machine', async () => {
    await writeFile(join(folder, 'lock.json'), JSON.stringify({ pid: 1, host: 'elsewhere', token: 'x' }));
    await expect(withWorkspaceLock(folder, nothing)).rejects.toThrow(/on elsewhere .*delete .*lock\.json/u);
  });

  it('notices that the lock was taken away, before a change counts', async () => {
    await expect(
      withWorkspaceLock(folder, async ({ assertHeld }) => {
        await assertHeld();
        await rm(join(folder, 'lock.json'));
        await assertHeld();
      }),
    ).rejects.toThrow(/was taken away/u);
  });
});

async function readOwnHost(): Promise<{ host: string }> {
  return withWorkspaceLock(
    folder,
    async () => JSON.parse(await readFile(join(folder, 'lock.json'), 'utf8')) as { host: string },
  );
}
