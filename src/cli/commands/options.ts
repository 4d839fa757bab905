import { Argument, InvalidArgumentError, Option } from 'commander';

export const DEFAULT_PORT = 4477;

const DEFAULT_WORKSPACE = '.wiregraph';

export function createPathsArgument(): Argument {
  return new Argument(
    '<paths...>',
    'folders, .txt files or .jsonl files of {id, text, title?, publishedAt?}',
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

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/u.test(text) || port > 65_535)
    throw new InvalidArgumentError('It is no port (0 to 65535).');
  return port;
}
