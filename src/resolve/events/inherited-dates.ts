import type { ResolvedEvent, ResolvedEventLink } from '../../document/resolved-corpus.ts';
import { dateLengthDays } from '../../schema/dates.ts';
import { addDays } from './date-comparison.ts';
import { modalityOf } from './modality.ts';

/** Longer than a week, a whole does not date its parts. */
const WHOLE_DAYS_MOST = 7;
/** Parts of parts are dated too; deeper nesting is rare and more often a mistake. */
const LEVELS = 2;

/**
 * Gives what happened as part of a dated event that event's date (the warning in a call is of the call's day), and what a dated event
 * came "two weeks after" the days that this leaves.
 */
export function inheritDates(
  events: readonly ResolvedEvent[],
  links: readonly ResolvedEventLink[],
): readonly ResolvedEvent[] {
  const eventById = new Map(events.map((event) => [event.id, event]));
  const wholes = links.filter(({ type }) => type === 'PART_OF');
  for (let level = 0; level < LEVELS; level++) {
    for (const { source, target } of wholes) {
      const [part, whole] = [eventById.get(source), eventById.get(target)];
      if (part === undefined || part.date !== undefined || whole?.date === undefined) continue;
      if (modalityOf(part.status) !== modalityOf(whole.status)) continue;
      if (dateLengthDays(whole.date) > WHOLE_DAYS_MOST) continue;
      const basis = `as part of “${whole.name}”, ${whole.dateBasis ?? 'dated'}`;
      eventById.set(source, { ...part, date: whole.date, dateBasis: basis });
    }
  }
  for (const link of links) dateByLag(link, eventById);
  return events.map((event) => eventById.get(event.id) ?? event);
}

/** Dates what a dated event came "days after". */
function dateByLag({ source, target, lag }: ResolvedEventLink, eventById: Map<string, ResolvedEvent>): void {
  const [later, earlier] = [eventById.get(source), eventById.get(target)];
  if (lag === undefined || later?.date === undefined || earlier === undefined) return;
  const isTold = earlier.date !== undefined || dateLengthDays(later.date) > WHOLE_DAYS_MOST;
  if (isTold || modalityOf(earlier.status) !== 'real' || modalityOf(later.status) !== 'real') return;
  const date = {
    start: addDays(later.date.start, -lag.most),
    end: addDays(later.date.end, -lag.least),
    precision: 'interval' as const,
  };
  const days = lag.least === lag.most ? String(lag.most) : `${lag.least} to ${lag.most}`;
  const dateBasis = `${days} days before “${later.name}”, ${later.dateBasis ?? 'dated'}`;
  eventById.set(target, { ...earlier, date, dateBasis });
}
