import type { Lag, TimeMention } from '../document/extracted-document.ts';
import type { ExtractionContext } from './extraction-context.ts';

/** Days of a unit of a TIMEX3 duration, and the most of them that a bare plural means: "days" are fewer than a week or so. */
const UNITS: ReadonlyMap<string, { readonly days: number; readonly most: number }> = new Map([
  ['D', { days: 1, most: 7 }],
  ['W', { days: 7, most: 30 }],
  ['M', { days: 30, most: 365 }],
]);
/** "Hours after": on the same day or the next. */
const HOURS: Lag = { least: 0, most: 1 };

/**
 * Reads how long after something another thing happened: "just *days* after it fell", "*two weeks* after the vote".
 * @param link the verb of the clause that "after" opens, or the preposition itself
 */
export function findLag(
  link: number,
  times: readonly TimeMention[],
  { syntax, token }: ExtractionContext,
): Lag | undefined {
  const amount = syntax.children(link).find((child) => token(child).dep === 'npadvmod');
  const time = times.find(
    ({ kind, firstToken, endToken }) =>
      kind === 'duration' && amount !== undefined && firstToken <= amount && amount < endToken,
  );
  const [, hours, count = '', unit = ''] = /^P(T)?(X|\d+)([A-Z])$/u.exec(time?.value ?? '') ?? [];
  if (hours !== undefined) return HOURS;
  const length = UNITS.get(unit);
  if (length === undefined) return undefined;
  if (count === 'X') return { least: length.days, most: length.most };
  const days = Number(count) * length.days;
  return { least: days, most: days };
}
