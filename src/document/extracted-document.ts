import type { DateInterval } from '../schema/dates.ts';
import type { EdgeType } from '../schema/edge-types.ts';
import type { EventType, Role } from '../schema/event-types.ts';
import type { Factuality } from '../schema/factuality.ts';
import type { CoreferenceDocument } from './coreference-document.ts';
import type { Span } from './span.ts';

/** A time expression with its TIMEX3 value (`2021-12-30`, `2021-W52`, `P2W`, `PRESENT_REF`). */
export interface TimeMention extends Span {
  readonly index: number;
  readonly text: string;
  /** `[firstToken, endToken)` is empty in a dateline or byline, which have no tokens. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly kind: 'date' | 'time' | 'duration' | 'set';
  /** TIMEX3 value; missing where nothing anchors it. */
  readonly value?: string;
  /** The days it covers; of an amount only where it is counted from a known day ("the past two weeks"). */
  readonly interval?: DateInterval;
  /**
   * What an unanchored expression says apart from the missing anchor, so that resolution can date it later:
   * the weekday (0 = Sunday) of a bare "Wednesday", month and day of a year-less "Dec. 7".
   */
  readonly partial?: { readonly weekday?: number; readonly month?: number; readonly day?: number };
}

/** Who says so: a cluster where it is known, and always the words. */
export interface Attribution extends Span {
  readonly text: string;
  readonly cluster?: number;
  /** Token of the reporting verb or noun, or of "according". */
  readonly cue: number;
  /** Whether the cue governs the event itself and not only a clause around it. */
  readonly direct: boolean;
}

/** A filler of an event's role. */
export interface Argument extends Span {
  readonly role: Role;
  readonly text: string;
  /** Head token of the filler. */
  readonly head: number;
  /** Cluster of the entity or nominal that fills it, where one does. */
  readonly cluster?: number;
  /** Event that fills it ("threatened to invade"), where one does. */
  readonly event?: number;
}

export interface EventMention {
  readonly index: number;
  readonly type: EventType;
  /** Lemma of the frame that was evoked: "recall", "phone call". */
  readonly lemma: string;
  readonly trigger: Span & { readonly token: number; readonly text: string };
  readonly sentence: number;
  readonly arguments: readonly Argument[];
  readonly status: Factuality;
  readonly polarity: 'positive' | 'negative';
  readonly certainty: 'certain' | 'probable' | 'possible';
  readonly tense: 'past' | 'present' | 'future' | 'none';
  /** Whether it lies ahead of the telling, whatever its tense: "plans to visit". */
  readonly future: boolean;
  /** Nested reports: the nearest source first. */
  readonly attributions: readonly Attribution[];
  /** Index of the time expression that dates it. */
  readonly time?: number;
  readonly date?: DateInterval;
  /** Whether it is told as news: of the article's own day, known or not. Never beside a time expression of its own. */
  readonly news?: true;
  /** Confidence in type and arguments, in [0,1]. */
  readonly score: number;
  readonly rule: string;
  /** Whether the graph shows it by default. */
  readonly salient: boolean;
}

export type EventLinkType = 'RESPONSE_TO' | 'PART_OF' | 'ABOUT' | 'SAME';

/** Between how many days lie between two happenings: "days after" says no more. */
export interface Lag {
  readonly least: number;
  readonly most: number;
}

/** A link between two event mentions of a document. `SAME` joins mentions of one event. */
export interface EventLink {
  readonly type: EventLinkType;
  readonly source: number;
  readonly target: number;
  readonly rule: string;
  /** How long after its target the source of a `RESPONSE_TO` happened. */
  readonly lag?: Lag;
}

/** Rule of `SAME` links that hold whatever the status of the two: "flew there to gather intelligence". */
export const SAME_BY_CONSTRUCTION = 'construction';

/** One typed relation between two clusters, as one sentence states it. */
export interface RelationMention {
  readonly type: EdgeType;
  readonly source: number;
  readonly target: number;
  readonly status: Factuality;
  /** Token span of the words that say so, for highlighting. */
  readonly evidence: Span;
  readonly sentence: number;
  readonly rule: string;
  readonly score: number;
  /** The role of HOLDS_OFFICE and its kin: "press secretary". */
  readonly role?: string;
  readonly tense?: 'current' | 'former' | 'future';
  readonly attributions: readonly Attribution[];
  /** The event mention it is derived from, for interactions. */
  readonly event?: number;
  readonly date?: DateInterval;
}

export interface ExtractedDocument extends CoreferenceDocument {
  readonly times: readonly TimeMention[];
  readonly events: readonly EventMention[];
  readonly eventLinks: readonly EventLink[];
  readonly relations: readonly RelationMention[];
}
