import type { Command } from 'commander';
import { Argument, InvalidArgumentError, Option } from 'commander';

import type { QueryParameters } from '../../schema/query.ts';
import type { DatabaseFlags } from '../neo4j-database.ts';
import { QUERY_FORMATS } from '../query-output.ts';
import type { QueryFormat } from '../query-output.ts';
import type { QuerySource } from '../query-workspace.ts';
import { CommandError } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';
import { addServerOptions, createWorkspaceOption } from './options.ts';

interface Flags extends DatabaseFlags {
  readonly workspace: string;
  readonly file?: string;
  readonly name?: string;
  readonly list?: true;
  readonly param: QueryParameters;
  readonly format: QueryFormat;
  readonly limit: number;
  readonly timeout: number;
  readonly neo4j?: true;
}

export function addQueryCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('query')
    .description('ask the graph a question in Cypher; without a server, or with --neo4j that of a database')
    .addArgument(new Argument('[cypher]', 'a query that only reads'))
    .addOption(createWorkspaceOption())
    .addOption(new Option('--file <path>', 'read the query from a file'))
    .addOption(new Option('--name <name>', 'one of the queries that come with the program'))
    .addOption(new Option('--list', 'show these queries'))
    .addOption(
      new Option('--param <name=value>', 'value of $name: JSON, or else a text; may be repeated')
        .argParser(addParameter)
        .default({}, 'none'),
    )
    .addOption(new Option('--format <format>', 'how to print it').choices(QUERY_FORMATS).default('table'))
    .addOption(new Option('--limit <rows>', 'most rows to print').argParser(parseCount).default(1000))
    .addOption(
      new Option('--timeout <seconds>', 'longest time to search').argParser(parseSeconds).default(10),
    )
    .addOption(new Option('--neo4j', 'ask the Neo4j server that the flags below name'));
  addServerOptions(command).action(async (text: string | undefined, flags: Flags) => {
    const { listQueries, queryWorkspace } = await import('../query-workspace.ts');
    if (flags.list === true) {
      listQueries(terminal);
      return;
    }
    const { workspace, format, param, limit, timeout, neo4j } = flags;
    await queryWorkspace(
      workspace,
      findSource(text, flags),
      {
        format,
        parameters: param,
        rowLimit: limit,
        timeoutMs: 1000 * timeout,
        database: neo4j === true ? flags : undefined,
      },
      terminal,
    );
  });
}

/** @throws {CommandError} with exit code 2 unless there is exactly one */
function findSource(text: string | undefined, { file, name }: Flags): QuerySource {
  const sources: QuerySource[] = [
    ...(text === undefined ? [] : [{ text }]),
    ...(file === undefined ? [] : [{ file }]),
    ...(name === undefined ? [] : [{ name }]),
  ];
  const [source, ...others] = sources;
  if (source === undefined || others.length > 0) {
    throw new CommandError('give a query, or --file, or --name; --list shows the names', 2);
  }
  return source;
}

function addParameter(text: string, before: QueryParameters): QueryParameters {
  const sign = text.indexOf('=');
  if (sign < 1) throw new InvalidArgumentError('It must be name=value.');
  return { ...before, [text.slice(0, sign)]: parseValue(text.slice(sign + 1)) };
}

function parseValue(text: string): QueryParameters[string] {
  try {
    return JSON.parse(text) as QueryParameters[string];
  } catch {
    return text;
  }
}

function parseCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError('It must be a number of rows from 1.');
  return Number(text);
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 86_400)) throw new InvalidArgumentError('It must be seconds, above 0.');
  return seconds;
}
