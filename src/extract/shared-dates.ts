import { dateLengthDays } from '../schema/dates.ts';
import type { EventLink, EventMention, TimeMention } from '../document/extracted-document.ts';
import { createTimeAttacher } from './event-time.ts';
import type { EventTime } from './own-times.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { createMoodReader } from './factuality.ts';
import { daysBetween } from './time/calendar.ts';

/** The lead tells the headline's news where its day is at most this much before publication. */
const LEAD_DAYS = 31;
/** A lead dated by more than a week says too little to date the headline. */
const LEAD_LENGTH_DAYS = 7;

/**
 * Dates which events have from one another: those of the same event, of the happening at which they take place, and the
 * headline that of the lead. Own times stay.
 */
export function dateTogether(
  events: readonly EventMention[],
  links: readonly EventLink[],
  times: readonly TimeMention[],
  context: ExtractionContext,
): readonly EventMention[] {
  const shared = dateHeadline(shareDates(events, links), context);
  const known = new Map(
    shared.flatMap((event): [number, EventTime][] =>
      event.time === undefined ? [] : [[event.trigger.token, timeOf(event)]],
    ),
  );
  const attachTime = createTimeAttacher(context, times, createMoodReader(context), known);
  const again = shared.map((event) => {
    const found = event.time === undefined ? attachTime(event.trigger.token) : {};
    return found.time === undefined ? event : withTime(event, found);
  });
  return shareDates(again, links);
}

/**
 * Gives mentions of one event one date: a stated date counts for those that have none of their own, and rather than the day
 * of publication, which is only assumed.
 */
function shareDates(events: readonly EventMention[], links: readonly EventLink[]): readonly EventMention[] {
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

/** A headline tells what the first sentence tells: its news is of the day which the main clause there names. */
function dateHeadline(
  events: readonly EventMention[],
  { document, token }: ExtractionContext,
): readonly EventMention[] {
  const lead = document.sentences.findIndex(({ zone }) => zone === 'body');
  const main = events.find(
    (event) =>
      event.sentence === lead && token(event.trigger.token).dep === 'ROOT' && event.time !== undefined,
  );
  const published = document.article.published?.value;
  if (main?.status !== 'actual' || !isRecent(main, published)) return events;
  return events.map((event) => {
    const isHeadline = document.sentences[event.sentence]?.zone === 'title';
    return isHeadline && isOpenTo(event, main) ? withTime(event, timeOf(main)) : event;
  });
}

/** Told as news, or dated by a year or month in which the lead names the day. */
function isOpenTo({ news, time, date }: EventMention, lead: EventMention): boolean {
  if (time === undefined) return news === true;
  if (date === undefined || lead.date === undefined) return false;
  const isFrame = dateLengthDays(date) > LEAD_LENGTH_DAYS;
  return isFrame && date.start <= lead.date.start && lead.date.end <= date.end;
}

function isRecent({ date }: EventMention, published: string | undefined): boolean {
  if (date === undefined || published === undefined) return true;
  if (dateLengthDays(date) > LEAD_LENGTH_DAYS) return false;
  return date.start <= published && daysBetween(date.end, published) <= LEAD_DAYS;
}

function timeOf({ time, date }: EventMention): EventTime {
  return { ...(time === undefined ? {} : { time }), ...(date === undefined ? {} : { date }) };
}

/** The mention with a stated time in place of an assumed one. */
function withTime(event: EventMention, { time, date }: EventTime): EventMention {
  const { index, date: assumed, ...rest } = event;
  const dated = time === undefined ? (date ?? assumed) : date;
  return {
    index,
    ...rest,
    ...(time === undefined ? {} : { time }),
    ...(dated === undefined ? {} : { date: dated }),
  };
}
