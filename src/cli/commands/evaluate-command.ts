import type { Command } from 'commander';

import type { EvaluateOptions } from '../evaluate-gold.ts';
import type { Terminal } from '../terminal.ts';

export function addEvaluateCommand(program: Command, terminal: Terminal): void {
  program
    .command('evaluate')
    .description('score what the program makes of annotated articles')
    .argument('[gold...]', 'folders in the standoff format; without any, those in test/gold')
    .option('--predicted <folder>', 'score this export instead of building one')
    .option('--json', 'print all scores as JSON')
    .option('--baseline <file>', 'compare the headlines with frozen ones; a drop ends with exit code 1')
    .option('--freeze', 'write the headlines to the baseline')
    .action(async (folders: string[], options: EvaluateOptions) => {
      const { evaluateGold } = await import('../evaluate-gold.ts');
      await evaluateGold(folders, options, terminal);
    });
}
