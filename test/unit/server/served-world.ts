import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { QueryError } from '../../../src/query/query-error.ts';
import type { QueryErrorCode } from '../../../src/schema/query.ts';
import { createApp } from '../../../src/server/app.ts';
import type { AppOptions } from '../../../src/server/app.ts';
import type { Questions } from '../../../src/server/ask-handlers.ts';
import { listen } from '../../../src/server/listen.ts';
import type { RunningServer } from '../../../src/server/listen.ts';
import { createWorkQueue } from '../../../src/server/work-queue.ts';
import type { RunUpdate, Update } from '../../../src/server/work-queue.ts';
import { createWorkspaceReader } from '../../../src/server/workspace-reader.ts';
import { writeWorkspace } from '../../../src/store/workspace-writer.ts';
import { createSmallBuild } from '../../worlds/small-workspace.ts';

/** An id with all that means something in an address. */
export const ARTICLE = 'news/2022 #1?&%.txt';

/** The small world behind a real port. Updates are written down instead of made: `updates` has them. */
export interface ServedWorld {
  readonly folder: string;
  readonly workspace: string;
  readonly server: RunningServer;
  readonly updates: readonly Update[];
  /** What was reported as the server's own fault. */
  readonly reported: readonly unknown[];
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
  /** Another server on the same workspace. */
  readonly serve: (options?: ServeOptions) => Promise<RunningServer>;
  readonly close: () => Promise<void>;
}

export interface ServeOptions extends Partial<AppOptions> {
  readonly readOnly?: boolean;
}

/** Answers with the parameters; a query that says how it fails, fails so. */
const questions: Questions = {
  catalogue: [{ name: 'all', question: 'What is there?', parameters: {}, cypher: 'MATCH (n) RETURN n' }],
  engines: {
    local: (query, parameters) => {
      const code = /^fail (\w+(?:-\w+)?)$/u.exec(query)?.[1];
      if (code !== undefined) return Promise.reject(new QueryError(code as QueryErrorCode, `${code} it is`));
      const columns = Object.keys(parameters);
      return Promise.resolve({ columns, rows: [columns], truncated: false });
    },
  },
};

const UNLIMITED = { all: 1e9, work: 1e9, refused: 1e9 };

export async function serveSmallWorld(runUpdate?: RunUpdate): Promise<ServedWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'wiregraph-server-'));
  const workspace = join(folder, 'workspace');
  const viewerFolder = join(folder, 'viewer');
  await mkdir(join(viewerFolder, 'assets'), { recursive: true });
  await writeFile(join(viewerFolder, 'index.html'), '<!doctype html><title>Wiregraph</title>');
  await writeFile(join(viewerFolder, 'assets/index-abc123.js'), 'export {};');
  await writeWorkspace(workspace, createSmallBuild({ article: ARTICLE }));

  const updates: Update[] = [];
  const reported: unknown[] = [];
  const report = (error: unknown): void => {
    reported.push(error);
  };
  const writeDown: RunUpdate = async (update, options) => {
    updates.push(update);
    return (await runUpdate?.(update, options)) ?? { added: [], issues: [] };
  };
  const queue = createWorkQueue(writeDown, report);
  const servers: RunningServer[] = [];
  const serve = async ({ readOnly = false, ...options }: ServeOptions = {}): Promise<RunningServer> => {
    const readWorkspace = await createWorkspaceReader(workspace);
    const rateLimits = UNLIMITED;
    const defaults = { readWorkspace, host: '127.0.0.1', viewerFolder, report, questions, rateLimits };
    const app = createApp({ ...defaults, ...(!readOnly && { queue }), ...options });
    const server = await listen(app, { host: '127.0.0.1', port: 0, orAnyPort: false });
    servers.push(server);
    return server;
  };
  const server = await serve();
  return {
    folder,
    workspace,
    server,
    updates,
    reported,
    get: (path, init) => fetch(server.url + path, init),
    serve,
    close: async () => {
      for (const one of servers) await one.close(0);
      await queue.close();
      await rm(folder, { recursive: true });
    },
  };
}

export interface RawAnswer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** `fetch` sets the `Host` and `Sec-Fetch` headers itself and tidies up paths. */
export function getRaw(
  { port }: RunningServer,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

export function postJson(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
