import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { Duplex } from 'node:stream';

import { apiErrors } from '../schema/api.ts';
import { toErrorBody } from './errors.ts';

/** A running server. */
export interface RunningServer {
  /** `http://127.0.0.1:4477`, to be opened in a browser of this machine. */
  readonly url: string;
  readonly port: number;
  /** Answers what is under way, then stops; connections that stay open are cut after the grace time. */
  readonly close: (graceMs?: number) => Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** Whether any free port will do when this one is taken. */
  readonly orAnyPort: boolean;
}

/** Who sends a request byte by byte holds a connection no longer than this. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 60_000;

/** @throws {ListenError} when the port is taken, or the address is not to be had */
export async function listen(
  app: RequestListener,
  { host, port, orAnyPort }: ListenOptions,
): Promise<RunningServer> {
  const server = createServer({ headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS }, app);
  server.on('clientError', refuseMalformed);
  try {
    await open(server, host, port);
  } catch (error) {
    if (!orAnyPort || readCode(error) !== 'EADDRINUSE') throw new ListenError(host, port, error);
    await open(server, host, 0);
  }
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${toUrlHost(host)}:${actualPort}`,
    port: actualPort,
    close: (graceMs = 2000) => close(server, graceMs),
  };
}

/** The message names address and port, and what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';

  constructor(host: string, port: number, cause: unknown) {
    const reasons: Readonly<Record<string, string>> = {
      EADDRINUSE: 'the port is taken; choose another with --port, or 0 for any free one',
      EACCES: 'the system does not allow it; choose a port above 1023 with --port',
      EADDRNOTAVAIL: 'this machine has no such address',
      ENOTFOUND: 'there is no host of that name',
    };
    const reason = reasons[readCode(cause) ?? ''] ?? (cause instanceof Error ? cause.message : String(cause));
    super(`cannot listen on ${host}, port ${port}: ${reason}`, { cause });
  }
}

function open(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection whose answer has just ended is idle only now: browsers keep it open for the next question.
    const sweep = setInterval(() => {
      server.closeIdleConnections();
    }, 50);
    const cut = setTimeout(() => {
      server.closeAllConnections();
    }, graceMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });
}

/** What is no HTTP reaches no app; the answer has the shape of all failures. */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'too-large' : 'bad-request';
  const body = JSON.stringify(toErrorBody(code, 'this is no HTTP request that can be read'));
  const head = [
    `HTTP/1.1 ${apiErrors[code]} Refused`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** A wildcard address is no place to go to; on this machine the loopback answers for it. */
function toUrlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function readCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
