import compression from 'compression';
import express from 'express';
import type { Express, Router } from 'express';
import helmet from 'helmet';

import type { Workspace } from '../store/workspace.ts';
import { createAskHandlers } from './ask-handlers.ts';
import type { Questions } from './ask-handlers.ts';
import { bindRoutes } from './bind-routes.ts';
import type { Handlers } from './bind-routes.ts';
import { createChangeHandlers } from './change-handlers.ts';
import { createErrorHandler, refuseUnknownPath } from './errors.ts';
import { createHostCheck } from './host-check.ts';
import { describeApi } from './openapi.ts';
import { checkOrigin } from './origin-check.ts';
import { defaultRateLimits, limitRefusals, limitRequests, limitWork } from './rate-limits.ts';
import type { RateLimits } from './rate-limits.ts';
import { readHandlers } from './read-handlers.ts';
import { createSnapshotReader } from './snapshots.ts';
import { createTokenCheck } from './token-check.ts';
import { createViewerFiles } from './viewer-files.ts';
import type { WorkQueue } from './work-queue.ts';

export interface AppOptions {
  /** Asked for every request; see `createWorkspaceReader`. */
  readonly readWorkspace: () => Promise<Workspace>;
  /** What the server listens on; decides which `Host` headers are answered. */
  readonly host: string;
  /** What everyone must show; see `createToken`. Without one, everyone who reaches the port is let in. */
  readonly token?: string;
  /** Folder of the built viewer. */
  readonly viewerFolder: string;
  /** Takes corrections and articles; without one, the graph can only be read. */
  readonly queue?: WorkQueue;
  /** Cypher; without it, nothing can be asked. */
  readonly questions?: Questions;
  readonly rateLimits?: RateLimits;
  /** Told of every failure that is not the asker's. */
  readonly report: (error: unknown) => void;
}

/** The API and the viewer, apart from any port. */
export function createApp({
  readWorkspace,
  host,
  token,
  viewerFolder,
  queue,
  questions = { catalogue: [], engines: {} },
  rateLimits = defaultRateLimits,
  report,
}: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('etag', 'strong');
  app.use(helmet(HEADERS));
  app.use(createHostCheck(host), checkOrigin);
  app.use(limitRefusals(rateLimits), createTokenCheck(token), limitRequests(rateLimits));
  app.use(compression());
  app.use('/api', limitWork(rateLimits), createApi(readWorkspace, queue, questions), refuseUnknownPath);
  app.use(createViewerFiles(viewerFolder));
  app.use(refuseUnknownPath);
  app.use(createErrorHandler(report));
  return app;
}

function createApi(
  readWorkspace: () => Promise<Workspace>,
  queue: WorkQueue | undefined,
  questions: Questions,
): Router {
  const description = describeApi();
  const handlers: Handlers = {
    getDescription: () => description,
    getStatus: ({ snapshot: { workspace, version } }) => ({
      generation: version,
      articles: workspace.report.articles,
      nodes: workspace.graph.nodes.length,
      edges: workspace.graph.edges.length,
      claims: workspace.graph.claims.length,
      editable: queue !== undefined,
    }),
    ...readHandlers,
    ...createChangeHandlers(queue),
    ...createAskHandlers(questions),
  };
  const readSnapshot = createSnapshotReader(readWorkspace);
  // Made ready before anyone asks; what goes wrong goes wrong again for who does, and is reported then.
  readSnapshot().catch(() => undefined);
  return bindRoutes(handlers, readSnapshot);
}

/** Nothing but the viewer's own files may run, load or be asked; nobody may frame it. */
const HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'"],
      'worker-src': ["'self'", 'blob:'],
      'connect-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    },
  },
  // Served over plain HTTP on the own machine: a promise of HTTPS would lock the browser out of the port.
  strictTransportSecurity: false,
} as const;
