import type { EventMention, ExtractedDocument } from '../../document/extracted-document.ts';
import type { Entity, EventRef, Participant, ResolvedEvent } from '../../document/resolved-corpus.ts';
import type { EventType } from '../../schema/event-types.ts';
import { factualityRank } from '../../schema/factuality.ts';
import type { Factuality } from '../../schema/factuality.ts';
import { compareText, sortedBy } from '../../schema/order.ts';
import { listFillers } from '../fillers.ts';
import type { ArticleAnchor } from './anchored-dates.ts';
import type { EventCluster } from './clustering.ts';
import { dateEvent } from './event-dating.ts';
import { createEventId, findAnchorTelling } from './event-ids.ts';
import { nameEvent } from './event-names.ts';
import type { Explain } from './matching.ts';
import { namesOnSide } from './tellings.ts';
import type { Telling } from './tellings.ts';
import type { LocalEvent } from './event-profiles.ts';

/** Merges whose reasons are written out; a much told event would otherwise carry a book. */
const TRACED_MOST = 12;

/** Kinds under which too much goes for two sides to make them worth a node. */
const UNDRAWN: ReadonlySet<EventType> = new Set(['OTHER', 'STATEMENT']);

/** One event from all its tellings: what kind, who, when, whether, and why they were taken for one. */
export function describeEvent(
  documents: readonly ExtractedDocument[],
  entityOf: readonly (readonly string[])[],
  entityById: ReadonlyMap<string, Entity>,
  localEvents: readonly LocalEvent[],
  cluster: EventCluster,
  anchors: ReadonlyMap<number, ArticleAnchor>,
  explain: Explain,
): ResolvedEvent {
  const locals = sortedBy(
    cluster.members.flatMap((index) => localEvents[index] ?? []),
    (local) => local.key,
  );
  const refs = locals.flatMap((local) =>
    local.mentions.map((event): EventRef => ({ document: local.document, event })),
  );
  const tellings = refs.flatMap(({ document: index, event }): Telling[] => {
    const document = documents[index];
    const mention = document?.events[event];
    if (document === undefined || mention === undefined) return [];
    return [{ document, mention, entityOf: entityOf[index] ?? [] }];
  });
  const mentions = tellings.map(({ mention }) => mention);
  const anchor = findAnchorTelling(documents, locals);
  const anchorDocument = anchor === undefined ? undefined : documents[anchor.document];
  const dated = dateEvent(documents, locals, anchors);
  const status = commonestStatus(mentions);
  return {
    id: anchor === undefined || anchorDocument === undefined ? '' : createEventId(anchorDocument, anchor),
    type: commonestType(mentions),
    name: nameEvent(tellings, entityById, status, dated?.date),
    status,
    ...(dated === undefined ? {} : { date: dated.date, dateBasis: dated.basis }),
    participants: countParticipants(tellings),
    mentions: refs,
    salient: mentions.some((mention) => mention.salient) || isToldWidely(tellings, entityById),
    trace: traceMerges(cluster, localEvents, explain),
  };
}

/** What several articles tell of two known sides is worth a node although none of them tells both. */
function isToldWidely(tellings: readonly Telling[], entityById: ReadonlyMap<string, Entity>): boolean {
  if (new Set(tellings.map(({ document }) => document)).size < 2) return false;
  if (tellings.some(({ mention }) => UNDRAWN.has(mention.type))) return false;
  return (['giver', 'receiver'] as const).every((side) =>
    tellings.some((telling) => namesOnSide(telling, side, entityById).length > 0),
  );
}

/** The commonest type; of equally common ones the first in the alphabet, `OTHER` only if there is nothing else. */
function commonestType(mentions: readonly EventMention[]): EventType {
  const counts = countBy(mentions.map((mention) => mention.type).filter((type) => type !== 'OTHER'));
  return counts.sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? 'OTHER';
}

/** The commonest status; of equally common ones the strongest. */
function commonestStatus(mentions: readonly EventMention[]): Factuality {
  const counts = countBy(mentions.map((mention) => mention.status));
  return (
    counts.sort((a, b) => b[1] - a[1] || factualityRank[a[0]] - factualityRank[b[0]])[0]?.[0] ?? 'actual'
  );
}

function countBy<T>(items: readonly T[]): [item: T, count: number][] {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts];
}

function countParticipants(tellings: readonly Telling[]): readonly Participant[] {
  const counts = new Map<string, Participant>();
  for (const { document, mention, entityOf } of tellings) {
    const filled = mention.arguments.flatMap(({ cluster, role }) =>
      listFillers(document, cluster, entityOf).map((entity) => ({ key: `${role} ${entity}`, role, entity })),
    );
    for (const { key, role, entity } of new Map(filled.map((filler) => [filler.key, filler])).values()) {
      counts.set(key, { role, entity, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return sortedBy(counts, ([key]) => key).map(([, participant]) => participant);
}

/** One digit, the same whatever order the weight was summed in. */
function nameWeight(weight: number): string {
  return (Math.round(weight * 1e6) / 1e6).toFixed(1);
}

function traceMerges(
  cluster: EventCluster,
  localEvents: readonly LocalEvent[],
  explain: Explain,
): readonly string[] {
  return cluster.merges.slice(0, TRACED_MOST).map(({ a, b, score }) => {
    const reasons = explain(a, b)
      .features.filter((feature) => feature.name() !== 'prior' && Math.abs(feature.weight) >= 0.05)
      .map((feature) => `${feature.name()} ${feature.weight > 0 ? '+' : ''}${nameWeight(feature.weight)}`);
    const [first, second] = [localEvents[a]?.key ?? '', localEvents[b]?.key ?? ''].sort(compareText);
    return `${first ?? ''} ~ ${second ?? ''}: ${score.toFixed(2)} = ${reasons.join(', ')}`;
  });
}
