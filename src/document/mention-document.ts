import type { EntityType } from '../schema/node-types.ts';
import type { AnnotatedDocument } from './annotated-document.ts';
import type { Span } from './span.ts';

export type MentionKind = 'named' | 'nominal' | 'pronominal' | 'adjectival';

/** `Other` covers what is named but is no node of the graph: products, treaties, ships, works, peoples. */
export type MentionType = EntityType | 'Other';

export type Gender = 'masculine' | 'feminine' | 'neuter' | 'unknown';
export type GrammaticalNumber = 'singular' | 'plural' | 'unknown';

/** A title or role that stands with a name: "former White House press secretary". */
export interface RoleMention extends Span {
  readonly text: string;
  readonly tense: 'current' | 'former' | 'future';
  /** Where it stands: before the name, in apposition, or as a predicate ("X is the president of Y"). */
  readonly construction: 'title' | 'apposition' | 'copula' | 'possessive';
  /** Token of its head noun. */
  readonly head: number;
}

/** One textual reference. `start`/`end` of a named mention cover the name proper: no title, article or possessive. */
export interface Mention extends Span {
  /** Its place in the document's `mentions`. */
  readonly index: number;
  readonly kind: MentionKind;
  readonly type: MentionType;
  readonly firstToken: number;
  readonly endToken: number;
  /** Syntactic head token. */
  readonly head: number;
  readonly text: string;
  /** What the reference is called: the name, the country of an adjective, the head noun's lemma of a nominal. */
  readonly name: string;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  /** Confidence in span and type, in [0,1]. */
  readonly score: number;
  /** The rule or source that found it. */
  readonly rule: string;
  /** ISO 3166-1 alpha-2 (`cca2`) of a country, where known. */
  readonly countryCode?: string;
  /** A capital or seat of power named for the government that acts there. */
  readonly metonym?: boolean;
  /** Inside another, longer name ("Washington" in "Russian Embassy in Washington"). */
  readonly nested?: boolean;
  readonly roles: readonly RoleMention[];
  readonly quoted: boolean;
}

export interface MentionDocument extends AnnotatedDocument {
  /** In text order (start, then longer first). */
  readonly mentions: readonly Mention[];
}
