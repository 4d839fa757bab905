import type { Argument, EventMention, RelationMention } from '../document/extracted-document.ts';
import { contains } from '../document/span.ts';
import { isSymmetric } from '../schema/edge-types.ts';
import type { EdgeType } from '../schema/edge-types.ts';
import { ROLES } from '../schema/event-types.ts';
import { isNamed } from './entity-arguments.ts';
import type { ExtractionContext } from './extraction-context.ts';

/** An event with the interaction its frame draws. */
export interface InteractionSource {
  readonly event: EventMention;
  readonly edge: EdgeType | null;
}

type Filled = Argument & { readonly cluster: number };

/** The interactions that events tell of: from each giver to each receiver, or between all participants. */
export function findInteractions(
  sources: readonly InteractionSource[],
  context: ExtractionContext,
): readonly RelationMention[] {
  return sources.flatMap(({ event, edge }) => {
    if (edge === null) return [];
    return findPairs(event, edge, context).map(([source, target]): RelationMention => ({
      type: edge,
      source: source.cluster,
      target: target.cluster,
      status: event.status,
      evidence: evidenceOf(event, source, target, context),
      sentence: event.sentence,
      rule: `event:${event.rule}`,
      score: event.score,
      attributions: event.attributions,
      event: event.index,
      ...(event.date === undefined ? {} : { date: event.date }),
    }));
  });
}

function findPairs(
  event: EventMention,
  edge: EdgeType,
  context: ExtractionContext,
): readonly (readonly [Filled, Filled])[] {
  const filled = event.arguments
    .filter((argument): argument is Filled => argument.cluster !== undefined)
    .flatMap((argument) => spread(argument, context))
    .filter(({ cluster }) => isNamed(cluster, context));
  const on = (side: string): readonly Filled[] => filled.filter(({ role }) => ROLES[role].side === side);
  const both = on('both');
  if (isSymmetric(edge)) {
    const all = [...on('giver'), ...both, ...on('receiver')];
    return all.flatMap((a, at) =>
      all.slice(at + 1).flatMap((b) => (a.cluster === b.cluster ? [] : [[a, b] as const])),
    );
  }
  const givers = [...on('giver'), ...both];
  const receivers = [...on('receiver'), ...both];
  const pairs = givers.flatMap((giver) =>
    receivers.flatMap((receiver) => (giver.cluster === receiver.cluster ? [] : [[giver, receiver] as const])),
  );
  return removeRepeated(pairs);
}

/** "The two leaders" are each of the leaders. */
function spread(argument: Filled, context: ExtractionContext): readonly Filled[] {
  const members = context.document.clusters[argument.cluster]?.members ?? [];
  return members.length === 0 ? [argument] : members.map((cluster) => ({ ...argument, cluster }));
}

function removeRepeated(
  pairs: readonly (readonly [Filled, Filled])[],
): readonly (readonly [Filled, Filled])[] {
  const seen = new Set<string>();
  return pairs.filter(([a, b]) => {
    const key = `${a.cluster} ${b.cluster}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The words from the first to the last of the event and its parties, as far as its sentence goes. */
function evidenceOf(
  event: EventMention,
  source: Argument,
  target: Argument,
  context: ExtractionContext,
): { readonly start: number; readonly end: number } {
  const sentence = context.document.sentences[event.sentence];
  const spans = [event.trigger, source, target].filter(
    (span) => sentence === undefined || contains(sentence, span),
  );
  return {
    start: Math.min(event.trigger.start, ...spans.map(({ start }) => start)),
    end: Math.max(event.trigger.end, ...spans.map(({ end }) => end)),
  };
}
