import type { Command } from 'commander';

import type { WorkerFlags } from '../run-worker.ts';
import type { Terminal } from '../terminal.ts';
import { createRedisOption, createTimeLimitOption, createWorkersOption } from './options.ts';

export function addWorkerCommand(program: Command, terminal: Terminal): void {
  program
    .command('worker')
    .description('extract articles for builds on this or another machine, through a Redis server')
    .addOption(createRedisOption().makeOptionMandatory())
    .addOption(createWorkersOption())
    .addOption(createTimeLimitOption())
    .action(async (flags: WorkerFlags) => {
      const { runWorker } = await import('../run-worker.ts');
      await runWorker(flags, terminal);
    });
}
