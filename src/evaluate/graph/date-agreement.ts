/** First and last ISO day. */
type DayRange = readonly [first: string, last: string];

const DAY_LENGTH = 10;
const MONTH_LENGTH = 7;

/**
 * Whether a predicted date is right: inside the gold's span, or around it within one month and no coarser than the gold is.
 * Dates are ISO days, months, years, or `start/end`.
 */
export function agreesOnDate(predicted: string | undefined, gold: string | undefined): boolean {
  if (predicted === undefined || gold === undefined) return false;
  const range = toDayRange(predicted);
  const goldRange = toDayRange(gold);
  if (range === undefined || goldRange === undefined) return false;
  const [first, last] = range;
  const [goldFirst, goldLast] = goldRange;
  if (goldFirst <= first && last <= goldLast) return true;
  const [goldStart = ''] = gold.split('/');
  const isFineEnough = predicted.includes('/') || predicted.length >= goldStart.length;
  const isSameMonth = first.slice(0, MONTH_LENGTH) === goldFirst.slice(0, MONTH_LENGTH);
  return first <= goldFirst && goldLast <= last && isFineEnough && isSameMonth;
}

function toDayRange(date: string): DayRange | undefined {
  if (!/^\d{4}(-\d\d(-\d\d)?)?(\/|$)/u.test(date)) return undefined;
  const [start = date, end = date] = date.split('/');
  return [completeDay(start, '-01-01'), completeDay(end, '-12-31')];
}

/** Months and days that are not said are those of the template. */
function completeDay(date: string, template: string): string {
  return date.length < DAY_LENGTH ? date + template.slice(date.length - 4) : date.slice(0, DAY_LENGTH);
}
