import { Argument, InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';

import { ARTICLE_FIELDS } from '../../ingest/input-file.ts';
import type { ArticleColumns, ArticleField } from '../../ingest/input-file.ts';

export const DEFAULT_PORT = 4477;

const DEFAULT_WORKSPACE = '.wiregraph';

export function createPathsArgument(): Argument {
  return new Argument(
    '<paths...>',
    'files (text, Markdown, HTML, PDF, Word, mail, RSS, CSV, JSON, zip …), folders, patterns, or - for standard input',
  );
}

export function createWorkspaceOption(): Option {
  return new Option('--workspace <folder>', 'where the graph is kept').default(DEFAULT_WORKSPACE);
}

export function createHostOption(): Option {
  return new Option('--host <host>', 'address to listen on').default('127.0.0.1');
}

export function createPortOption(): Option {
  return new Option('--port <port>', `port to listen on (default: ${DEFAULT_PORT}, or a free one)`).argParser(
    parsePort,
  );
}

/** Options of every command that extracts from articles. */
export function addBuildOptions(command: Command): Command {
  return command
    .addOption(createWorkspaceOption())
    .addOption(createWorkersOption())
    .addOption(createTimeLimitOption())
    .addOption(createRedisOption())
    .addOption(createColumnsOption())
    .option('--json', 'tell progress, issues and result as lines of JSON');
}

export function createWorkersOption(): Option {
  return new Option('--workers <count>', 'threads that extract (default: one for each core)').argParser(
    parseCount,
  );
}

export function createTimeLimitOption(): Option {
  return new Option(
    '--time-limit <seconds>',
    'longest time for one article (default: grows with its length)',
  ).argParser(parseCount);
}

function createColumnsOption(): Option {
  return new Option(
    '--columns <field=name,…>',
    `what columns of tables or fields of JSON are called: ${ARTICLE_FIELDS.join(', ')}`,
  ).argParser(parseColumns);
}

export function createRedisOption(): Option {
  return new Option('--redis <url>', 'let "wiregraph worker" processes at this Redis server extract');
}

/** `text=Inhalt,title=Überschrift` */
function parseColumns(text: string): ArticleColumns {
  const columns: Partial<Record<ArticleField, string>> = {};
  for (const pair of text.split(',')) {
    const [name = '', column = ''] = pair.split(/=(.*)/su);
    const field = ARTICLE_FIELDS.find((known) => known === name.trim());
    if (field === undefined || column.trim() === '')
      throw new InvalidArgumentError(`It is a list of field=name; fields are ${ARTICLE_FIELDS.join(', ')}.`);
    columns[field] = column.trim();
  }
  return columns;
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!/^\d{1,6}$/u.test(text) || count === 0)
    throw new InvalidArgumentError('It is no whole number from 1 to 999999.');
  return count;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/u.test(text) || port > 65_535)
    throw new InvalidArgumentError('It is no port (0 to 65535).');
  return port;
}

/** Which Neo4j to use, and as whom. */
export function addServerOptions(command: Command): Command {
  return command
    .addOption(new Option('--uri <uri>', 'address').env('NEO4J_URI').default('neo4j://127.0.0.1:7687'))
    .addOption(new Option('--user <name>', 'user').env('NEO4J_USER').default('neo4j'))
    .addOption(new Option('--password <password>', 'better set the variable').env('NEO4J_PASSWORD'))
    .addOption(new Option('--database <name>', 'database; else that of the user').env('NEO4J_DATABASE'));
}
