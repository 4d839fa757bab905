/**
 * Time and memory of whole builds of recombined articles, and of adding one article to each:
 *
 *     npm run build:program && node bench/scale.js 300 1000
 *
 * CPU seconds count all threads and the collection of garbage; on a busy machine compare those.
 */
import { spawn } from 'node:child_process';
import console from 'node:console';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';

import { openWorkspace } from '../dist/store/workspace.js';
import { recombineArticles } from './recombined-articles.js';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const sizes = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'wiregraph-scale-'));

/** Runs a command to its end. CPU and peak memory are as the system counts them for the process (Linux). */
async function measure(words) {
  const start = performance.now();
  const child = spawn('/usr/bin/env', ['time', '-f', '%U %S %M', process.execPath, CLI, ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(errors);
  const [user, system, kilobytes] = errors.trimEnd().split('\n').at(-1).split(' ').map(Number);
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: user + system,
    peakMegabytes: kilobytes / 1024,
  };
}

const round = (figures) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 10) / 10]));

try {
  for (const size of sizes) {
    const articles = join(folder, `${size}.jsonl`);
    const workspace = join(folder, `ws-${size}`);
    writeFileSync(
      articles,
      [...recombineArticles(size)].map((article) => JSON.stringify(article)).join('\n'),
    );
    const words = readFileSync(articles, 'utf8').split(/\s+/u).length;
    const build = await measure(['build', articles, '--workspace', workspace]);
    const { report } = await openWorkspace(workspace);
    console.log(`${size} articles, ${words} words:`, round(build), 'stages', report.seconds);
    const one = join(folder, 'one.jsonl');
    writeFileSync(one, JSON.stringify({ id: 'one-more', text: 'Angela Merkel met Boris Ashberg in Paris.' }));
    console.log('  one more:', round(await measure(['add', one, '--workspace', workspace])));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
