/**
 * The viewer on a large graph in Chromium, and frames per second while dragging beside plain Sigma with default settings:
 *
 *     npm run build
 *     node bench/viewer.js --nodes 10000 --edges 100000
 *
 * `CHROMIUM_PATH` names the browser. It draws in software, as in CI; absolute times vary with the machine: compare the ratio.
 */
/* global document, performance, requestAnimationFrame, setTimeout, window, Event, HTMLInputElement, MouseEvent */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { URL, fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from 'vite';

import { CLI, createGraphWorkspace } from './graph-workspace.js';
import { createLargeGraph } from './large-graph.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const DRAG_MS = 5000;

const { values: options } = parseArgs({
  options: { nodes: { type: 'string', default: '10000' }, edges: { type: 'string', default: '100000' } },
});

const folder = mkdtempSync(join(tmpdir(), 'wiregraph-bench-'));
const graph = createLargeGraph({ nodes: Number(options.nodes), edges: Number(options.edges) });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
});
const program = await serveGraph();
const plain = await servePlainSigma();
try {
  const results = {
    'payload, compressed (MB)': (await countBytes(`${program.url}/api/picture`)) / 1e6,
    ...(await measureViewer()),
    ...(await measurePlainSigma()),
  };
  for (const [what, value] of Object.entries(results)) process.stdout.write(`${what}: ${value.toFixed(2)}\n`);
  process.stdout.write(
    `ratio of frames: ${(results['viewer, frames/s while dragging'] / results['plain Sigma, frames/s while dragging']).toFixed(1)}\n`,
  );
} finally {
  await browser.close();
  program.stop();
  plain.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** The program on a workspace that holds the generated graph in place of the one it built. */
async function serveGraph() {
  const workspace = createGraphWorkspace(folder, graph);
  const server = spawn(process.execPath, [CLI, 'serve', '--workspace', workspace, '--port', '0']);
  const url = await new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk) => {
      said += chunk.toString('utf8');
      const address = /http:\/\/[\w.:[\]]+:\d+/.exec(said);
      if (address !== null) resolve(address[0]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', (code) => {
      reject(new Error(`serve ended with ${code}: ${said}`));
    });
  });
  return { url, stop: () => server.kill() };
}

/** A page with nothing but Sigma's defaults and the same nodes and edges. */
async function servePlainSigma() {
  const source = join(ROOT, 'viewer', 'node_modules', '.bench-plain-sigma');
  rmSync(source, { recursive: true, force: true });
  mkdirSync(source, { recursive: true });
  writeFileSync(
    join(source, 'index.html'),
    '<!doctype html><div id="c" style="width:100vw;height:100vh"></div><script type="module" src="./main.js"></script>',
  );
  writeFileSync(
    join(source, 'main.js'),
    `import { MultiDirectedGraph } from 'graphology';
     import Sigma from 'sigma';
     const { nodes, edges } = await (await fetch('/graph.json')).json();
     const graph = new MultiDirectedGraph();
     for (const { id, x, y, size, name } of nodes) graph.addNode(id, { x, y, size: size / 2, label: name });
     for (const { id, source, target } of edges) graph.addDirectedEdgeWithKey(id, source, target, {});
     new Sigma(graph, document.getElementById('c'));
     window.isReady = true;`,
  );
  const outDir = join(folder, 'plain');
  await build({
    root: source,
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2023', write: false },
  }).then((result) => {
    for (const { fileName, code, source: asset } of result.output) {
      mkdirSync(join(outDir, 'assets'), { recursive: true });
      writeFileSync(join(outDir, fileName), code ?? asset);
    }
  });
  rmSync(source, { recursive: true, force: true });
  const server = createServer((asked, response) => {
    if (asked.url === '/graph.json') {
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(graph));
      return;
    }
    const name = asked.url === '/' ? 'index.html' : asked.url.slice(1);
    response.setHeader('Content-Type', name.endsWith('.js') ? 'text/javascript' : 'text/html');
    try {
      response.end(readFileSync(join(outDir, name)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}

async function measureViewer() {
  const page = await openPage(`${program.url}/`);
  const first = await waitForPicture(page);
  await page.goto('about:blank');
  await page.goto(`${program.url}/#detail=everything&layout=whole`);
  const everything = await waitForPicture(page);
  await page.waitForTimeout(1000);
  const search = await page.evaluate(async () => {
    const input = document.querySelector('input[aria-label^="Search"]');
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const times = [];
    for (const query of ['na', 'nam', 'name 1', 'name 1a', 'event 2']) {
      const start = performance.now();
      write.call(input, query);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      while (document.querySelector('[role=option]') === null) await new Promise(requestAnimationFrame);
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[2];
  });
  await page.keyboard.press('Escape');
  const filter = await page.evaluate(async () => {
    const times = [];
    for (let round = 0; round < 4; round++) {
      const canvas = document.querySelector('[role=img][data-nodes]');
      const before = canvas.dataset.nodes;
      const start = performance.now();
      document.querySelector('[role=switch][data-kind=Persons]').click();
      while (canvas.dataset.nodes === before) await new Promise(requestAnimationFrame);
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return times.sort((a, b) => a - b)[1];
  });
  await page.waitForTimeout(1000);
  const frames = await countFrames(page, '[role=img] .sigma-mouse');
  await page.close();
  return {
    'viewer, first picture (s)': first / 1000,
    'viewer, first picture of everything (s)': everything / 1000,
    'viewer, search to options on the page (ms)': search,
    'viewer, filter to a new picture (ms)': filter,
    'viewer, frames/s while dragging': frames,
  };
}

async function measurePlainSigma() {
  const page = await openPage(plain.url);
  await page.waitForFunction(() => window.isReady === true, undefined, { timeout: 120_000 });
  await page.waitForTimeout(2000);
  const frames = await countFrames(page, '.sigma-mouse');
  await page.close();
  return { 'plain Sigma, frames/s while dragging': frames };
}

async function openPage(url) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url, { timeout: 120_000 });
  return page;
}

/** Milliseconds from the start of the page until lines have been drawn and put on the screen. */
async function waitForPicture(page) {
  const handle = await page.waitForFunction(
    () => Number(document.querySelector('[role=img][data-lines]')?.dataset.lines) > 0 && performance.now(),
    undefined,
    { polling: 'raf', timeout: 120_000 },
  );
  return handle.jsonValue();
}

/** Frames per second while the whole picture is pulled to and fro; one move of the pointer a frame. */
function countFrames(page, selector) {
  return page.evaluate(
    async ([target, durationMs]) => {
      const layer = document.querySelector(target);
      const { left, top, width, height } = layer.getBoundingClientRect();
      const at = (x, y) => ({
        clientX: left + x,
        clientY: top + y,
        bubbles: true,
        cancelable: true,
        button: 0,
      });
      layer.dispatchEvent(new MouseEvent('mousedown', at(6, height / 2)));
      let frames = 0;
      const start = performance.now();
      while (performance.now() - start < durationMs) {
        const x = 6 + (width / 3) * Math.abs(Math.sin(frames / 9));
        document.dispatchEvent(new MouseEvent('mousemove', at(x, height / 2)));
        await new Promise(requestAnimationFrame);
        frames += 1;
      }
      const seconds = (performance.now() - start) / 1000;
      document.dispatchEvent(new MouseEvent('mouseup', at(6, height / 2)));
      return frames / seconds;
    },
    [selector, DRAG_MS],
  );
}

/** As they come over the wire to a browser. */
function countBytes(url) {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'gzip, deflate, br' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => (bytes += chunk.length));
      response.on('end', () => {
        resolve(bytes);
      });
    })
      .on('error', reject)
      .end();
  });
}
