import type {
  AnnotatedDocument,
  RecognizedEntity,
  RecognizedLabel,
  Sentence,
  Token,
} from '../document/annotated-document.ts';
import type { Article, Zone, ZoneKind } from '../document/article.ts';
import type { Span } from '../document/span.ts';
import { createEnglishModel, type EnglishModel } from './english-model.ts';
import { ENGLISH_MODEL } from './model-file.ts';
import { findQuotations } from './quotations.ts';
import { findSentenceInsides } from './sentence-insides.ts';
import { attachSpeakingParticiples } from './speaking-participles.ts';
import { cutPieces } from './text-pieces.ts';
import { createTokenizer, type PlainToken, type Tokenizer } from './tokenize.ts';

/** Zones in which an article tells its story. */
const ANNOTATED: ReadonlySet<ZoneKind> = new Set(['title', 'subtitle', 'body']);

export type Annotator = (article: Article) => AnnotatedDocument;

/**
 * Loads the English model, in about 0.2 s.
 *
 * @throws {Error} naming the model file that is missing or damaged
 */
export function createAnnotator(options: { readonly model?: URL } = {}): Annotator {
  const model = createEnglishModel(options.model ?? ENGLISH_MODEL);
  const tokenize = createTokenizer();
  return (article) => annotate(article, model, tokenize);
}

/** A stretch of the document's tokens, gathered zone by zone. */
interface Layers {
  readonly tokens: Omit<Token, 'quoted'>[];
  readonly sentences: Sentence[];
  readonly recognized: RecognizedEntity[];
}

/** Each zone is analysed as a text of its own, so that nothing reaches across paragraphs. */
function annotate(article: Article, model: EnglishModel, tokenize: Tokenizer): AnnotatedDocument {
  const layers: Layers = { tokens: [], sentences: [], recognized: [] };
  for (const [paragraph, zone] of article.zones.entries()) {
    if (!ANNOTATED.has(zone.kind)) continue;
    const text = article.text.slice(zone.start, zone.end);
    for (const piece of cutPieces(text)) {
      const words = tokenize(text.slice(piece.start, piece.end));
      addPiece(layers, model, words, { zone, paragraph, offset: zone.start + piece.start });
    }
  }
  const paragraphs = article.zones.filter((zone) => ANNOTATED.has(zone.kind));
  const quotations = findQuotations(article.text, paragraphs, layers.sentences);
  return {
    article,
    tokens: markQuoted(layers.tokens, quotations),
    sentences: layers.sentences,
    recognized: layers.recognized,
  };
}

/** Shortened verbs of which the model knows only the straight apostrophe: "he’d", "they’ll". */
const CLITIC = /^’(?:d|ll|re|ve|m)$/iu;

interface Place {
  readonly zone: Zone;
  readonly paragraph: number;
  readonly offset: number;
}

function addPiece(layers: Layers, model: EnglishModel, words: readonly PlainToken[], place: Place): void {
  const base = layers.tokens.length;
  const spaced = words.map(({ text, end }, index) => ({
    text: CLITIC.test(text) ? text.replace('’', "'") : text,
    space: (words[index + 1]?.start ?? end) > end,
  }));
  const norms = model.normalize(spaced);
  const analysis = model.analyze(
    spaced.map((word, index) => ({ ...word, norm: norms[index] ?? word.text })),
    findSentenceInsides(words),
  );

  let sentence = layers.sentences.length - 1;
  const tokens: Omit<Token, 'quoted'>[] = [];
  for (const [index, word] of words.entries()) {
    if (analysis.sentenceStarts[index] === true) sentence += 1;
    const tag = analysis.tags[index] ?? '';
    tokens.push({
      index: base + index,
      start: place.offset + word.start,
      end: place.offset + word.end,
      text: word.text,
      lemma: model.lemmatize(word.text, tag),
      tag,
      dep: analysis.labels[index] ?? '',
      head: base + (analysis.heads[index] ?? index),
      sentence,
    });
  }
  attachSpeakingParticiples(tokens);
  layers.tokens.push(...tokens);
  addSentences(layers, base, place);
  for (const { first, end, label, score } of analysis.entities) {
    layers.recognized.push({
      ...findSpan(layers.tokens, base + first, base + end),
      firstToken: base + first,
      endToken: base + end,
      label: label as RecognizedLabel,
      score,
    });
  }
}

/** Sentences of the tokens from `base` on. */
function addSentences(layers: Layers, base: number, { zone, paragraph }: Place): void {
  let firstToken = base;
  for (let token = base + 1; token <= layers.tokens.length; token += 1) {
    const index = layers.tokens[firstToken]?.sentence ?? 0;
    if (layers.tokens[token]?.sentence === index) continue;
    layers.sentences.push({
      ...findSpan(layers.tokens, firstToken, token),
      index,
      firstToken,
      endToken: token,
      zone: zone.kind,
      paragraph,
    });
    firstToken = token;
  }
}

function findSpan(tokens: readonly Span[], first: number, end: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

/** Both lists are in text order. */
function markQuoted(tokens: readonly Omit<Token, 'quoted'>[], quotations: readonly Span[]): readonly Token[] {
  let next = 0;
  let quotedUntil = 0;
  return tokens.map((token) => {
    for (
      let span = quotations[next];
      span !== undefined && span.start <= token.start;
      span = quotations[++next]
    ) {
      quotedUntil = Math.max(quotedUntil, span.end);
    }
    return { ...token, quoted: token.start < quotedUntil };
  });
}
