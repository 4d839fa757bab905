import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';

import express from 'express';
import type { RequestHandler } from 'express';

import { RequestError } from './errors.ts';

/** The built viewer. What Vite names by its content is kept by browsers for good, the page itself is asked for each time. */
export function createViewerFiles(folder: string): RequestHandler {
  const files = express.static(folder, {
    acceptRanges: false,
    setHeaders: (response, path) => {
      const hashed = path.startsWith(join(folder, 'assets') + sep);
      response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return (request, response, next) => {
    if (!isViewerBuilt(folder)) {
      throw new RequestError(
        'viewer-not-built',
        'the viewer is not built: run "npm run build" in the project, then reload',
      );
    }
    return files(request, response, next) as unknown;
  };
}

export function isViewerBuilt(folder: string): boolean {
  return existsSync(join(folder, 'index.html'));
}
