import { fileURLToPath } from 'node:url';

import { createApp } from '../server/app.ts';
import { isLoopback } from '../server/host-check.ts';
import { listen } from '../server/listen.ts';
import { isViewerBuilt } from '../server/viewer-files.ts';
import { createWorkspaceReader } from '../server/workspace-reader.ts';
import type { Terminal } from './terminal.ts';

const VIEWER_FOLDER = fileURLToPath(new URL('../../viewer/dist/', import.meta.url));

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  /** Whether any free port will do when this one is taken. */
  readonly orAnyPort: boolean;
  /** Whether to show the viewer in the browser. */
  readonly open: boolean;
}

/** Serves a workspace until the terminal's signal, then lets the answers under way end. */
export async function serveWorkspace(
  folder: string,
  { host, port, orAnyPort, open }: ServeOptions,
  terminal: Terminal,
): Promise<void> {
  const app = createApp({
    readWorkspace: await createWorkspaceReader(folder),
    host,
    viewerFolder: VIEWER_FOLDER,
    report: (error) => {
      terminal.printError(error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
  });
  const server = await listen(app, { host, port, orAnyPort });
  if (!isViewerBuilt(VIEWER_FOLDER)) {
    terminal.printError('The viewer is not built: run "npm run build" and reload the page.');
  }
  if (!isLoopback(host)) terminal.printError(`Everyone who reaches ${host} can read this graph.`);
  terminal.print(server.url);
  if (open) await openBrowser(server.url, terminal);
  await waitForAbort(terminal.signal);
  await server.close();
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
