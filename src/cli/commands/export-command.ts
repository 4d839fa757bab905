import type { Command } from 'commander';
import { Option } from 'commander';

import type { Terminal } from '../terminal.ts';
import { EXPORT_FORMATS } from '../export-formats.ts';
import type { ExportFormat } from '../export-formats.ts';
import { addSelectionOptions, toSelection } from '../selection-options.ts';
import type { SelectionFlags } from '../selection-options.ts';
import { createWorkspaceOption } from './options.ts';

interface ExportFlags extends SelectionFlags {
  readonly workspace: string;
  readonly format: ExportFormat;
  readonly out: string;
}

export function addExportCommand(program: Command, terminal: Terminal): void {
  const formats = Object.entries(EXPORT_FORMATS).map(([format, use]) => `${format}: ${use}`);
  const command = program
    .command('export')
    .description('write the graph, or a part of it, in another format')
    .addOption(createWorkspaceOption())
    .addOption(
      new Option('--format <format>', formats.join('; '))
        .choices(Object.keys(EXPORT_FORMATS))
        .makeOptionMandatory(),
    )
    .requiredOption(
      '--out <path>',
      'file to write, - for standard output; for csv, neo4j-csv and standoff a folder',
    );
  addSelectionOptions(command).action(async ({ workspace, format, out, ...flags }: ExportFlags) => {
    const { exportWorkspace } = await import('../export-workspace.ts');
    await exportWorkspace(workspace, { format, out, selection: toSelection(flags) }, terminal);
  });
}
