import type { Command } from 'commander';

import type { BuildFlags } from '../build-workspace.ts';
import type { Terminal } from '../terminal.ts';
import { addBuildOptions, createPathsArgument } from './options.ts';

export function addBuildCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('build')
    .description('build the graph of exactly these articles')
    .addArgument(createPathsArgument());
  addBuildOptions(command).action(async (paths: string[], flags: BuildFlags) => {
    const { changeWorkspace } = await import('../build-workspace.ts');
    await changeWorkspace({ kind: 'build', paths }, flags, terminal);
  });
}
