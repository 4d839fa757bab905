import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { constants, copyFile, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { z } from 'zod';

import { describeError, WorkspaceError } from './workspace-error.ts';

const LOCK_FILE = 'lock.json';
/** Longer than any process needs from reading a stale lock to putting its own in the place. */
const SETTLING_MS = 150;

const holderSchema = z.object({
  pid: z.int().positive(),
  host: z.string(),
  /** When the process began, as its system counts; tells it from a later process with its number. */
  began: z.string().optional(),
  token: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

/** The right to change a workspace. */
export interface WorkspaceLock {
  /** @throws {WorkspaceError} when somebody took the lock away; asked before a change is made to count */
  readonly assertHeld: () => Promise<void>;
}

/**
 * Runs `use` while no other process changes the workspace. A process that died without giving its lock back is
 * recognised by its number and start time, so that the next one need not wait. (Libraries judge a lock by its age, and a
 * stage here may work for minutes without a pause in which to renew it.)
 *
 * @throws {WorkspaceError} when another process holds the lock, or the folder cannot be written
 */
export async function withWorkspaceLock<Result>(
  folder: string,
  use: (lock: WorkspaceLock) => Promise<Result>,
): Promise<Result> {
  const file = join(folder, LOCK_FILE);
  const mine = describeThisProcess();
  try {
    await mkdir(folder, { recursive: true });
    await acquire(file, mine);
  } catch (error) {
    if (error instanceof WorkspaceError) throw error;
    throw new WorkspaceError(`cannot write the workspace ${folder}: ${describeError(error)}`, {
      cause: error,
    });
  }
  const isHeld = async (): Promise<boolean> => (await readHolder(file))?.token === mine.token;
  try {
    return await use({
      assertHeld: async () => {
        if (!(await isHeld()))
          throw new WorkspaceError(`${file} was taken away: another program changed the workspace meanwhile`);
      },
    });
  } finally {
    if (await isHeld()) await rm(file, { force: true });
  }
}

async function acquire(file: string, mine: Holder): Promise<void> {
  const own = `${file}.${mine.token}`;
  await writeFile(own, JSON.stringify(mine), { flush: true });
  try {
    if (await linkIfFree(own, file)) return;
    const holder = await readHolder(file);
    if (holder !== undefined && isAlive(holder)) throw new WorkspaceError(describeHolder(holder, file));
    // Of several that find the lock stale at once, the last to put its own in the place has it.
    await rename(own, file);
    await setTimeout(SETTLING_MS);
    const winner = await readHolder(file);
    if (winner !== undefined && winner.token !== mine.token)
      throw new WorkspaceError(describeHolder(winner, file));
  } finally {
    await rm(own, { force: true });
  }
}

/** A link is made whole or not at all, so that nobody ever reads half a lock; some drives (exFAT) know no links. */
async function linkIfFree(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    const code = readCode(error);
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
  }
  try {
    await copyFile(own, file, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (readCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @returns `undefined` where there is no lock, or one that nobody can have written */
async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    if (readCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function describeThisProcess(): Holder {
  const began = readStart(process.pid);
  return {
    pid: process.pid,
    host: hostname(),
    ...(began !== undefined && { began }),
    token: randomUUID(),
  };
}

/** Whether the process may still run; of another machine's nobody here can tell. */
function isAlive({ pid, host, began }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, for another user.
    return readCode(error) === 'EPERM';
  }
  return began === undefined || readStart(pid) === began;
}

/**
 * Clock ticks from the machine's start to that of a process; `undefined` for one that has ended but is not yet buried, and
 * where the system does not tell (all but Linux).
 */
function readStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the command stands in parentheses and may hold anything; state and start are fields after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function describeHolder({ pid, host }: Holder, file: string): string {
  const where = host === hostname() ? '' : ` on ${host}`;
  const advice = host === hostname() ? '' : `; if it is gone, delete ${file}`;
  return `process ${pid}${where} is changing this workspace: try again when it has ended${advice}`;
}

function readCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
