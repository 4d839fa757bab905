import { type DependencyTree, groupParserMoves, PARSER_FEATURES, parseArcEager } from './arc-eager-parser.ts';
import {
  decodeEntities,
  type DecodedEntity,
  groupRecognizerMoves,
  RECOGNIZER_FEATURES,
} from './biluo-decoder.ts';
import { deprojectivize } from './deprojectivize.ts';
import { createLemmatizer, type Lemmatizer } from './lemmatize.ts';
import { createMemo } from './memo.ts';
import { ENGLISH_MODEL, readModelFile } from './model-file.ts';
import { createNormalizer, type Normalizer } from './norms.ts';
import { findSentenceStarts } from './sentence-starts.ts';
import { createTagger } from './tagger.ts';
import { createTokenEncoder } from './tok2vec.ts';
import {
  computeFeatures,
  createStringIds,
  isWhiteSpace,
  type ModelToken,
  type TokenFeatures,
} from './token-features.ts';
import { createTransitionModel } from './transition-scorer.ts';
import { createKernel } from './wasm-kernel.ts';

/** What the model says of a text. Indices are into its tokens. */
interface Analysis extends DependencyTree {
  /** Penn Treebank tags. */
  readonly tags: readonly string[];
  readonly sentenceStarts: readonly boolean[];
  readonly entities: readonly DecodedEntity[];
}

export interface EnglishModel {
  readonly normalize: Normalizer;
  readonly lemmatize: Lemmatizer;
  /** Analyses one text, in which no sentence begins at a token of `insides`. */
  readonly analyze: (tokens: readonly ModelToken[], insides?: ReadonlySet<number>) => Analysis;
}

/** Distinct tokens whose features and vectors are kept: about 20 MB. */
const REMEMBERED_TOKENS = 20_000;

/**
 * Loads the tagger, the dependency parser and the entity recogniser: spaCy's `en_core_web_sm` 3.8.0, run with the same
 * result.
 *
 * @throws {Error} naming the model file that is missing or damaged
 * @see models/en/README.md
 */
export function createEnglishModel(folder: URL = ENGLISH_MODEL): EnglishModel {
  const model = readModelFile(folder);
  const { manifest, vocabulary } = model;
  const kernel = createKernel();
  const toId = createStringIds(vocabulary.symbols);
  const findFeatures = createFeatureFinder(toId);

  const shared = createTokenEncoder(kernel, model, 'shared');
  const tag = createTagger(kernel, model);
  const parserMoves = groupParserMoves(manifest.parser.moves);
  const parser = createTransitionModel(kernel, model, 'parser', {
    features: PARSER_FEATURES,
    moves: manifest.parser.moves.length,
  });
  const recognizerEncoder = createTokenEncoder(kernel, model, 'recognizer');
  const recognizerMoves = groupRecognizerMoves(manifest.recognizer.moves);
  const recognizer = createTransitionModel(kernel, model, 'recognizer', {
    features: RECOGNIZER_FEATURES,
    moves: manifest.recognizer.moves.length,
  });

  return {
    normalize: createNormalizer(vocabulary, toId),
    lemmatize: createLemmatizer(model.lemmas),
    analyze: (tokens, insides) => {
      const { length } = tokens;
      const features = tokens.map(findFeatures);
      const spaces = tokens.map((token) => isWhiteSpace(token.text));
      const isSpace = (token: number): boolean => spaces[token] ?? false;

      const { tags, tree } = kernel.scratch(() => {
        const vectors = shared.encode(features);
        const projective = parseArcEager(length, parserMoves, parser.createScorer(vectors, length), insides);
        return { tags: tag(vectors, length), tree: deprojectivize(projective, isSpace) };
      });
      const sentenceStarts = findSentenceStarts(tree.heads);
      const entities = kernel.scratch(() =>
        decodeEntities(
          { length, isWhiteSpace: isSpace, startsSentence: (token) => sentenceStarts[token] ?? false },
          recognizerMoves,
          recognizer.createScorer(recognizerEncoder.encode(features), length),
          manifest.recognizer.temperature,
        ),
      );
      return { ...tree, tags, sentenceStarts, entities };
    },
  };
}

/** One object per distinct token, so that the encoders can remember what they computed for it. */
function createFeatureFinder(toId: (text: string) => bigint): (token: ModelToken) => TokenFeatures {
  const memo = createMemo<TokenFeatures>(REMEMBERED_TOKENS);
  return (token) =>
    memo(`${token.text}\n${token.norm}${token.space ? '\n' : ''}`, () => computeFeatures(token, toId));
}
