import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import type { QueryAnswer } from '../schema/query.ts';
import { engineReplySchema } from './engine-messages.ts';
import type { EngineReply, EngineRequest, EngineSetup } from './engine-messages.ts';
import { QueryError } from './query-error.ts';

/** The built program's, also when this file runs from its source, which Node 20 cannot. */
const ENTRY = fileURLToPath(new URL('../../dist/query/engine-process.js', import.meta.url));

const STARTS = 3;
const PAUSE_MS = 200;

export interface EngineLimits {
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** The engine does not take a query; the message is its own. */
export class EngineRefusal extends Error {
  override readonly name = 'EngineRefusal';
}

/** The engine's process, one query at a time. */
export interface EngineClient {
  /**
   * @throws {EngineRefusal}; {@link QueryError} `timeout`, `too-large` or `failed`; `signal.reason` when aborted. Except after the
   *   first the process has ended.
   */
  readonly ask: (request: EngineRequest, limits: EngineLimits) => Promise<QueryAnswer>;
  /** Whether a new one is needed. */
  readonly isEnded: () => boolean;
  readonly end: () => void;
}

/**
 * Starts the engine on a generation of a workspace; the first time for a generation it makes its database, which takes
 * seconds for a large graph. Tries again for a moment: a file that a killed process had open may not open at once.
 *
 * @throws {QueryError} `failed` when the engine cannot be used here; `signal.reason` when aborted
 */
export async function startEngine(setup: EngineSetup, signal?: AbortSignal): Promise<EngineClient> {
  for (let attempt = 1; ; attempt++) {
    const child = fork(ENTRY, [JSON.stringify(setup)], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const reply = await receive(child, { timeoutMs: undefined, signal });
    if (reply.kind === 'ready') {
      return {
        ask: (request, limits) => ask(child, request, limits),
        isEnded: () => !child.connected || child.killed,
        end: () => child.kill('SIGKILL'),
      };
    }
    child.kill('SIGKILL');
    if (attempt === STARTS)
      throw new QueryError('failed', `the local engine does not start: ${describe(reply)}`);
    await setTimeout(PAUSE_MS);
  }
}

async function ask(child: ChildProcess, request: EngineRequest, limits: EngineLimits): Promise<QueryAnswer> {
  child.send(request);
  const reply = await receive(child, limits);
  if (reply.kind === 'answer') return reply.answer;
  if (reply.kind === 'refused') throw new EngineRefusal(reply.message);
  // It may be ending itself already.
  child.kill('SIGKILL');
  throw new QueryError(reply.kind === 'too-large' ? 'too-large' : 'failed', describe(reply));
}

/**
 * The next thing a process says, or `unusable` when it ends without a word. Kills the process when it takes too long.
 * @throws {QueryError} `timeout`; `signal.reason`
 */
async function receive(
  child: ChildProcess,
  { timeoutMs, signal }: { readonly timeoutMs: number | undefined; readonly signal: AbortSignal | undefined },
): Promise<EngineReply> {
  const settled = new AbortController();
  const ended = { signal: settled.signal };
  signal?.throwIfAborted();
  try {
    keepProgram(child, true);
    return await Promise.race([
      once(child, 'message', ended).then(([message]) => engineReplySchema.parse(message)),
      once(child, 'exit', ended).then(([code, name]): EngineReply => {
        return { kind: 'unusable', message: `its process ended with ${String(code ?? name)}` };
      }),
      ...(timeoutMs === undefined ? [] : [rejectAfter(timeoutMs, ended)]),
      ...(signal === undefined ? [] : [rejectWhenAborted(signal, ended)]),
    ]);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  } finally {
    settled.abort();
    keepProgram(child, false);
  }
}

async function rejectAfter(timeoutMs: number, ended: { readonly signal: AbortSignal }): Promise<never> {
  await setTimeout(timeoutMs, undefined, ended);
  throw new QueryError('timeout', `the query took longer than ${timeoutMs / 1000} s and was ended`);
}

async function rejectWhenAborted(
  signal: AbortSignal,
  ended: { readonly signal: AbortSignal },
): Promise<never> {
  await once(signal, 'abort', ended);
  throw signal.reason;
}

/** A process that waits for the next query does not keep the program from ending. */
function keepProgram(child: ChildProcess, running: boolean): void {
  if (running) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

function describe(reply: EngineReply): string {
  return 'message' in reply ? reply.message : 'it answers out of turn';
}
