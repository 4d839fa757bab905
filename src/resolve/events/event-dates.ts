import { dateLengthDays, datesOverlap } from '../../schema/dates.ts';
import type { DateInterval } from '../../schema/dates.ts';
import { compareText } from '../../schema/order.ts';
import { agrees, listDays } from './date-comparison.ts';
import type { PartialDate } from './event-profiles.ts';

/** A date that some article gives an event. */
export interface DateStatement {
  readonly date: DateInterval;
  /** Id of the article. */
  readonly article: string;
  /** How it was found, in words, when the article does not state it itself. */
  readonly basis?: string;
}

export interface DatedEvent {
  readonly date: DateInterval;
  readonly basis: string;
}

/**
 * The date on which most articles agree, as narrow as they make it together: "this week" in one and "Wednesday" in another
 * are that week's Wednesday. `undefined` when no article gives one.
 */
export function agreeOnDate(
  statements: readonly DateStatement[],
  partials: readonly (PartialDate & { readonly article: string })[],
): DatedEvent | undefined {
  const ranked = statements
    .map((statement) => ({ statement, support: countSupport(statement.date, statements) }))
    .sort(
      (a, b) =>
        b.support - a.support ||
        dateLengthDays(a.statement.date) - dateLengthDays(b.statement.date) ||
        compareText(a.statement.date.start, b.statement.date.start) ||
        compareText(a.statement.article, b.statement.article),
    );
  const best = ranked[0]?.statement;
  if (best === undefined) return undefined;
  const stated = { date: best.date, basis: best.basis ?? `stated in article ${best.article}` };
  const narrowed = narrowByStatements(stated, statements);
  return narrowByPartials(narrowed, partials);
}

function countSupport(date: DateInterval, statements: readonly DateStatement[]): number {
  return new Set(statements.filter((other) => datesOverlap(date, other.date)).map((other) => other.article))
    .size;
}

function narrowByStatements(found: DatedEvent, statements: readonly DateStatement[]): DatedEvent {
  let { date, basis } = found;
  for (const other of [...statements].sort((a, b) => compareText(a.article, b.article))) {
    if (!datesOverlap(date, other.date)) continue;
    const start = date.start > other.date.start ? date.start : other.date.start;
    const end = date.end < other.date.end ? date.end : other.date.end;
    if (start === date.start && end === date.end) continue;
    const sameAsOther = start === other.date.start && end === other.date.end;
    date = sameAsOther ? other.date : { start, end, precision: start === end ? 'day' : 'interval' };
    basis = sameAsOther
      ? (other.basis ?? `stated in article ${other.article}`)
      : `${basis}, and in article ${other.article}`;
  }
  return { date, basis };
}

function narrowByPartials(
  found: DatedEvent,
  partials: readonly (PartialDate & { readonly article: string })[],
): DatedEvent {
  if (found.date.start === found.date.end) return found;
  for (const partial of [...partials].sort((a, b) => compareText(a.article, b.article))) {
    const [day, ...others] = listDays(found.date).filter((candidate) => agrees(partial, candidate));
    if (day === undefined || others.length > 0) continue;
    return {
      date: { start: day, end: day, precision: 'day' },
      basis: `${found.basis}, and “${partial.text}” in article ${partial.article}`,
    };
  }
  return found;
}
