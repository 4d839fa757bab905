import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { Request, Response } from 'express';

const ENCODINGS = ['br', 'gzip', 'identity'] as const;
type Encoding = (typeof ENCODINGS)[number];

/** A large answer that many will ask for: its JSON text, and its compressed forms, made when they are first asked for. */
export interface PreparedAnswer {
  readonly kind: 'prepared';
  readonly encode: (encoding: Encoding) => Promise<Buffer>;
}

/** Level 5 of 11: level 9 takes several times as long for a few per cent less. */
const BROTLI_LEVEL = 5;

export function prepareAnswer(json: string): PreparedAnswer {
  const text = Buffer.from(json);
  const made = new Map<Encoding, Promise<Buffer>>();
  const compress = (encoding: Encoding): Promise<Buffer> => {
    if (encoding === 'identity') return Promise.resolve(text);
    if (encoding === 'gzip') return promisify(gzip)(text);
    return promisify(brotliCompress)(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    });
  };
  return {
    kind: 'prepared',
    encode: (encoding) => {
      const done = made.get(encoding) ?? compress(encoding);
      made.set(encoding, done);
      return done;
    },
  };
}

export function isPreparedAnswer(value: unknown): value is PreparedAnswer {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'prepared';
}

export async function sendPrepared(
  request: Request,
  response: Response,
  { encode }: PreparedAnswer,
): Promise<void> {
  // In our order: browsers name gzip first, and take the smaller one as gladly.
  const encoding = ENCODINGS.find((known) => request.acceptsEncodings(known) !== false) ?? 'identity';
  const bytes = await encode(encoding);
  response.vary('Accept-Encoding').type('application/json');
  // The compression middleware leaves alone what says how it is encoded.
  if (encoding !== 'identity') response.set('Content-Encoding', encoding);
  response.send(bytes);
}
