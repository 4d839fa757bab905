import type { ExtractedDocument } from '../../document/extracted-document.ts';
import { resolvePartialDate } from './anchored-dates.ts';
import type { ArticleAnchor } from './anchored-dates.ts';
import { addDays } from './date-comparison.ts';
import { agreeOnDate } from './event-dates.ts';
import type { DatedEvent, DateStatement } from './event-dates.ts';
import type { LocalEvent } from './event-profiles.ts';

/**
 * Dates an event by what the articles state; where none does, by the day of which the text around it tells; where there is
 * none, and it happened, by the day on which it was told as news.
 */
export function dateEvent(
  documents: readonly ExtractedDocument[],
  locals: readonly LocalEvent[],
  anchors: ReadonlyMap<number, ArticleAnchor>,
): DatedEvent | undefined {
  const articleOf = (local: LocalEvent): string => documents[local.document]?.article.id ?? '';
  const partials = locals.flatMap((local) =>
    local.partialDates.map((partial) => ({ ...partial, article: articleOf(local) })),
  );
  const gather = (find: (local: LocalEvent, article: string) => readonly DateStatement[]) =>
    agreeOnDate(
      locals.flatMap((local) => find(local, articleOf(local))),
      partials,
    );
  const stated = gather((local, article) => [
    ...local.dates.map((date) => ({ date, article })),
    ...inferStatements(local, article, anchors.get(local.document)),
  ]);
  if (stated !== undefined) return stated;
  const nearby = gather((local, article) =>
    local.nearbyDates.map((date) => ({ date, article, basis: `told of around it in article ${article}` })),
  );
  if (nearby !== undefined || locals.some(({ modality }) => modality !== 'real')) return nearby;
  return gather((local, article) => listNews(local, article, anchors.get(local.document)));
}

function inferStatements(
  local: LocalEvent,
  article: string,
  anchor: ArticleAnchor | undefined,
): readonly DateStatement[] {
  if (anchor === undefined) return [];
  return local.partialDates.flatMap((partial) => {
    const date = resolvePartialDate(partial, anchor);
    if (date === undefined) return [];
    const basis = `“${partial.text}” in undated article ${article}, dated by an event that article ${anchor.source} tells too`;
    return [{ date, article, basis }];
  });
}

/** The article's day; of an undated one the last day it is known to tell of, and the next, on which it may have appeared. */
function listNews(
  local: LocalEvent,
  article: string,
  anchor: ArticleAnchor | undefined,
): readonly DateStatement[] {
  const known = local.newsDates.map((date) => ({
    date,
    article,
    basis: `told as news by article ${article} of that day`,
  }));
  if (known.length > 0 || !local.isNews || anchor === undefined) return known;
  const date = { start: anchor.day, end: addDays(anchor.day, 1), precision: 'interval' as const };
  const basis = `told as news by undated article ${article}, which tells an event of ${anchor.day} that article ${anchor.source} tells too`;
  return [{ date, article, basis }];
}
