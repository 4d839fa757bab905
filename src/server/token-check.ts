import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

import { parse } from 'cookie';
import type { Request, RequestHandler } from 'express';

import { RequestError } from './errors.ts';

/** A secret that lets in whoever has it: 192 bits, safe in an address. */
export function createToken(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * Lets only those in who show the token: in `Authorization: Bearer …`, in the cookie, or in an address `?token=…`, which
 * sets the cookie and goes on without it, so that the token does not stay in the address.
 *
 * @param token `undefined` lets everyone in
 */
export function createTokenCheck(token: string | undefined): RequestHandler {
  if (token === undefined) {
    return (_request, _response, next) => {
      next();
    };
  }
  const isToken = createComparison(token);
  return (request, response, next) => {
    const { token: asked, ...rest } = request.query;
    if (typeof asked === 'string' && isToken(asked)) {
      const { secure } = request;
      response.cookie(cookieName(request), token, { httpOnly: true, sameSite: 'strict', secure });
      // Relative to what was asked for: no address of another site can come of it.
      const query = new URLSearchParams(rest as Record<string, string>).toString();
      response.set('Cache-Control', 'no-store').redirect(303, query === '' ? '.' : `.?${query}`);
      return;
    }
    if (!isToken(readBearer(request)) && !isToken(readCookie(request))) {
      response.set('WWW-Authenticate', 'Bearer');
      throw new RequestError(
        'unauthorized',
        'a token is needed: open the address that was printed when the server started',
      );
    }
    next();
  };
}

/** In constant time, whatever is offered: hashes of equal length are compared. */
function createComparison(token: string): (offered: string | undefined) => boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const expected = digest(token);
  return (offered) => offered !== undefined && timingSafeEqual(digest(offered), expected);
}

function readBearer(request: Request): string | undefined {
  return /^Bearer (\S+)$/iu.exec(request.get('Authorization') ?? '')?.[1];
}

function readCookie(request: Request): string | undefined {
  return parse(request.get('Cookie') ?? '')[cookieName(request)];
}

/** Cookies do not know of ports: two servers on one machine would take each other's away. */
function cookieName(request: Request): string {
  return `wiregraph-${request.socket.localPort ?? 0}`;
}
