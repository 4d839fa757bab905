import type { StandoffEvent } from '../../schema/standoff.ts';
import type { GoldEvent } from '../gold-standoff.ts';
import { toEntityId } from '../scored-mentions.ts';
import { countShared } from '../scores.ts';
import type { EntityAlignment } from './entity-alignment.ts';
import type { GoldGraph, PredictedGraph } from './graph-view.ts';

/** A predicted event and the gold event it stands for. */
export interface EventPair {
  readonly predicted: StandoffEvent;
  readonly gold: GoldEvent;
  readonly hasGoldType: boolean;
}

interface Candidate extends EventPair {
  readonly score: number;
  readonly order: readonly [predicted: number, gold: number];
}

/**
 * Aligns events one to one, the best pairs first. A pair has a trigger in a sentence of the gold event, the gold's type or a
 * trigger in its clause, and a participant in common (or both of the former).
 */
export function alignGraphEvents(
  gold: GoldGraph,
  predicted: PredictedGraph,
  { loose }: EntityAlignment,
): EventPair[] {
  const candidates: Candidate[] = [];
  for (const [p, event] of predicted.events.entries()) {
    const participants = listParticipants(event, loose);
    for (const [g, goldEvent] of gold.events.entries()) {
      const candidate = judgePair(event, goldEvent, participants);
      if (candidate !== undefined) candidates.push({ ...candidate, order: [p, g] });
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.order[0] - b.order[0] || a.order[1] - b.order[1]);
  const used = new Set<StandoffEvent | GoldEvent>();
  return candidates.filter(({ predicted: event, gold: goldEvent }) => {
    if (used.has(event) || used.has(goldEvent)) return false;
    used.add(event).add(goldEvent);
    return true;
  });
}

function judgePair(
  event: StandoffEvent,
  gold: GoldEvent,
  participants: ReadonlySet<string>,
): Omit<Candidate, 'order'> | undefined {
  if (!hasTriggerInSentence(event, gold)) return undefined;
  const isInClause = hasTriggerInClause(event, gold);
  const hasGoldType = event.type !== undefined && [gold.type, ...(gold.altTypes ?? [])].includes(event.type);
  if (!hasGoldType && !isInClause) return undefined;
  const goldParticipants = listGoldParticipants(gold);
  const shared = countShared(participants, goldParticipants);
  if (goldParticipants.size > 0 && shared === 0 && !(hasGoldType && isInClause)) return undefined;
  const together = new Set([...participants, ...goldParticipants]).size;
  const goldDocuments = new Set(gold.mentions.map(({ doc }) => doc));
  const documents = new Set(event.mentions.map(({ doc }) => doc));
  const score =
    (hasGoldType ? 2 : 0) +
    (isInClause ? 2 : 0) +
    (shared / Math.max(1, together)) * 3 +
    countShared(documents, goldDocuments);
  return { predicted: event, gold, hasGoldType, score };
}

/** The documents in which a trigger of the event lies in a sentence of the gold event. */
export function listAgreedDocuments(event: StandoffEvent, gold: GoldEvent): Set<string> {
  const agreed = event.mentions.filter((mention) =>
    gold.mentions.some(
      ({ doc, start, end }) => doc === mention.doc && start <= mention.start && mention.start < end,
    ),
  );
  return new Set(agreed.map(({ doc }) => doc));
}

function hasTriggerInSentence(event: StandoffEvent, gold: GoldEvent): boolean {
  return listAgreedDocuments(event, gold).size > 0;
}

function hasTriggerInClause(event: StandoffEvent, gold: GoldEvent): boolean {
  return event.mentions.some((mention) =>
    gold.mentions.some(
      ({ doc, start, end, clauseStart = start, clauseEnd = end }) =>
        doc === mention.doc && clauseStart <= mention.start && mention.start < clauseEnd,
    ),
  );
}

/** Gold entities which take part in a predicted event, in any of its mentions. */
export function listParticipants(event: StandoffEvent, loose: EntityAlignment['loose']): ReadonlySet<string> {
  const participants = [
    ...(event.participants ?? []),
    ...event.mentions.flatMap((mention) => mention.participants ?? []),
  ];
  return new Set(participants.flatMap(({ entity }) => loose.get(toEntityId(entity) ?? '') ?? []));
}

/** Entities which take part in a gold event, and its place. */
export function listGoldParticipants({ participants = [], place }: GoldEvent): ReadonlySet<string> {
  return new Set([...participants.map(({ entity }) => entity), place].flatMap((id) => toEntityId(id) ?? []));
}
