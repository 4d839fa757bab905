import type { ErrorRequestHandler, RequestHandler, Response } from 'express';

import { apiErrors } from '../schema/api.ts';
import type { ApiError, ApiErrorCode } from '../schema/api.ts';

/** A request that cannot be answered as asked. The message is for whoever asked. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: ApiErrorCode;

  constructor(code: ApiErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

function sendError(response: Response, code: ApiErrorCode, message: string): void {
  const body: ApiError = { error: { code, message } };
  response.status(apiErrors[code]).set('Cache-Control', 'no-store').json(body);
}

export const refuseUnknownPath: RequestHandler = (request) => {
  throw new RequestError('not-found', `nothing is at ${request.path}`);
};

/**
 * Every failure leaves as the one shape of `apiErrorSchema`. What is not the asker's fault is told to `report`, not to the
 * asker: its message may name files.
 */
export function createErrorHandler(report: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
    } else if (error instanceof RequestError) {
      sendError(response, error.code, error.message);
    } else if (isClientError(error)) {
      sendError(response, error.status === 404 ? 'not-found' : 'bad-request', error.message);
    } else {
      report(error);
      sendError(response, 'internal-error', 'the server could not answer; its log says why');
    }
  };
}

/** What Express and its middleware throw at a malformed request carries a status. */
function isClientError(error: unknown): error is Error & { readonly status: number } {
  return (
    error instanceof Error &&
    'status' in error &&
    typeof error.status === 'number' &&
    error.status >= 400 &&
    error.status < 500
  );
}
