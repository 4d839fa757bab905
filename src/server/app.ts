import compression from 'compression';
import express from 'express';
import type { Express } from 'express';
import helmet from 'helmet';

import type { Workspace } from '../store/workspace.ts';
import { createApiRoutes } from './api-routes.ts';
import { createErrorHandler, refuseUnknownPath } from './errors.ts';
import { createHostCheck } from './host-check.ts';
import { createViewerFiles } from './viewer-files.ts';

export interface AppOptions {
  /** Asked for every request; see `createWorkspaceReader`. */
  readonly readWorkspace: () => Promise<Workspace>;
  /** What the server listens on; decides which `Host` headers are answered. */
  readonly host: string;
  /** Folder of the built viewer. */
  readonly viewerFolder: string;
  /** Told of every failure that is not the asker's. */
  readonly report: (error: unknown) => void;
}

/** The API and the viewer, apart from any port. */
export function createApp({ readWorkspace, host, viewerFolder, report }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(
    helmet({
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
    }),
  );
  app.use(createHostCheck(host));
  app.use(compression());
  app.use('/api', createApiRoutes(readWorkspace), refuseUnknownPath);
  app.use(createViewerFiles(viewerFolder));
  app.use(refuseUnknownPath);
  app.use(createErrorHandler(report));
  return app;
}
