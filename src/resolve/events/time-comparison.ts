import type { CorpusKnowledge } from './corpus-knowledge.ts';
import { compareDates, daysBetween } from './date-comparison.ts';
import type { EventProfile } from './event-profiles.ts';
import type { Feature } from './features.ts';

/** For how long a happening is news. */
const NEWS_DAYS = 3;

/** An article cannot tell as done what was done later; a day is allowed for time zones. */
export function isAfterPublication(
  event: EventProfile,
  telling: EventProfile,
  knowledge: CorpusKnowledge,
): boolean {
  if (event.modality !== 'real' || event.dates.length === 0) return false;
  return telling.documents.some((document) => {
    const published = knowledge.publishedBy(document);
    return published !== undefined && event.dates.some((date) => daysBetween(published, date.start) > 1);
  });
}

/** What dates and days of publication say. */
export function compareTime(
  a: EventProfile,
  b: EventProfile,
  knowledge: CorpusKnowledge,
): readonly Feature[] {
  const relation = compareDates(a, b);
  if (relation === 'day') return [{ name: () => 'same day', weight: 2.2 }];
  if (relation === 'overlap') return [{ name: () => 'times overlap', weight: 0.8 }];
  if (relation === 'near') return [{ name: () => 'a day apart', weight: -1.8 }];
  const newsGapDays =
    a.newsDates.length === 0 ? undefined : smallestGapDays(startsOf(a.newsDates), startsOf(b.newsDates));
  if (newsGapDays !== undefined && newsGapDays > NEWS_DAYS)
    return [{ name: () => 'news of different days', weight: -3 }];
  if (a.documents.every((document) => b.documents.includes(document))) return [];
  const gapDays = publicationGapDays(a, b, knowledge);
  if (gapDays === undefined) return [];
  if (gapDays <= NEWS_DAYS) return [{ name: () => 'published within 3 days', weight: 0.5 }];
  if (gapDays > 180) return [{ name: () => 'published more than half a year apart', weight: -2.4 }];
  return gapDays > 30 ? [{ name: () => 'published more than a month apart', weight: -1.2 }] : [];
}

function startsOf(dates: EventProfile['dates']): readonly string[] {
  return dates.map((date) => date.start);
}

/** Days between the closest two articles that tell them; most often there is one of each. */
function publicationGapDays(
  a: EventProfile,
  b: EventProfile,
  knowledge: CorpusKnowledge,
): number | undefined {
  let smallest: number | undefined;
  for (const document of a.documents) {
    const day = knowledge.publishedOn(document);
    if (day === undefined) continue;
    for (const other of b.documents) {
      const otherDay = knowledge.publishedOn(other);
      const gap = otherDay === undefined ? Infinity : Math.abs(daysBetween(day, otherDay));
      if (gap < (smallest ?? Infinity)) smallest = gap;
    }
  }
  return smallest;
}

/** Days between the closest two; `undefined` where a side has none. */
function smallestGapDays(a: readonly string[], b: readonly string[]): number | undefined {
  let smallest: number | undefined;
  for (const day of a) {
    for (const other of b) {
      const gap = Math.abs(daysBetween(day, other));
      if (smallest === undefined || gap < smallest) smallest = gap;
    }
  }
  return smallest;
}
