import type { Command } from 'commander';

import type { WorkspaceChange } from '../../workspace-change.ts';
import type { BuildFlags } from '../build-workspace.ts';
import type { Terminal } from '../terminal.ts';
import { addBuildOptions, createPathsArgument, createWorkspaceOption } from './options.ts';

interface DiffFlags {
  readonly workspace: string;
  readonly article?: string;
  readonly json?: boolean;
}

/** What is done with a workspace that is there. */
export function addWorkspaceCommands(program: Command, terminal: Terminal): void {
  const change = async (wanted: WorkspaceChange, flags: BuildFlags): Promise<void> => {
    const { changeWorkspace } = await import('../build-workspace.ts');
    await changeWorkspace(wanted, flags, terminal);
  };

  addBuildOptions(
    program
      .command('add')
      .description('add articles to the graph; an article that changed replaces itself')
      .addArgument(createPathsArgument()),
  ).action(async (paths: string[], flags: BuildFlags) => {
    await change({ kind: 'add', paths }, flags);
  });

  addBuildOptions(
    program
      .command('remove')
      .description('take articles out of the graph')
      .argument('<articles...>', 'ids of articles, or the files they were read from'),
  ).action(async (articles: string[], flags: BuildFlags) => {
    await change({ kind: 'remove', articles }, flags);
  });

  addBuildOptions(
    program
      .command('rebuild')
      .description('build the graph of the same articles again, after decisions or the program have changed'),
  ).action(async (flags: BuildFlags) => {
    await change({ kind: 'rebuild' }, flags);
  });

  program
    .command('status')
    .description('tell what the workspace holds and whether it is up to date')
    .addOption(createWorkspaceOption())
    .option('--json', 'as JSON')
    .action(async ({ workspace, json }: { workspace: string; json?: boolean }) => {
      const { printStatus } = await import('../workspace-status.ts');
      await printStatus(workspace, json ?? false, terminal);
    });

  program
    .command('diff')
    .description('list the nodes and edges that the last change brought or took')
    .addOption(createWorkspaceOption())
    .option('--article <id>', 'what rests on this one article alone, instead')
    .option('--json', 'as JSON')
    .action(async ({ workspace, article, json }: DiffFlags) => {
      const { printDiff } = await import('../workspace-diff.ts');
      await printDiff(workspace, article, json ?? false, terminal);
    });
}
