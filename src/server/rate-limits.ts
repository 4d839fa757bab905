import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';

import { RequestError } from './errors.ts';

/** Requests of one address in a minute. */
export interface RateLimits {
  readonly all: number;
  /** Those that change something or run a query. */
  readonly work: number;
  /** Those with a wrong token. */
  readonly refused: number;
}

/** A person at the viewer makes a few requests in a second at most; a script that reads everything gets through. */
export const defaultRateLimits: RateLimits = { all: 6000, work: 120, refused: 30 };

const MINUTE_MS = 60_000;

/** @param only which requests count; all of them if not given */
function limitRate(limit: number, only: (method: string) => boolean = () => true): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: ({ method }) => !only(method),
    handler: () => {
      throw new RequestError('too-many-requests', 'too many requests: wait a minute');
    },
  });
}

export function limitRequests({ all }: RateLimits): RequestHandler {
  return limitRate(all);
}

export function limitWork({ work }: RateLimits): RequestHandler {
  return limitRate(work, (method) => method !== 'GET' && method !== 'HEAD');
}

/** Goes before the token check, and counts only what that refused. */
export function limitRefusals({ refused }: RateLimits): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit: refused,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401,
    handler: () => {
      throw new RequestError('too-many-requests', 'too many wrong tokens: wait a minute');
    },
  });
}
