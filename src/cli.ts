#!/usr/bin/env node
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { CommanderError } from 'commander';

import { createProgram } from './cli/program.ts';
import { createProgressBar, createProgressLines } from './cli/progress.ts';
import { CommandError, Interruption } from './cli/terminal.ts';
import type { Terminal } from './cli/terminal.ts';
import { joinChunks } from './store/atomic-file.ts';

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    const interruption = new Interruption(name);
    // The second time whoever asks does not want to wait.
    if (stop.signal.aborted) process.exit(interruption.exitCode);
    stop.abort(interruption);
  });
}
// A reader that has seen enough ("| head") is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const printError = (text: string): void => {
  console.error(text);
};
const terminal: Terminal = {
  print: (text) => {
    console.log(text);
  },
  write: async (chunks) => {
    await pipeline(Readable.from(joinChunks(chunks)), process.stdout, { end: false });
  },
  printError,
  progress: process.stderr.isTTY ? createProgressBar(process.stderr) : createProgressLines(printError),
  interactive: process.stdout.isTTY,
  signal: stop.signal,
};

try {
  await createProgram(terminal).parseAsync();
} catch (error) {
  terminal.progress.clear();
  process.exitCode = endWith(error);
}

/** Says what went wrong. Exit code 2: the input or the arguments; 1: the program itself. */
function endWith(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Interruption) {
    printError(`wiregraph: ${error.message}`);
    return error.exitCode;
  }
  if (error instanceof Error && isInputError(error)) {
    printError(`wiregraph: ${error.message}`);
    return error instanceof CommandError ? error.exitCode : 2;
  }
  printError(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}

/** By name: importing the classes would load what belongs to one command for all of them. */
function isInputError(error: Error): boolean {
  return [
    'CommandError',
    'WorkspaceError',
    'ListenError',
    'StandoffError',
    'Neo4jError',
    'QueueError',
    'QueryError',
  ].includes(error.name);
}
