import { fileURLToPath } from 'node:url';

import { Option } from 'commander';
import type { Command } from 'commander';

import type { DatabaseFlags } from '../neo4j-database.ts';
import type { Terminal } from '../terminal.ts';
import {
  addServerOptions,
  createHostOption,
  createPathsArgument,
  createPortOption,
  createWorkspaceOption,
  DEFAULT_PORT,
} from './options.ts';

const SEEDS = fileURLToPath(new URL('../../../seeds/', import.meta.url));

interface ServeFlags extends DatabaseFlags {
  readonly workspace: string;
  readonly host: string;
  readonly port?: number;
  readonly open?: boolean;
  readonly readOnly?: boolean;
}

/** `serve` shows a graph that is there; `start` builds it first. */
export function addServeCommands(program: Command, terminal: Terminal): void {
  addServerOptions(program.command('serve'))
    .description('show the graph in the browser')
    .addOption(createWorkspaceOption())
    .addOption(createHostOption())
    .addOption(createPortOption())
    .option('--open', 'open the browser')
    .addOption(createReadOnlyOption())
    .action(async (flags: ServeFlags) => {
      const { workspace, host, port = DEFAULT_PORT, open = false, readOnly = false } = flags;
      const { serveWorkspace } = await import('../serve-workspace.ts');
      const serve = { host, port, orAnyPort: false, open, readOnly, database: findDatabase(flags) };
      await serveWorkspace(workspace, serve, terminal);
    });

  addServerOptions(program.command('start'))
    .description(
      'build the graph and show it; without paths, that of the five articles that come with the program',
    )
    .addArgument(createPathsArgument().argOptional().default([SEEDS], 'the seed articles'))
    .addOption(createWorkspaceOption())
    .addOption(createHostOption())
    .addOption(createPortOption())
    .option('--no-open', 'do not open the browser')
    .addOption(createReadOnlyOption())
    .action(async (paths: string[], flags: ServeFlags) => {
      const { workspace, host, port, open = true, readOnly = false } = flags;
      const [{ changeWorkspace }, { serveWorkspace }] = await Promise.all([
        import('../build-workspace.ts'),
        import('../serve-workspace.ts'),
      ]);
      await changeWorkspace({ kind: 'build', paths }, { workspace }, terminal);
      const serve = {
        host,
        port: port ?? DEFAULT_PORT,
        orAnyPort: port === undefined,
        open: open && terminal.interactive,
        readOnly,
        database: findDatabase(flags),
      };
      await serveWorkspace(workspace, serve, terminal);
    });
}

function createReadOnlyOption(): Option {
  return new Option('--read-only', 'take no corrections and no articles in the viewer');
}

/** Only whoever gives a password means a database: address and user have defaults. */
function findDatabase(flags: ServeFlags): DatabaseFlags | undefined {
  return (flags.password ?? '') === '' ? undefined : flags;
}
