import { isIP } from 'node:net';

import type { RequestHandler } from 'express';

import { RequestError } from './errors.ts';

const LOOPBACK_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests under a foreign host name. A page of another site can point its own name at this machine (DNS
 * rebinding), and its scripts would then read the graph as if it were theirs; only the `Host` header tells.
 *
 * @param host what the server listens on. Beyond the loopback, its name and plain addresses are allowed too: an address
 *   cannot be rebound.
 */
export function createHostCheck(host: string): RequestHandler {
  const open = !isLoopback(host);
  return (request, _response, next) => {
    const name = readHostName(request.headers.host);
    const known = LOOPBACK_NAMES.includes(name) || (open && (name === host.toLowerCase() || isAddress(name)));
    if (!known) throw new RequestError('forbidden', `this server does not answer for the host "${name}"`);
    next();
  };
}

export function isLoopback(host: string): boolean {
  return host === '::1' || host === 'localhost' || host.startsWith('127.');
}

function readHostName(header: string | undefined): string {
  return (header ?? '').toLowerCase().replace(/:\d+$/u, '');
}

function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[|\]$/gu, '')) !== 0;
}
