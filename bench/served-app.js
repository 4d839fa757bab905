/** A server in a process of its own, for `bench/server.js`: this program's, or a plain express app with prepared bytes. */
/* global gc */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { brotliCompressSync, constants } from 'node:zlib';
import express from 'express';

import { createApp } from '../dist/server/app.js';
import { listen } from '../dist/server/listen.js';
import { createWorkspaceReader } from '../dist/server/workspace-reader.js';

const [, , kind, argument] = process.argv;
const app = kind === 'plain' ? createPlainApp(argument) : await createOwnApp(argument);
const server = await listen(app, { host: '127.0.0.1', port: 0, orAnyPort: true });

process.on('message', () => {
  gc();
  process.send(process.memoryUsage());
});
process.send({ url: server.url });

async function createOwnApp(folder) {
  return createApp({
    readWorkspace: await createWorkspaceReader(folder),
    host: '127.0.0.1',
    viewerFolder: folder,
    rateLimits: { all: 1e9, work: 1e9, refused: 1e9 },
    report: (error) => {
      throw error;
    },
  });
}

function createPlainApp(file) {
  const plain = express();
  for (const { path, encoding, text } of JSON.parse(readFileSync(file, 'utf8'))) {
    const bytes = encoding === 'br' ? compress(text) : Buffer.from(text);
    plain.get(path, (_request, response) => {
      response.type('application/json');
      if (encoding === 'br') response.set('Content-Encoding', 'br');
      response.send(bytes);
    });
  }
  return plain;
}

function compress(text) {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
