import type { RequestHandler } from 'express';

import { RequestError } from './errors.ts';

/**
 * Refuses what a page of another site asks through the browser of someone who may ask. Browsers say so themselves: by
 * `Sec-Fetch-Site`, and by `Origin` where they know nothing of that. Programs send neither. Following a link to the
 * viewer from elsewhere is allowed.
 *
 * @see https://web.dev/articles/fetch-metadata
 */
export const checkOrigin: RequestHandler = (request, _response, next) => {
  const site = request.get('Sec-Fetch-Site');
  const isVisit = request.get('Sec-Fetch-Mode') === 'navigate' && request.method === 'GET';
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none' && !isVisit;
  if (isForeign || !isOwnOrigin(request.get('Origin'), request.get('Host')))
    throw new RequestError('forbidden', 'this server does not answer pages of other sites');
  next();
};

function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
