import { dateLengthDays } from '../schema/dates.ts';
import type { EventLink, EventMention } from '../document/extracted-document.ts';

/**
 * Gives mentions of one event one date: a stated date counts for those that have none of their own, and rather than the day
 * of publication, which is only assumed.
 */
export function shareDates(
  events: readonly EventMention[],
  links: readonly EventLink[],
): readonly EventMention[] {
  const groupOf = findGroups(events, links);
  const dated = new Map<number, EventMention>();
  for (const event of events) {
    const group = groupOf[event.index] ?? event.index;
    const known = dated.get(group);
    if (event.date === undefined) continue;
    if (known === undefined || isSurer(event, known)) dated.set(group, event);
  }
  return events.map((event) => {
    const source = dated.get(groupOf[event.index] ?? event.index);
    if (source?.date === undefined || event.time !== undefined) return event;
    return { ...event, date: source.date, ...(source.time === undefined ? {} : { time: source.time }) };
  });
}

/** Stated rather than assumed, and then the shortest: "Thursday" says more than "this month". */
function isSurer(a: EventMention, b: EventMention): boolean {
  if ((a.time === undefined) !== (b.time === undefined)) return a.time !== undefined;
  return a.date !== undefined && b.date !== undefined && dateLengthDays(a.date) < dateLengthDays(b.date);
}

/** For each event the index of the first mention that `SAME` links lead to. */
function findGroups(events: readonly EventMention[], links: readonly EventLink[]): readonly number[] {
  const groups = events.map(({ index }) => index);
  for (const { type, source, target } of links.toSorted((a, b) => a.source - b.source)) {
    if (type === 'SAME') groups[source] = groups[target] ?? target;
  }
  return groups;
}
