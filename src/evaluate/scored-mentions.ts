import type { Standoff, StandoffEntityType, StandoffMention } from '../schema/standoff.ts';
import type { TextSpan } from './alignment.ts';
import { toSpanKey } from './alignment.ts';
import type { GoldDocument, GoldMention } from './gold-standoff.ts';

/** Types of names which are scored. Countries and places are one: which a name is depends on who asks. */
export const scoredTypes = ['person', 'organization', 'location'] as const;
export type ScoredType = (typeof scoredTypes)[number];

const SCORED_TYPES: ReadonlyMap<string, ScoredType> = new Map([
  ['person', 'person'],
  ['organization', 'organization'],
  ['country', 'location'],
  ['place', 'location'],
]);

/** The type as which a name is scored; nothing for a type that is not. */
export function toScoredType(type: string | undefined): ScoredType | undefined {
  return SCORED_TYPES.get(type ?? '');
}

/** A mention whose entity and type are known: an unresolved one is an entity of its own. */
export type ScoredMention = Omit<StandoffMention, 'entity' | 'type'> &
  Pick<GoldMention, 'ignore' | 'head' | 'extent'> & {
    readonly entity: string;
    readonly type: StandoffEntityType;
  };

export function listScoredMentions(standoff: Standoff): ScoredMention[] {
  const types = createTypeLookup(standoff);
  return (standoff.mentions ?? []).map((mention, index) => {
    const entity = toEntityId(mention.entity) ?? `?${index}`;
    return { ...mention, entity, type: mention.type ?? types.get(entity) ?? 'other' };
  });
}

/** The id, or nothing where the reference is absent or empty. */
export function toEntityId(reference: string | null | undefined): string | undefined {
  return reference === null || reference === '' ? undefined : reference;
}

export function createTypeLookup(standoff: Standoff): ReadonlyMap<string, StandoffEntityType> {
  return new Map((standoff.entities ?? []).map(({ id, type }) => [id, type]));
}

/** A test whether a span starts in what the annotators of the gold read. */
export function createScopeTest(documents: readonly GoldDocument[]): (span: TextSpan) => boolean {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return ({ doc, start }) => {
    const document = byId.get(doc);
    if (document === undefined) return false;
    return document.regions?.some(([from, to]) => from <= start && start < to) ?? true;
  };
}

/** Text which is the same for the same stretch and entity only. */
export function toMentionKey(mention: ScoredMention): string {
  return `${toSpanKey(mention)} ${mention.entity}`;
}

/** The same for mentions of one entity in one document only. */
export function toLocalEntity({ doc, entity }: Pick<ScoredMention, 'doc' | 'entity'>): string {
  return JSON.stringify([doc, entity]);
}
