import type { Article, ZoneKind } from './article.ts';
import type { Span } from './span.ts';

/** One token with its syntax. Indices are into the document's `tokens`. */
export interface Token extends Span {
  readonly index: number;
  readonly text: string;
  /** Lower-case dictionary form. */
  readonly lemma: string;
  /** Penn Treebank tag, as in OntoNotes. */
  readonly tag: string;
  /** ClearNLP dependency label (`nsubj`, `dobj`, `prep`, `pobj` …); `ROOT` for the sentence's root. */
  readonly dep: string;
  /** Index of the syntactic head; the root is its own head. */
  readonly head: number;
  readonly sentence: number;
  /** Whether this token stands inside quotation marks. */
  readonly quoted: boolean;
}

/** `[firstToken, endToken)`; `start` and `end` are those of its first and last token. */
export interface Sentence extends Span {
  readonly index: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly zone: ZoneKind;
  /** Index of the zone (paragraph) in the article's `zones`. */
  readonly paragraph: number;
}

/** OntoNotes entity labels which the English model knows. */
export type RecognizedLabel =
  | 'CARDINAL'
  | 'DATE'
  | 'EVENT'
  | 'FAC'
  | 'GPE'
  | 'LANGUAGE'
  | 'LAW'
  | 'LOC'
  | 'MONEY'
  | 'NORP'
  | 'ORDINAL'
  | 'ORG'
  | 'PERCENT'
  | 'PERSON'
  | 'PRODUCT'
  | 'QUANTITY'
  | 'TIME'
  | 'WORK_OF_ART';

/** A named entity as the model recognised it, before any knowledge corrects it. */
export interface RecognizedEntity extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  readonly label: RecognizedLabel;
  /** Product of the soft-maxed scores of its transitions over the valid ones, in [0,1]. */
  readonly score: number;
}

/** An article with tokens, sentences, syntax and recognised entities; boilerplate, byline and dateline have none. */
export interface AnnotatedDocument {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly recognized: readonly RecognizedEntity[];
}
