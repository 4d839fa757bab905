import type { Command } from 'commander';

import type { Terminal } from '../terminal.ts';
import { createPathsArgument, createWorkspaceOption } from './options.ts';

export function addBuildCommand(program: Command, terminal: Terminal): void {
  program
    .command('build')
    .description('build the graph from folders, .txt files and .jsonl files')
    .addArgument(createPathsArgument())
    .addOption(createWorkspaceOption())
    .action(async (paths: string[], { workspace }: { workspace: string }) => {
      const { buildWorkspace } = await import('../build-workspace.ts');
      await buildWorkspace(paths, workspace, terminal);
    });
}
