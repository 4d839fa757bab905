import type { ExtractedDocument } from '../../document/extracted-document.ts';
import type { ArticleAnchor } from './anchored-dates.ts';
import type { EventCluster } from './clustering.ts';
import { agrees, daysBetween, listDays } from './date-comparison.ts';
import type { LocalEvent, PartialDate } from './event-profiles.ts';

interface Vote {
  readonly document: number;
  readonly partial: PartialDate;
  readonly day: string;
  readonly source: string;
}

/** Votes further apart than a news article's week contradict each other. */
const WEEK_DAYS = 7;

/**
 * Anchors undated articles through the clusters their events stand in. An article whose matches point to more than one week
 * stays undated: no date is better than a wrong one.
 * @param clusters of places in `events`
 * @returns anchors by document
 */
export function findArticleAnchors(
  documents: readonly ExtractedDocument[],
  events: readonly LocalEvent[],
  clusters: readonly EventCluster[],
): ReadonlyMap<number, ArticleAnchor> {
  const votes = new Map<number, Vote[]>();
  for (const { members } of clusters) {
    for (const vote of voteInCluster(
      documents,
      members.flatMap((index) => events[index] ?? []),
    )) {
      const list = votes.get(vote.document);
      if (list === undefined) votes.set(vote.document, [vote]);
      else list.push(vote);
    }
  }
  const anchors = new Map<number, ArticleAnchor>();
  for (const [document, list] of votes) {
    const anchor = agreeOnAnchor(list);
    if (anchor !== undefined) anchors.set(document, anchor);
  }
  return anchors;
}

function voteInCluster(
  documents: readonly ExtractedDocument[],
  members: readonly LocalEvent[],
): readonly Vote[] {
  const dated = members.flatMap((event) =>
    event.dates.map((date) => ({ date, source: documents[event.document]?.article.id ?? '' })),
  );
  dated.sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
  return members.flatMap((event) => {
    if (documents[event.document]?.article.published !== undefined) return [];
    return event.partialDates.flatMap((partial) => {
      const days = dated.flatMap(({ date, source }) => {
        const fitting = listDays(date).filter((day) => agrees(partial, day));
        return fitting.length === 1 ? fitting.map((day) => ({ day, source })) : [];
      });
      const [first] = days;
      const agreed = first !== undefined && days.every(({ day }) => day === first.day);
      return agreed ? [{ document: event.document, partial, ...first }] : [];
    });
  });
}

function agreeOnAnchor(votes: readonly Vote[]): ArticleAnchor | undefined {
  const weekly = votes.filter((vote) => vote.partial.weekday !== undefined);
  const used = weekly.length > 0 ? weekly : votes;
  const days = used.map((vote) => vote.day).sort();
  const [earliest, latest] = [days[0], days.at(-1)];
  if (earliest === undefined || latest === undefined || daysBetween(earliest, latest) >= WEEK_DAYS)
    return undefined;
  const weekdays = new Map(weekly.map((vote) => [vote.partial.weekday ?? 0, vote.day]));
  return { day: latest, weekdays, source: used.map((vote) => vote.source).sort()[0] ?? '' };
}
