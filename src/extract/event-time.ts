import type { TimeMention } from '../document/extracted-document.ts';
import { dateLengthDays, parseDateInterval } from '../schema/dates.ts';
import { createBoundedTimes } from './bounded-times.ts';
import { opensMeanwhile } from './clause-form.ts';
import { findDatingGovernor, listOccasions } from './dating-governors.ts';
import type { ExtractionContext } from './extraction-context.ts';
import type { MoodReader } from './factuality.ts';
import { isNews, isTelling } from './news.ts';
import { createTimeFinder } from './own-times.ts';
import type { EventTime } from './own-times.ts';
import { findTense } from './tense.ts';

/** How far back a day that was told of still counts. */
const STORY_SENTENCES = 2;
/** Chains of clauses are short; broken trees can be long. */
const MAX_DEPTH = 8;
/** A time of more days is only a frame, within which the clause may name a day. */
const FRAME_DAYS = 7;

/**
 * Finds when each predicate happens: by its own time expression, by that of the clause it continues or of the happening at
 * which it takes place, or, for what a dated article tells as news, the day of publication (a date without a time expression).
 * @param known times of predicates that another mention of the same event tells
 */
export function createTimeAttacher(
  context: ExtractionContext,
  times: readonly TimeMention[],
  readMood: MoodReader,
  known: ReadonlyMap<number, EventTime> = new Map(),
): (predicate: number) => EventTime {
  const findOwnTimes = createTimeFinder(context, times);
  const { published } = context.document.article;
  const publication = published === undefined ? undefined : parseDateInterval(published.value);

  /** The time that an expression gives it, of itself or through what it belongs to. */
  const findStated = (predicate: number, depth: number): EventTime | undefined => {
    if (depth > MAX_DEPTH) return undefined;
    const [own] = findOwnTimes(predicate);
    const stated = own === undefined ? known.get(predicate) : toEventTime(own);
    if (stated !== undefined && !isFrame(stated)) return stated;
    const governor = findDatingGovernor(predicate, context);
    const inherited = governor === undefined ? undefined : findStated(governor, depth + 1);
    if (stated !== undefined)
      return inherited !== undefined && isWithin(inherited, stated) ? inherited : stated;
    return (
      findMeanwhile(predicate, depth) ??
      closeIfOpen(predicate, inherited) ??
      closeIfOpen(predicate, findOccasion(predicate))
    );
  };

  /** "While introducing it on Monday he said": the clause dates the one it belongs to. */
  const findMeanwhile = (predicate: number, depth: number): EventTime | undefined =>
    context.syntax
      .children(predicate)
      .filter((child) => context.token(child).dep === 'advcl' && opensMeanwhile(child, context))
      .map((child) => findBelow(child, depth))
      .find((time) => time !== undefined);

  const findBelow = (clause: number, depth: number): EventTime | undefined => {
    const [own] = findOwnTimes(clause);
    return own === undefined
      ? (known.get(clause) ?? findMeanwhile(clause, depth + 1) ?? findOccasion(clause))
      : toEventTime(own);
  };

  /** The stated time of the occasion; what is news itself says no more of it. */
  const findOccasion = (predicate: number): EventTime | undefined => {
    for (const noun of listOccasions(predicate, context)) {
      const [own] = findOwnTimes(noun);
      const time = own === undefined ? known.get(noun) : toEventTime(own);
      if (time !== undefined && !isFrame(time)) return time;
    }
    return undefined;
  };

  /** What is only possible has no day of its own. */
  const closeIfOpen = (predicate: number, time: EventTime | undefined): EventTime | undefined =>
    readMood(predicate).hypothetical ? undefined : time;

  const isInheritedNews = (predicate: number, depth: number): boolean => {
    const governor = depth < MAX_DEPTH ? findDatingGovernor(predicate, context) : undefined;
    if (governor === undefined) return false;
    const { hypothetical, future } = readMood(predicate);
    return (
      !hypothetical &&
      !future &&
      (isInheritedNews(governor, depth + 1) || isNews(governor, context, readMood))
    );
  };

  const findBounded = createBoundedTimes(context, times, (noun) => {
    const [own] = findOwnTimes(noun);
    return own === undefined ? known.get(noun) : toEventTime(own);
  });

  return (predicate) => {
    const stated = findStated(predicate, 0);
    if (stated !== undefined) return stated;
    const mood = readMood(predicate);
    const bounded = mood.future || mood.planned ? findBounded(predicate) : undefined;
    if (bounded !== undefined) return bounded;
    if (!isInheritedNews(predicate, 0) && !isNews(predicate, context, readMood)) return {};
    const told = findToldDay(predicate, context, (token) => findStated(token, 0));
    return told ?? { news: true, ...(publication === undefined ? {} : { date: publication }) };
  };
}

/** The day that the sentences just before tell of: "On Tuesday he spoke. He then left." Reports are as new as the article. */
function findToldDay(
  predicate: number,
  context: ExtractionContext,
  findStated: (predicate: number) => EventTime | undefined,
): EventTime | undefined {
  const { sentences } = context.document;
  const { sentence } = context.token(predicate);
  const here = sentences[sentence];
  if (findTense(predicate, context) !== 'past' || isTelling(predicate, context)) return undefined;
  for (let index = sentence - 1; index >= Math.max(0, sentence - STORY_SENTENCES); index -= 1) {
    const before = sentences[index];
    if (before === undefined || before.zone !== here?.zone) return undefined;
    for (let token = before.firstToken; token < before.endToken; token += 1) {
      if (context.token(token).dep !== 'ROOT' || findTense(token, context) !== 'past') continue;
      const day = findStated(token);
      if (day?.date?.precision === 'day') return day;
    }
  }
  return undefined;
}

/** "This year": when something else tells the day, that says more. */
function isFrame({ date }: EventTime): boolean {
  return date !== undefined && dateLengthDays(date) > FRAME_DAYS;
}

function isWithin(inner: EventTime, frame: EventTime): boolean {
  if (inner.date === undefined || frame.date === undefined) return false;
  const isShorter = dateLengthDays(inner.date) < dateLengthDays(frame.date);
  return isShorter && frame.date.start <= inner.date.start && inner.date.end <= frame.date.end;
}

function toEventTime(time: TimeMention): EventTime {
  return { time: time.index, ...(time.interval === undefined ? {} : { date: time.interval }) };
}
