import type { Command } from 'commander';
import { Option } from 'commander';

import type { Terminal } from '../terminal.ts';
import { createWorkspaceOption } from './options.ts';

export function addExportCommand(program: Command, terminal: Terminal): void {
  program
    .command('export')
    .description('write the graph in another format')
    .addOption(createWorkspaceOption())
    .addOption(
      new Option('--format <format>', 'gexf for Gephi, json for graphology, standoff for evaluation')
        .choices(['gexf', 'json', 'standoff'])
        .makeOptionMandatory(),
    )
    .requiredOption('--out <path>', 'file to write; for standoff a folder')
    .action(async ({ workspace, format, out }: { workspace: string; format: string; out: string }) => {
      const { exportWorkspace } = await import('../export-workspace.ts');
      await exportWorkspace(workspace, format, out, terminal);
    });
}
