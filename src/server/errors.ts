import type { ErrorRequestHandler, RequestHandler, Response } from 'express';

import { apiErrors } from '../schema/api.ts';
import type { ApiError, ApiErrorCode } from '../schema/api.ts';

/** A request that cannot be answered as asked. Message and hint are for whoever asked. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: ApiErrorCode;
  readonly hint: string | undefined;

  constructor(code: ApiErrorCode, message: string, hint?: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** Codes for the statuses that Express and its middleware put on what they throw at a malformed request. */
const CODES_BY_STATUS: Readonly<Record<number, ApiErrorCode>> = {
  403: 'forbidden',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-type',
};

export function toErrorBody(code: ApiErrorCode, message: string, hint?: string): ApiError {
  return { error: { code, message, ...(hint !== undefined && { hint }) } };
}

function sendError(response: Response, code: ApiErrorCode, message: string, hint?: string): void {
  response.removeHeader('ETag');
  response
    .status(apiErrors[code])
    .set('Cache-Control', 'no-store')
    .json(toErrorBody(code, message, hint));
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
      sendError(response, error.code, error.message, error.hint);
    } else if (isClientError(error)) {
      sendError(response, CODES_BY_STATUS[error.status] ?? 'bad-request', error.message);
    } else {
      report(error);
      sendError(response, 'internal-error', 'the server could not answer; its log says why');
    }
  };
}

function isClientError(error: unknown): error is Error & { readonly status: number } {
  return (
    error instanceof Error &&
    'status' in error &&
    typeof error.status === 'number' &&
    error.status >= 400 &&
    error.status < 500
  );
}
