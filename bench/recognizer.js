/**
 * The entity recogniser alone, before the rules of the mentions stage, on the development corpora: names by type, in the
 * texts as they are, in Title Case, ALL CAPS and lower case; agreement with the first model on the labels without gold;
 * and how often a name of each score is right.
 *
 *     npm run build:program
 *     node bench/recognizer.js models/en
 *     node bench/recognizer.js ORIGINAL models/en        # two models, made by models/convert.js, side by side
 */
import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import process from 'node:process';
import { pathToFileURL, URL } from 'node:url';

import { createAnnotator } from '../dist/annotate/annotate.js';
import { scoreNames } from '../dist/evaluate/layers/names.js';

const CORPORA = ['meantime-dev', 'gum-news-dev'];

const TYPES = { PERSON: 'person', ORG: 'organization', GPE: 'place', LOC: 'place', FAC: 'place' };

/** Labels on which the corpora have no annotations: the models can only be compared with each other. */
const OTHER_LABELS = ['DATE', 'TIME', 'NORP', 'GPE', 'CARDINAL', 'ORDINAL', 'MONEY', 'PERCENT', 'QUANTITY'];

/** None changes a text's length, so that the annotations stay where they are. */
const CASES = {
  'as written': (text) => text,
  'Title Case': (text) => changeCase(text, /(?<![\p{L}\p{N}'’])\p{Ll}/gu, 'toUpperCase'),
  'ALL CAPS': (text) => changeCase(text, /\p{Ll}/gu, 'toUpperCase'),
  'lower case': (text) => changeCase(text, /\p{Lu}/gu, 'toLowerCase'),
};

const SCORE_STEPS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

/** Letters whose other case has another length ("ß") stay. */
function changeCase(text, letters, change) {
  return text.replace(letters, (letter) => {
    const changed = letter[change]();
    return changed.length === letter.length ? changed : letter;
  });
}

function readCorpus(name) {
  const read = (file) =>
    readFileSync(new URL(`../test/gold/${name}/${file}.jsonl`, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  const documents = read('documents');
  const regions = new Map(documents.map(({ id, regions }) => [id, regions]));
  const inScope = ({ doc, start }) =>
    regions.get(doc)?.some(([from, to]) => from <= start && start < to) ?? true;
  return { documents, inScope, gold: read('mentions').filter(inScope) };
}

/** Every line of the text is a paragraph of the story. */
function toArticle({ id, text }, change) {
  let start = 0;
  const zones = text.split('\n').flatMap((line) => {
    const zone = { kind: 'body', reason: 'bench', start, end: start + line.length };
    start += line.length + 1;
    return line.trim() === '' ? [] : [zone];
  });
  return { id, text: change(text), zones, authors: [] };
}

/** What the recogniser found, as names: without articles, quotation marks and possessives at the edges. */
function recognize(annotate, documents, change) {
  return documents.flatMap((document) => {
    const article = toArticle(document, change);
    return annotate(article).recognized.map(({ start, end, label, score }) => {
      const text = article.text.slice(start, end);
      const before = /^(?:(?:the|an?)\s+|["“”‘']+)*/iu.exec(text)[0].length;
      const after = /(?<!['’"“”]|['’]s)(?:['’]s?|["“”])*$/iu.exec(text)[0].length;
      const span =
        before + after < text.length ? { start: start + before, end: end - after } : { start, end };
      return { doc: document.id, ...span, label, score, kind: 'name', type: TYPES[label] ?? 'other' };
    });
  });
}

const percent = (part, whole = 1) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)).padStart(7);
const print = (...cells) => process.stdout.write(`${cells.join('')}\n`);

function printNames(name, { exact, exactUntyped, predictedOnOtherNames }) {
  const figures = ['micro', 'person', 'organization', 'location'].map((type) => percent(exact[type].f1));
  const { precision, recall } = exact.micro;
  print(
    name.padEnd(34),
    ...figures,
    percent(exactUntyped.f1),
    percent(precision),
    percent(recall),
    String(predictedOnOtherNames).padStart(7),
  );
}

/** Share of the first model's entities of each label that the other finds too, and the other way round, as F1. */
function printAgreement(reference, other) {
  const toKeys = (entities, label) =>
    new Set(entities.filter((e) => e.label === label).map((e) => `${e.doc} ${e.start}-${e.end}`));
  for (const label of OTHER_LABELS) {
    const [first, second] = [toKeys(reference, label), toKeys(other, label)];
    const shared = [...first].filter((key) => second.has(key)).length;
    print(`  ${label.padEnd(12)}`, percent(2 * shared, first.size + second.size), `  of ${first.size}`);
  }
}

/** Names by score: how many, their mean score, how many are right (same span and type). */
function printReliability(names, gold) {
  const right = new Set(
    gold.filter(({ kind, ignore }) => kind === 'name' && ignore !== true).map((name) => toKey(name)),
  );
  const ignored = new Set(
    gold.filter(({ ignore }) => ignore === true).map(({ doc, start }) => `${doc} ${start}`),
  );
  const counted = names.filter(({ type, doc, start }) => type !== 'other' && !ignored.has(`${doc} ${start}`));
  for (const [index, from] of SCORE_STEPS.slice(0, -1).entries()) {
    const to = SCORE_STEPS[index + 1];
    const bin = counted.filter(({ score }) => score >= from && (score < to || to === 1));
    const mean = bin.reduce((sum, { score }) => sum + score, 0);
    const hits = bin.filter((name) => right.has(toKey(name))).length;
    print(
      `  ${from.toFixed(2)}–${to.toFixed(2)}`,
      String(bin.length).padStart(7),
      percent(mean, bin.length),
      percent(hits, bin.length),
    );
  }
}

function toKey({ doc, start, end, type }) {
  return `${doc} ${start}-${end} ${type === 'country' ? 'place' : type}`;
}

function main(folders) {
  if (folders.length === 0) throw new Error('usage: node bench/recognizer.js MODEL...');
  const models = folders.map((folder) => ({
    folder,
    annotate: createAnnotator({ model: pathToFileURL(resolve(folder) + sep) }),
  }));
  for (const corpus of CORPORA) {
    const { documents, inScope, gold } = readCorpus(corpus);
    print(`\n${corpus}`.padEnd(35), '  micro person    org  place untyped  prec.   rec. on others');
    for (const [name, change] of Object.entries(CASES)) {
      for (const model of models) {
        model[name] = recognize(model.annotate, documents, change).filter(inScope);
        printNames(`${name}, ${model.folder.slice(-20)}`, scoreNames(gold, model[name]));
      }
    }
    for (const model of models) {
      print(`score of names, their mean score, how many are right: ${model.folder}`);
      printReliability(model['as written'], gold);
    }
    for (const model of models.slice(1)) {
      print(`agreement with ${models[0].folder}: ${model.folder}`);
      printAgreement(models[0]['as written'], model['as written']);
    }
  }
}

main(process.argv.slice(2));
