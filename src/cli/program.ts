import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';

import type { EvaluateOptions } from './evaluate-gold.ts';
import type { DatabaseFlags } from './neo4j-database.ts';
import type { Terminal } from './terminal.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
const DEFAULT_WORKSPACE = '.wiregraph';
const DEFAULT_PORT = 4477;

interface ServeFlags {
  readonly workspace: string;
  readonly host: string;
  readonly port?: number;
  readonly open?: boolean;
}

/** All commands. What a command does is loaded when it runs, so that help comes at once. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('wiregraph')
    .description('Turns news articles into a knowledge graph with the sentences that say so.')
    .version(readVersion())
    .showHelpAfterError('(add --help for what is possible)')
    .exitOverride()
    .configureOutput({ writeOut: writeText(terminal.print), writeErr: writeText(terminal.printError) });

  program
    .command('build')
    .description('build the graph from folders, .txt files and .jsonl files')
    .addArgument(createPathsArgument())
    .addOption(createWorkspaceOption())
    .action(async (paths: string[], { workspace }: { workspace: string }) => {
      const { buildWorkspace } = await import('./build-workspace.ts');
      await buildWorkspace(paths, workspace, terminal);
    });

  program
    .command('serve')
    .description('show the graph in the browser')
    .addOption(createWorkspaceOption())
    .addOption(createHostOption())
    .addOption(createPortOption())
    .option('--open', 'open the browser')
    .action(async ({ workspace, host, port, open }: ServeFlags) => {
      const { serveWorkspace } = await import('./serve-workspace.ts');
      const serve = { host, port: port ?? DEFAULT_PORT, orAnyPort: false, open: open ?? false };
      await serveWorkspace(workspace, serve, terminal);
    });

  program
    .command('start')
    .description(
      'build the graph and show it; without paths, that of the five articles that come with the program',
    )
    .addArgument(createPathsArgument().argOptional().default([SEEDS], 'the seed articles'))
    .addOption(createWorkspaceOption())
    .addOption(createHostOption())
    .addOption(createPortOption())
    .option('--no-open', 'do not open the browser')
    .action(async (paths: string[], { workspace, host, port, open = true }: ServeFlags) => {
      const [{ buildWorkspace }, { serveWorkspace }] = await Promise.all([
        import('./build-workspace.ts'),
        import('./serve-workspace.ts'),
      ]);
      await buildWorkspace(paths, workspace, terminal);
      await serveWorkspace(
        workspace,
        {
          host,
          port: port ?? DEFAULT_PORT,
          orAnyPort: port === undefined,
          open: open && terminal.interactive,
        },
        terminal,
      );
    });

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
      const { exportWorkspace } = await import('./export-workspace.ts');
      await exportWorkspace(workspace, format, out, terminal);
    });

  const neo4j = program.command('neo4j').description('work with a Neo4j database');
  addDatabaseOptions(neo4j.command('push'))
    .description('bring a Neo4j database to exactly this graph; other data in it stays')
    .action(async ({ workspace, ...flags }: DatabaseFlags & { workspace: string }) => {
      const { pushWorkspace } = await import('./push-workspace.ts');
      await pushWorkspace(workspace, flags, terminal);
    });
  addDatabaseOptions(neo4j.command('status'))
    .description('compare a Neo4j database with this graph; a difference ends with exit code 1')
    .action(async ({ workspace, ...flags }: DatabaseFlags & { workspace: string }) => {
      const { compareWorkspace } = await import('./compare-workspace.ts');
      await compareWorkspace(workspace, flags, terminal);
    });
  neo4j
    .command('schema')
    .description('print the constraints and indexes as Cypher (push makes them by itself)')
    .action(async () => {
      const { renderSchemaCypher } = await import('../neo4j/schema-cypher.ts');
      terminal.print(renderSchemaCypher().trimEnd());
    });

  program
    .command('evaluate')
    .description('score what the program makes of annotated articles')
    .argument('[gold...]', 'folders in the standoff format; without any, those in test/gold')
    .option('--predicted <folder>', 'score this export instead of building one')
    .option('--json', 'print all scores as JSON')
    .option('--baseline <file>', 'compare the headlines with frozen ones; a drop ends with exit code 1')
    .option('--freeze', 'write the headlines to the baseline')
    .action(async (folders: string[], options: EvaluateOptions) => {
      const { evaluateGold } = await import('./evaluate-gold.ts');
      await evaluateGold(folders, options, terminal);
    });

  return program;
}

function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

function createPathsArgument(): Argument {
  return new Argument(
    '<paths...>',
    'folders, .txt files or .jsonl files of {id, text, title?, publishedAt?}',
  );
}

function createWorkspaceOption(): Option {
  return new Option('--workspace <folder>', 'where the graph is kept').default(DEFAULT_WORKSPACE);
}

function addDatabaseOptions(command: Command): Command {
  return command
    .addOption(createWorkspaceOption())
    .addOption(new Option('--uri <uri>', 'address').env('NEO4J_URI').default('neo4j://127.0.0.1:7687'))
    .addOption(new Option('--user <name>', 'user').env('NEO4J_USER').default('neo4j'))
    .addOption(new Option('--password <password>', 'better set the variable').env('NEO4J_PASSWORD'))
    .addOption(new Option('--database <name>', 'database; else that of the user').env('NEO4J_DATABASE'));
}

function createHostOption(): Option {
  return new Option('--host <host>', 'address to listen on').default('127.0.0.1');
}

function createPortOption(): Option {
  return new Option('--port <port>', `port to listen on (default: ${DEFAULT_PORT}, or a free one)`).argParser(
    parsePort,
  );
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/u.test(text) || port > 65_535)
    throw new InvalidArgumentError('It is no port (0 to 65535).');
  return port;
}

function writeText(print: (text: string) => void): (text: string) => void {
  return (text) => {
    print(text.replace(/\n$/u, ''));
  };
}
