import type { EventMention } from '../document/extracted-document.ts';
import { ROLES } from '../schema/event-types.ts';
import type { EventType } from '../schema/event-types.ts';
import type { ExtractionContext } from './extraction-context.ts';
import type { Trigger } from './triggers.ts';

/** An event mention and the trigger it was made of. */
export interface TriggeredEvent {
  readonly event: EventMention;
  readonly trigger: Trigger;
}

/** What one party says against or for another in one article is one criticism, one threat, one praise. */
export const DEEDS: ReadonlySet<EventType> = new Set<EventType>([
  'ACCUSE',
  'THREATEN',
  'SUPPORT',
  'REJECT',
  'REQUEST',
]);

export function clustersOn(side: 'giver' | 'receiver', event: EventMention): readonly number[] {
  return event.arguments.flatMap(({ role, cluster }) =>
    cluster !== undefined && ROLES[role].side === side ? [cluster] : [],
  );
}

/** A verb of saying that only introduces what is said. */
export function isTalk({ event, trigger }: TriggeredEvent): boolean {
  return event.type === 'STATEMENT' && trigger.kind === 'verb' && trigger.evoked.demands === 0;
}

export function isDefinite({ trigger }: TriggeredEvent, context: ExtractionContext): boolean {
  return context.syntax.children(trigger.token).some((child) => {
    const { dep } = context.token(child);
    return dep === 'poss' || (dep === 'det' && context.predicates.definite.has(context.lemma(child)));
  });
}

/** Told in the title of an article, or in the line below it. */
export function isHeadline({ sentence }: EventMention, { document }: ExtractionContext): boolean {
  const zone = document.sentences[sentence]?.zone;
  return zone === 'title' || zone === 'subtitle';
}

/** The same, or a place and the country it lies in: "the bombing of *Japan*", "the bombing of *Hiroshima*". */
export function overlap(
  one: number,
  other: number,
  { document: { clusters, mentions } }: ExtractionContext,
): boolean {
  if (one === other) return true;
  const types = [clusters[one]?.type, clusters[other]?.type];
  if (!types.includes('Country') || !types.includes('Place')) return false;
  const [first, second] = [one, other].map((cluster) => {
    const named = clusters[cluster]?.mentions.find((index) => mentions[index]?.countryCode !== undefined);
    return named === undefined ? undefined : mentions[named]?.countryCode;
  });
  return first !== undefined && first === second;
}
