import type { DateInterval } from '../schema/dates.ts';
import type { EdgeType } from '../schema/edge-types.ts';
import type { EventType, Role } from '../schema/event-types.ts';
import type { Factuality } from '../schema/factuality.ts';
import type { Claim, Evidence } from '../schema/graph.ts';
import type { JoinRule } from '../schema/join-rules.ts';
import type { EntityType } from '../schema/node-types.ts';
import type { ExtractedDocument, Lag } from './extracted-document.ts';

/** A mention in a corpus: the document's place in `documents` and the mention's place in that document. */
export interface MentionRef {
  readonly document: number;
  readonly mention: number;
}

/** A coreference cluster in a corpus. */
export interface ClusterRef {
  readonly document: number;
  readonly cluster: number;
  /** Why it was joined to an entity under another name; absent where the names are the same. */
  readonly joinedBy?: JoinRule;
}

/** An event mention in a corpus. */
export interface EventRef {
  readonly document: number;
  readonly event: number;
}

/** A real-world thing across documents. */
export interface Entity {
  readonly id: string;
  readonly type: EntityType | 'Other';
  readonly name: string;
  readonly aliases: readonly { readonly text: string; readonly count: number }[];
  readonly roles: readonly {
    readonly text: string;
    readonly tense: 'current' | 'former' | 'future';
    readonly count: number;
  }[];
  readonly countryCode?: string;
  readonly clusters: readonly ClusterRef[];
  /** Whether it was named or called by an adjective anywhere; what never was is no node of the graph. */
  readonly named: boolean;
}

/** Who fills a role of an event, in how many claims. */
export interface Participant {
  readonly role: Role;
  /** Id of the entity. */
  readonly entity: string;
  readonly count: number;
}

/** An event across documents. */
export interface ResolvedEvent {
  readonly id: string;
  readonly type: EventType;
  readonly name: string;
  readonly status: Factuality;
  readonly date?: DateInterval;
  readonly dateBasis?: string;
  readonly participants: readonly Participant[];
  readonly mentions: readonly EventRef[];
  readonly salient: boolean;
  /** Why its mentions were taken for one event: features and how much each weighed. */
  readonly trace: readonly string[];
}

export interface ResolvedEventLink {
  readonly type: 'RESPONSE_TO' | 'PART_OF' | 'ABOUT';
  readonly source: string;
  readonly target: string;
  readonly evidence: readonly Evidence[];
  /** How long after its target the source of a `RESPONSE_TO` happened, where a sentence says so. */
  readonly lag?: Lag;
}

/** A relation between two entities with all the claims behind it. */
export interface ResolvedRelation {
  readonly type: EdgeType;
  readonly source: string;
  readonly target: string;
  readonly status: Factuality;
  readonly office?: string;
  readonly tense?: 'current' | 'former' | 'future';
  readonly events: readonly string[];
  readonly claims: readonly Claim[];
  readonly salient: boolean;
}

/** Two entities that may be one: not sure enough to be merged, and nobody has said. */
export interface MergeDraft {
  readonly left: string;
  readonly right: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** All documents with what was found to be the same across them. */
export interface ResolvedCorpus {
  /** Sorted by article id. */
  readonly documents: readonly ExtractedDocument[];
  readonly entities: readonly Entity[];
  /** `entityOf[document][cluster]` is the id of the cluster's entity. */
  readonly entityOf: readonly (readonly string[])[];
  readonly events: readonly ResolvedEvent[];
  /** `eventOf[document][event]` is the id of the event mention's event. */
  readonly eventOf: readonly (readonly string[])[];
  /** `claimOf[document][event]` is the id of the event mention's claim in `eventClaims`. */
  readonly claimOf: readonly (readonly string[])[];
  readonly eventLinks: readonly ResolvedEventLink[];
  readonly eventClaims: readonly Claim[];
  readonly relations: readonly ResolvedRelation[];
  /** Sorted by ids. */
  readonly mergeDrafts: readonly MergeDraft[];
}
