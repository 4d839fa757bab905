import type { AnnotatedDocument } from '../document/annotated-document.ts';
import type { Mention } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { NominalVocabulary } from '../vocabulary/nominals.ts';
import type { ClusterBuilder } from './cluster-builder.ts';
import type { Distractor } from './distractors.ts';

/** What joining a pronoun needs to know. */
export interface PronounContext {
  readonly document: AnnotatedDocument;
  readonly syntax: Syntax;
  readonly mentions: readonly Mention[];
  readonly builder: ClusterBuilder;
  readonly vocabulary: NominalVocabulary;
  /** Sentence → mention of who speaks its quoted words. */
  readonly speakers: ReadonlyMap<number, number>;
  readonly distractors: readonly Distractor[];
}
