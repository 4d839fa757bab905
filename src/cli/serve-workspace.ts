import { fileURLToPath } from 'node:url';

import { createApp } from '../server/app.ts';
import { isLoopback } from '../server/host-check.ts';
import { listen } from '../server/listen.ts';
import { createWorkQueue } from '../server/work-queue.ts';
import { createToken } from '../server/token-check.ts';
import { isViewerBuilt } from '../server/viewer-files.ts';
import { createWorkspaceReader } from '../server/workspace-reader.ts';
import type { DatabaseFlags } from './neo4j-database.ts';
import { createRunUpdate } from './run-update.ts';
import { createServedQuestions } from './serve-questions.ts';
import { CommandError } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const VIEWER_FOLDER = fileURLToPath(new URL('../../viewer/dist/', import.meta.url));

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  /** Whether any free port will do when this one is taken. */
  readonly orAnyPort: boolean;
  /** Whether to show the viewer in the browser. */
  readonly open: boolean;
  /** Whether corrections and articles are refused. */
  readonly readOnly: boolean;
  /** A Neo4j that can be asked too. */
  readonly database: DatabaseFlags | undefined;
}

/**
 * Serves a workspace until the terminal's signal, then lets the answers under way end. Beyond the own machine a token is
 * asked for: that of `WIREGRAPH_TOKEN`, else one made for this run and printed with the address.
 */
export async function serveWorkspace(
  folder: string,
  { host, port, orAnyPort, open, readOnly, database }: ServeOptions,
  terminal: Terminal,
): Promise<void> {
  const token = isLoopback(host) ? undefined : readToken();
  const report = (error: unknown): void => {
    terminal.printError(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  const queue = readOnly ? undefined : createWorkQueue(createRunUpdate(folder), report);
  const readWorkspace = await createWorkspaceReader(folder);
  const { questions, close: closeQuestions } = createServedQuestions(readWorkspace, database);
  const app = createApp({
    readWorkspace,
    questions,
    host,
    ...(token !== undefined && { token }),
    ...(queue !== undefined && { queue }),
    viewerFolder: VIEWER_FOLDER,
    report,
  });
  const server = await listen(app, { host, port, orAnyPort });
  if (!isViewerBuilt(VIEWER_FOLDER)) {
    terminal.printError('The viewer is not built: run "npm run build" and reload the page.');
  }
  const address = token === undefined ? server.url : `${server.url}/?token=${token}`;
  if (token !== undefined) {
    const rights = readOnly ? 'read' : 'read and change';
    terminal.printError(
      `Listening on ${host}: who has this address, token and all, can ${rights} the graph.`,
    );
  }
  terminal.print(address);
  if (open) await openBrowser(address, terminal);
  await waitForAbort(terminal.signal);
  await Promise.all([server.close(), queue?.close()]);
  await closeQuestions();
}

async function openBrowser(url: string, terminal: Terminal): Promise<void> {
  const { default: openUrl } = await import('open');
  try {
    const browser = await openUrl(url);
    browser.on('error', () => {
      terminal.printError(`No browser could be started; open ${url} yourself.`);
    });
  } catch {
    terminal.printError(`No browser could be started; open ${url} yourself.`);
  }
}

function waitForAbort(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else
      signal.addEventListener('abort', () => {
        resolve();
      });
  });
}

/** @throws {CommandError} for a token that could be guessed */
function readToken(): string {
  const given = process.env['WIREGRAPH_TOKEN'] ?? '';
  if (given === '') return createToken();
  if (/^[\w.~-]{16,200}$/u.test(given)) return given;
  throw new CommandError(
    'WIREGRAPH_TOKEN must be 16 to 200 letters, digits or any of ". _ ~ -"; leave it out to have one made',
    2,
  );
}
