import { readFileSync } from 'node:fs';

import { Command } from 'commander';
import { z } from 'zod';

import { addBuildCommand } from './commands/build-command.ts';
import { addEvaluateCommand } from './commands/evaluate-command.ts';
import { addExportCommand } from './commands/export-command.ts';
import { addNeo4jCommands } from './commands/neo4j-commands.ts';
import { addQueryCommand } from './commands/query-command.ts';
import { addServeCommands } from './commands/serve-commands.ts';
import { addWorkerCommand } from './commands/worker-command.ts';
import { addWorkspaceCommands } from './commands/workspace-commands.ts';
import type { Terminal } from './terminal.ts';

/** All commands, in the order of the help. What a command does is loaded when it runs, so that help comes at once. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('wiregraph')
    .description('Turns news articles into a knowledge graph with the sentences that say so.')
    .version(readVersion())
    .showHelpAfterError('(add --help for what is possible)')
    .exitOverride()
    .configureOutput({ writeOut: writeText(terminal.print), writeErr: writeText(terminal.printError) });

  addBuildCommand(program, terminal);
  addWorkspaceCommands(program, terminal);
  addWorkerCommand(program, terminal);
  addServeCommands(program, terminal);
  addExportCommand(program, terminal);
  addQueryCommand(program, terminal);
  addNeo4jCommands(program, terminal);
  addEvaluateCommand(program, terminal);
  return program;
}

function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

function writeText(print: (text: string) => void): (text: string) => void {
  return (text) => {
    print(text.replace(/\n$/u, ''));
  };
}
