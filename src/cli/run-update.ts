import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import { reportIssueSchema } from '../schema/report.ts';
import type { ReportIssue } from '../schema/report.ts';
import { UpdateError } from '../server/work-queue.ts';
import type { RunUpdate, Update } from '../server/work-queue.ts';
import { STAGE_LABELS } from './stage-labels.ts';

/** The built program, also for tests that run the sources. */
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Exit code of a command that cannot be done as asked; its message is for whoever asked. */
const BAD_INPUT = 2;

const eventSchema = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('progress'),
    stage: z.enum(Object.keys(STAGE_LABELS) as [keyof typeof STAGE_LABELS]),
    done: z.int(),
    total: z.int().optional(),
  }),
  reportIssueSchema.extend({ event: z.literal('issue') }),
  z.object({ event: z.literal('done'), added: z.array(z.string()), replaced: z.array(z.string()) }),
]);

/**
 * Changes a workspace in a process of its own, so that building never keeps the server from answering, and an article that
 * brings the program down leaves the server up.
 */
export function createRunUpdate(workspace: string): RunUpdate {
  const folder = resolve(workspace);
  return async (update, { signal, onProgress }) => {
    const child = spawn(process.execPath, [CLI, ...listWords(update, folder)], {
      // Files are called by their bare names then, in messages and in the workspace.
      cwd: update.kind === 'add' ? update.folder : folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    const ended = once(child, 'close') as Promise<[code: number | null]>;
    // Told below; until then a line that cannot be read may come first.
    ended.catch(() => undefined);
    const said = text(child.stderr);
    const issues: ReportIssue[] = [];
    const added: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      const told = eventSchema.parse(JSON.parse(line));
      if (told.event === 'progress') {
        const { stage, done, total } = told;
        onProgress({ step: STAGE_LABELS[stage], done, ...(total !== undefined && { total }) });
      } else if (told.event === 'issue') {
        issues.push(reportIssueSchema.parse(told));
      } else {
        added.push(...told.added, ...told.replaced);
      }
    }
    const [code] = await ended;
    if (code === 0) return { added, issues };
    const message = (await said).trim();
    if (code === BAD_INPUT) throw new UpdateError(message.replace(/^wiregraph: /u, ''), issues);
    throw new Error(`the update ended with ${code ?? 'a signal'}: ${message}`);
  };
}

function listWords(update: Update, folder: string): string[] {
  const options = ['--workspace', folder, '--json'];
  switch (update.kind) {
    case 'decide':
      return ['rebuild', ...options];
    case 'add':
      return ['add', ...options, '.'];
    case 'withdraw':
      return ['remove', ...options, '--', update.article];
  }
}
