import type { Gender, GrammaticalNumber, MentionDocument, MentionType } from './mention-document.ts';

/** Why a mention was joined to an earlier one: features and how much each weighed. */
export interface CoreferenceLink {
  readonly mention: number;
  readonly antecedent: number;
  readonly rule: string;
  readonly score: number;
}

/** Mentions of one thing inside a document. */
export interface CoreferenceCluster {
  /** Its place in the document's `clusters`. */
  readonly index: number;
  /** Mention indices in text order; never empty. */
  readonly mentions: readonly number[];
  /** The mention that names it best. */
  readonly representative: number;
  readonly type: MentionType;
  readonly name: string;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  /** Clusters that a plural stands for ("the two leaders"); empty for all others. */
  readonly members: readonly number[];
}

export interface CoreferenceDocument extends MentionDocument {
  /** A partition of the document's mentions. */
  readonly clusters: readonly CoreferenceCluster[];
  /** `clusterOf[mention]` is the index of the mention's cluster. */
  readonly clusterOf: readonly number[];
  readonly links: readonly CoreferenceLink[];
}
