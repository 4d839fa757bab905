import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

import { compareText } from '../schema/order.ts';

/** All that decides what is extracted from an article, from the folder of this file. */
const PROGRAM = new URL('../', import.meta.url);
const FOLDERS: readonly URL[] = [
  ...['ingest', 'annotate', 'mentions', 'coreference', 'extract', 'document', 'vocabulary', 'schema'].map(
    (stage) => new URL(`${stage}/`, PROGRAM),
  ),
  new URL('../src/vocabulary/data/', PROGRAM),
];
const FILES: readonly URL[] = ['pipeline', 'store/document-codec', 'store/token-columns'].map(
  (module) => new URL(module + extname(import.meta.url), PROGRAM),
);
/** Names the weights with a sum over each file, which is checked when they are loaded. */
const MODEL = new URL('../models/en/manifest.json', PROGRAM);
const DEPENDENCIES = new URL('../package.json', PROGRAM);

let version: string | undefined;

/**
 * A sum over the code of the stages of one article, the vocabularies, the model and the named dependencies. What two programs of one version
 * extract from an article is the same, so that it need not be extracted again.
 */
export function readPipelineVersion(): string {
  version ??= computeVersion();
  return version;
}

function computeVersion(): string {
  const sum = createHash('sha256');
  const files = [...FOLDERS.flatMap(listFiles), ...FILES, MODEL, DEPENDENCIES];
  for (const file of files) {
    const bytes = readFileSync(file);
    sum.update(`${file.href.slice(new URL('../', PROGRAM).href.length)} ${bytes.length}\n`).update(bytes);
  }
  return sum.digest('hex').slice(0, 32);
}

/** Declarations and the like say nothing that the code does not. */
function listFiles(folder: URL): URL[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:js|ts|wasm|yaml|tsv)$/u.test(path) && !path.endsWith('.d.ts'))
    .sort(compareText)
    .map((path) => new URL(path, folder));
}
