import type { TimeMention } from '../../document/extracted-document.ts';
import type { DateInterval } from '../../schema/dates.ts';
import { dayInterval } from './calendar.ts';
import type { TimeExpression } from './expression.ts';

/** What an expression means once anchored. */
export type ResolvedTime = Pick<TimeMention, 'kind' | 'value' | 'interval' | 'partial'>;

export type Form<Name extends TimeExpression['form']> = Extract<TimeExpression, { readonly form: Name }>;

/** A date that nothing anchors. */
export const NO_DATE: ResolvedTime = { kind: 'date' };

export function toDayResolution(day: string | undefined): ResolvedTime {
  return day === undefined ? NO_DATE : { kind: 'date', value: day, interval: dayInterval(day) };
}

export function withInterval(value: string, interval: DateInterval | undefined): ResolvedTime {
  return interval === undefined ? { kind: 'date', value } : { kind: 'date', value, interval };
}
