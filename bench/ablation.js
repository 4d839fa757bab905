/**
 * What each rule about names is worth with the model as it is: every rule is switched off alone, in a copy of the compiled
 * program, and the names and the coreference inside documents are scored again.
 *
 *     npm run build:program
 *     node bench/ablation.js                 # all rules; or only those whose name holds an argument
 *
 * Figures are changes in percentage points when the rule is off. They do not see the graph: before a rule without a minus goes,
 * `wiregraph evaluate` and the unit tests must stay as they are without it (table in `models/en/README.md`).
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';

import { createAnnotator } from '../dist/annotate/annotate.js';
import { readGold } from '../dist/evaluate/standoff-reader.js';
import { scoreStandoff } from '../dist/evaluate/standoff-scores.js';
import { createIngester } from '../dist/ingest/ingester.js';
import { readArticles } from '../dist/ingest/read-articles.js';
import { loadArticleVocabulary } from '../dist/vocabulary/articles.js';
import { loadKnowledge } from '../dist/vocabulary/knowledge.js';
import { loadPredicateClasses } from '../dist/vocabulary/predicates.js';

const ROOT = new URL('../', import.meta.url);
const CORPORA = ['meantime-dev', 'gum-news-dev', 'seeds'];

/** What a rule's function gives when it is off, in terms of its arguments; by file of `mentions`. */
const RULES = {
  'model-candidates': { isThing: 'false', isModifierOf: 'false', isNationality: 'false' },
  'gazetteer-candidates': { findGazetteerCandidates: '[]', cityScore: '0.5', isOrdinaryWord: 'false' },
  'pattern-candidates': {
    findBodies: '[]',
    findNationalBodies: '[]',
    findPlaces: '[]',
    findOwnerOrSeat: 'arguments[1]',
    findPossessedBodies: '[]',
  },
  designations: { findDesignations: '[]' },
  'place-surnames': { findPlaceSurnames: '[]' },
  'run-on-names': {
    splitRunOn: '[arguments[1]]',
    cutOfficer: 'arguments[1]',
    extendHyphenated: 'arguments[1]',
  },
  'overlapping-names': {
    isPartOfRecognized: 'false',
    isPartOwner: 'false',
  },
  'find-names': { isDepartmentOfTitle: 'false' },
  'document-votes': {
    voteOnNames: 'arguments[2]',
    followMisspellings: 'undefined',
    createHeadlineTest: '() => false',
    findRepeats: '[]',
    isWordOfName: 'false',
  },
  'type-evidence': { findTypeEvidence: '[]', readArticled: 'arguments[1].type', ownsOfficer: 'false' },
  metonyms: { isGovernment: 'false' },
};

/** Measures of a corpus, in percent. */
function measure(gold, predicted) {
  const { documents, entities, mentions } = gold;
  const { names, resolution } = scoreStandoff({ documents, entities, mentions }, predicted);
  return {
    names: 100 * names.exact.micro.f1,
    within: 100 * resolution.withinDocumentAll.conll,
    pronouns: 100 * resolution.pronounToName.f1,
  };
}

const TYPES = {
  Person: 'person',
  Organization: 'organization',
  Country: 'country',
  Place: 'place',
  Other: 'other',
};
const KINDS = { named: 'name', adjectival: 'adjective', nominal: 'nominal', pronominal: 'pronoun' };

/** Mentions of the documents, one entity a cluster. */
function toStandoff(documents) {
  const toId = ({ article }, cluster) => `${article.id}-${cluster}`;
  return {
    documents: documents.map(({ article: { id, text } }) => ({ id, text })),
    entities: documents.flatMap((document) =>
      document.clusters.map(({ index, type, name }) => ({
        id: toId(document, index),
        type: TYPES[type],
        name,
      })),
    ),
    mentions: documents.flatMap((document) =>
      document.mentions.map(({ index, start, end, text, kind, type }) => ({
        doc: document.article.id,
        start,
        end,
        text,
        kind: KINDS[kind],
        type: TYPES[type],
        entity: toId(document, document.clusterOf[index]),
      })),
    ),
  };
}

/** Loads the stages of a compiled program and scores them on the annotated documents. */
async function scoreProgram(dist, corpora) {
  const load = (path) => import(pathToFileURL(join(dist, path)).href);
  const { createMentionFinder } = await load('mentions/find-mentions.js');
  const { createCoreferenceResolver } = await load('coreference/resolve-coreference.js');
  const knowledge = loadKnowledge();
  const findMentions = createMentionFinder(knowledge);
  const resolve = createCoreferenceResolver(knowledge, loadPredicateClasses().report);
  return corpora.map(({ gold, annotated }) =>
    measure(gold, toStandoff(annotated.map((document) => resolve(findMentions(document))))),
  );
}

/** Copies the compiled program with one function that does nothing. */
function switchOff(folder, file, name, value) {
  const dist = join(folder, `${file}-${name}`, 'dist');
  cpSync(fileURLToPath(new URL('dist', ROOT)), dist, { recursive: true });
  const path = join(dist, 'mentions', `${file}.js`);
  const code = readFileSync(path, 'utf8');
  const head = new RegExp(`function ${name}\\(.*\\) \\{\\n`, 'u');
  if (!head.test(code)) throw new Error(`${path}: no function ${name}`);
  writeFileSync(
    path,
    code.replace(head, (start) => `${start}return ${value};\n`),
  );
  return dist;
}

async function readCorpus(name, ingest, annotate) {
  const folder = fileURLToPath(new URL(`test/gold/${name}`, ROOT));
  const annotated = [];
  for await (const { source } of readArticles([join(folder, 'documents.jsonl')]))
    annotated.push(annotate(ingest(source)));
  return { gold: readGold(folder), annotated };
}

async function main(wanted) {
  const knowledge = loadKnowledge();
  const ingest = createIngester(loadArticleVocabulary(knowledge.givenNames));
  const annotate = createAnnotator();
  const corpora = [];
  for (const name of CORPORA) corpora.push(await readCorpus(name, ingest, annotate));
  const before = await scoreProgram(fileURLToPath(new URL('dist', ROOT)), corpora);
  const format = (figures) => figures.map((figure) => figure.padStart(9)).join('');
  const columns = before.flatMap((scores) => Object.keys(scores));
  process.stdout.write(`${''.padEnd(46)}${CORPORA.map((name) => name.padStart(27)).join('')}\n`);
  process.stdout.write(`${''.padEnd(46)}${format(columns)}\n`);
  const all = before.flatMap((scores) => Object.values(scores).map((score) => score.toFixed(2)));
  process.stdout.write(`${'all rules'.padEnd(46)}${format(all)}\n`);

  const folder = mkdtempSync(join(tmpdir(), 'ablation-'));
  try {
    symlinkSync(fileURLToPath(new URL('node_modules', ROOT)), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
    for (const [file, functions] of Object.entries(RULES)) {
      for (const [name, value] of Object.entries(functions)) {
        const rule = `${file}: ${name}`;
        if (wanted.length > 0 && !wanted.some((part) => rule.includes(part))) continue;
        const after = await scoreProgram(switchOff(folder, file, name, value), corpora);
        const changes = after.flatMap((scores, index) =>
          Object.entries(scores).map(([key, score]) => score - before[index][key]),
        );
        const figures = changes.map((change) =>
          Math.abs(change) < 0.005 ? '·' : `${change > 0 ? '+' : ''}${change.toFixed(2)}`,
        );
        process.stdout.write(`${rule.padEnd(46)}${format(figures)}\n`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await main(process.argv.slice(2));
