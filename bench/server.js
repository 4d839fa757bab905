/**
 * The server under load on the loopback, beside a plain express app that sends the same bytes without looking at the request,
 * in one run: throughput and 99th percentile of search, a node and the graph; then memory over 100,000 requests.
 *
 *     npm run build:program
 *     node bench/server.js --nodes 10000 --edges 100000 --requests 100000
 *
 * Times vary with the machine: compare the ratios. Each server has a process of its own, so that neither pays for the other.
 */
/* global fetch */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { URL, fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';

import { createGraphWorkspace } from './graph-workspace.js';
import { createLargeGraph } from './large-graph.js';

const SERVED = fileURLToPath(new URL('served-app.js', import.meta.url));
const CONNECTIONS = 10;

const { values: options } = parseArgs({
  options: {
    nodes: { type: 'string', default: '10000' },
    edges: { type: 'string', default: '100000' },
    requests: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '5' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'wiregraph-bench-'));
const started = [];
try {
  const graph = createLargeGraph({ nodes: Number(options.nodes), edges: Number(options.edges) });
  const workspace = createGraphWorkspace(folder, graph);
  const own = await start('wiregraph', workspace);
  // Neither a hub nor a leaf.
  const node = graph.nodes.filter(({ type }) => type === 'Person')[50].id;
  const paths = ['/api/search?q=name%201a', `/api/nodes/${encodeURIComponent(node)}`, '/api/picture'];
  const [search, oneNode, picture] = paths;
  const plain = await start('plain', JSON.stringify(await prepare(own.url, paths)));
  await compare('search, each time another', listSearches(), own.url, plain.url);
  await compare('search, the same by all', [search], own.url, plain.url);
  await compare('node', [oneNode], own.url, plain.url);
  await compare('graph', [picture], own.url, plain.url);
  await measureMemory(own, paths);
} finally {
  for (const child of started) child.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function start(kind, argument) {
  const file = join(folder, `${kind}.json`);
  if (kind === 'plain') writeFileSync(file, argument);
  const child = fork(SERVED, [kind, kind === 'plain' ? file : argument], { execArgv: ['--expose-gc'] });
  started.push(child);
  const { url } = await next(child);
  const readMemory = async () => {
    child.send('memory');
    return next(child);
  };
  return { url, readMemory };
}

function next(child) {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => {
      reject(new Error(`a server ended with ${code}`));
    });
  });
}

/** What is answered to each path, as it comes over the wire. */
async function prepare(url, paths) {
  return Promise.all(
    paths.map(async (path) => {
      // fetch decodes what it gets: the plain app encodes it once, before it is measured.
      const answer = await fetch(url + path);
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return {
        path: new URL(url + path).pathname,
        encoding: answer.headers.get('content-encoding'),
        text: await answer.text(),
      };
    }),
  );
}

/** More than the server keeps answers to: two words, the first in every name and the second in some. */
function listSearches() {
  return Array.from({ length: 2000 }, (_item, index) => `/api/search?q=name%20${index.toString(36)}`);
}

async function compare(what, paths, own, plain) {
  const run = (url) => {
    let clients = 0;
    return autocannon({
      url,
      // Every connection begins elsewhere in the list: side by side, they would ask the same at the same time.
      setupClient: (client) => {
        const first = Math.floor((clients++ * paths.length) / CONNECTIONS);
        client.setRequests([...paths.slice(first), ...paths.slice(0, first)].map((path) => ({ path })));
      },
      connections: CONNECTIONS,
      duration: Number(options.seconds),
      headers: { 'accept-encoding': 'br' },
    });
  };
  const [a, b] = [await run(own), await run(plain)];
  for (const { non2xx, errors } of [a, b])
    if (non2xx + errors > 0) throw new Error(`${what}: ${non2xx + errors} requests failed`);
  const show = ({ requests, latency }) => `${requests.mean.toFixed(0)}/s, p99 ${latency.p99} ms`;
  process.stdout.write(
    `${what}: ${show(a)}; plain express ${show(b)}; throughput ${(a.requests.mean / b.requests.mean).toFixed(2)} of it\n`,
  );
}

/** Memory in use and resident after a tenth, half and all of the requests, each time after garbage was collected. */
async function measureMemory({ url, readMemory }, paths) {
  const total = Number(options.requests);
  const etag = (await fetch(`${url}/api/picture`)).headers.get('etag') ?? '';
  // The whole graph every time would measure the loopback: most browsers have it and ask whether it has changed.
  const requests = paths.map((path) =>
    path === '/api/picture' ? { path, headers: { 'if-none-match': etag } } : { path },
  );
  let done = 0;
  for (const goal of [total / 10, total / 2, total]) {
    await autocannon({
      url,
      connections: CONNECTIONS,
      amount: goal - done,
      requests,
      headers: { 'accept-encoding': 'br' },
    });
    done = goal;
    const { heapUsed, rss } = await readMemory();
    process.stdout.write(
      `after ${goal} requests: ${(heapUsed / 1e6).toFixed(1)} MB in use, ${(rss / 1e6).toFixed(0)} MB resident\n`,
    );
  }
}
