import type { EventLink, EventMention } from '../document/extracted-document.ts';
import { ROLES } from '../schema/event-types.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { findNounSlots } from './noun-slots.ts';

/**
 * Takes out who only did something at a meeting of which another mention tells whose it was: in "During the call, *the ministry* made
 * demands" of a call that two presidents held, the ministry is no party to it.
 */
export function removeBystanders(
  events: readonly EventMention[],
  same: readonly EventLink[],
  context: ExtractionContext,
): readonly EventMention[] {
  const groupOf = collectGroups(events.length, same);
  const parties = events.map((event) => listParties(event, context));
  return events.map((event, index) => {
    if (event.type !== 'CONSULT' || !context.isNoun(event.trigger.token)) return event;
    const others = (groupOf[index] ?? []).filter((other) => other !== index);
    if (!others.some((other) => (parties[other]?.size ?? 0) > 1)) return event;
    const around = new Set(
      findNounSlots(event.trigger.token, context)
        .filter(({ name }) => name === 'around')
        .map(({ head }) => head),
    );
    const isBystander = ({ head, cluster }: EventMention['arguments'][number]): boolean =>
      around.has(head) &&
      cluster !== undefined &&
      !others.some((other) => parties[other]?.has(cluster) === true);
    return { ...event, arguments: event.arguments.filter((argument) => !isBystander(argument)) };
  });
}

/** Clusters that take part, those of whom a plural tells one by one. */
function listParties({ arguments: all }: EventMention, { document }: ExtractionContext): ReadonlySet<number> {
  return new Set(
    all.flatMap(({ role, cluster }) => {
      if (cluster === undefined || ROLES[role].side === 'none') return [];
      const members = document.clusters[cluster]?.members ?? [];
      return members.length > 0 ? members : [cluster];
    }),
  );
}

/** For each event the events that are one with it. */
function collectGroups(count: number, same: readonly EventLink[]): readonly (readonly number[])[] {
  const groups = Array.from({ length: count }, (_, index) => [index]);
  for (const { source, target } of same) {
    const [first, second] = [groups[source] ?? [], groups[target] ?? []];
    if (first === second) continue;
    const merged = [...first, ...second];
    for (const member of merged) groups[member] = merged;
  }
  return groups;
}
