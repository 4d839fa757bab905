import type { TimeMention } from '../document/extracted-document.ts';
import { parseDateInterval } from '../schema/dates.ts';
import type { DateInterval } from '../schema/dates.ts';
import type { ExtractionContext } from './extraction-context.ts';
import type { MoodReader } from './factuality.ts';
import { findScheduling } from './noun-mood.ts';
import { findTense } from './tense.ts';

/** When an event happens: the expression that says so, and the days it may be. */
export interface EventTime {
  readonly time?: number;
  readonly date?: DateInterval;
  /** Whether it is told as news: of the article's own day, known or not. */
  readonly news?: true;
}

/** Dependents through which a time expression reaches its predicate. */
const TOWARDS_TIME: ReadonlySet<string> = new Set(['prep', 'advmod', 'pobj', 'npadvmod', 'dobj', 'nmod']);
/** Main clauses of the first sentences tell the news itself; later ones often its history. */
const NEWS_SENTENCES = 6;
/** How far back a day that was told of still counts. */
const STORY_SENTENCES = 2;
/** Chains of clauses are short; broken trees can be long. */
const MAX_DEPTH = 8;

/**
 * Finds when each predicate happens: by its own time expression, by that of the clause it continues, or, for what a dated
 * article tells as news, the day of publication (a date without a time expression).
 */
export function createTimeAttacher(
  context: ExtractionContext,
  times: readonly TimeMention[],
  readMood: MoodReader,
): (predicate: number) => EventTime {
  const findOwnTimes = createTimeFinder(context, times);
  const { published } = context.document.article;
  const publication = published === undefined ? undefined : parseDateInterval(published.value);

  const find = (predicate: number, depth: number): EventTime => {
    const [own] = findOwnTimes(predicate);
    if (own !== undefined) return toEventTime(own);
    const [meanwhile] = context.syntax
      .children(predicate)
      .filter((child) => context.token(child).dep === 'advcl' && opensMeanwhile(child, context))
      .flatMap(findOwnTimes);
    if (meanwhile !== undefined) return toEventTime(meanwhile);
    const governor = depth < MAX_DEPTH ? findDatingGovernor(predicate, context) : undefined;
    const inherited = governor === undefined ? {} : find(governor, depth + 1);
    if (
      (inherited.date !== undefined || inherited.time !== undefined) &&
      !isOpen(predicate, inherited, readMood)
    )
      return inherited;
    if (inherited.news === true && !isOpen(predicate, inherited, readMood)) return inherited;
    if (!isNews(predicate, context, readMood)) return {};
    const told = findToldDay(predicate, context, findOwnTimes);
    return told ?? { news: true, ...(publication === undefined ? {} : { date: publication }) };
  };
  return (predicate) => find(predicate, 0);
}

/** The day that the sentences just before tell of: "On Tuesday he spoke. He then left." Reports are as new as the article. */
function findToldDay(
  predicate: number,
  context: ExtractionContext,
  findOwnTimes: (predicate: number) => readonly TimeMention[],
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
      const [day] = findOwnTimes(token).filter(({ interval }) => interval?.precision === 'day');
      if (day !== undefined) return toEventTime(day);
    }
  }
  return undefined;
}

/** What is only possible has no day of its own, and what lies ahead not that of publication. */
function isOpen(predicate: number, inherited: EventTime, readMood: MoodReader): boolean {
  const { hypothetical, future } = readMood(predicate);
  return hypothetical || (future && inherited.time === undefined);
}

function toEventTime(time: TimeMention): EventTime {
  return { time: time.index, ...(time.interval === undefined ? {} : { date: time.interval }) };
}

function createTimeFinder(
  context: ExtractionContext,
  times: readonly TimeMention[],
): (predicate: number) => readonly TimeMention[] {
  const byToken = new Map<number, TimeMention>();
  for (const time of times) {
    for (let index = time.firstToken; index < time.endToken; index += 1) byToken.set(index, time);
  }
  return (predicate) => {
    const found: TimeMention[] = [];
    const visit = (node: number, preposition: string | undefined): void => {
      for (const child of context.syntax.children(node)) {
        const { dep } = context.token(child);
        const time = byToken.get(child);
        if (time !== undefined) {
          const bounds = preposition !== undefined && context.predicates.boundsTime.has(preposition);
          if (isPoint(time) && (!bounds || isScheduled(node, context)) && dep !== 'conj') found.push(time);
        } else if (dep === 'acl' && isScheduling(child, context)) {
          visit(child, preposition);
        } else if (TOWARDS_TIME.has(dep) && !(node !== predicate && isHappening(node, context))) {
          visit(child, dep === 'prep' ? context.lemma(child) : preposition);
        }
      }
    };
    visit(predicate, undefined);
    const scheduling = context.isNoun(predicate) ? findScheduling(predicate, context) : undefined;
    if (scheduling !== undefined) visit(scheduling, undefined);
    return found.filter((time) => predicate < time.firstToken || time.endToken <= predicate);
  };
}

/** "scheduled for Jan. 10": the time of what is scheduled. */
function isScheduled(preposition: number, context: ExtractionContext): boolean {
  return isScheduling(context.token(preposition).head, context);
}

function isScheduling(verb: number, context: ExtractionContext): boolean {
  return context.predicates.scheduled.has(context.lemma(verb));
}

function isPoint(time: TimeMention): boolean {
  return (time.kind === 'date' || time.kind === 'time') && !(time.value ?? '').endsWith('_REF');
}

function isHappening(token: number, context: ExtractionContext): boolean {
  const lemma = context.lemma(token);
  return (
    context.isNoun(token) &&
    (context.frames.nounPatterns(lemma).length > 0 || context.frames.eventiveness(lemma) === 'always')
  );
}

/** The predicate whose time is also that of this one: of the clause it is an object of, continues, or fills in. */
function findDatingGovernor(predicate: number, context: ExtractionContext): number | undefined {
  const { predicates, token } = context;
  const { dep, head, tag } = token(predicate);
  if (context.isNoun(predicate)) {
    if (dep === 'conj' && context.isNoun(head)) return head;
    if (dep === 'dobj' || dep === 'nsubjpass')
      return !context.isVerb(head) || !passesTime(predicate, head, context) ? undefined : head;
    if (dep === 'nsubj' || dep === 'attr') return context.isVerb(head) ? head : undefined;
    if (dep !== 'pobj' || !['in', 'during', 'at', 'with'].includes(context.lemma(head))) return undefined;
    const governor = token(head).head;
    return context.isVerb(governor) ? governor : undefined;
  }
  if (dep === 'pcomp' && tag === 'VBG')
    return context.isVerb(token(head).head) ? token(head).head : undefined;
  if (!context.isVerb(head) || head === predicate) return undefined;
  if (
    dep === 'conj' ||
    (dep === 'xcomp' &&
      !predicates.plan.has(context.lemma(head)) &&
      !predicates.possible.has(context.lemma(head)))
  )
    return head;
  if (dep === 'advcl' && (tag === 'VBG' || tag === 'VBN' || opensMeanwhile(predicate, context))) return head;
  return dep === 'ccomp' &&
    (/^VB[ZP]$/u.test(tag) || isUnderWay(predicate, context)) &&
    predicates.report.has(context.lemma(head))
    ? head
    : undefined;
}

/** "While", "as", "when": the clause tells of the same time as the one it belongs to. */
function opensMeanwhile(verb: number, context: ExtractionContext): boolean {
  return context.syntax
    .children(verb)
    .some(
      (child) =>
        ['mark', 'advmod'].includes(context.token(child).dep) &&
        context.predicates.meanwhile.has(context.lemma(child)),
    );
}

/** An object happens when its verb does where the verb is light or the object is new: not "criticised his earlier speech". */
function passesTime(noun: number, verb: number, context: ExtractionContext): boolean {
  const { predicates, syntax, token } = context;
  if (predicates.light.has(context.lemma(verb))) return true;
  const known = syntax
    .children(noun)
    .some(
      (child) =>
        token(child).dep === 'poss' ||
        (token(child).dep === 'det' && !['a', 'an'].includes(context.lemma(child))),
    );
  return !known && !predicates.report.has(context.lemma(verb));
}

/** "is buying", "has bought": as recent as the telling. */
function isUnderWay(verb: number, context: ExtractionContext): boolean {
  return context.syntax.children(verb).some((child) => {
    const { dep, tag } = context.token(child);
    return dep.startsWith('aux') && (tag === 'VBZ' || tag === 'VBP') && context.token(verb).tag !== 'VB';
  });
}

/** What the main clauses of a dated article tell as done, and all its reports, are as new as the article. */
function isNews(predicate: number, context: ExtractionContext, readMood: MoodReader): boolean {
  const { sentences } = context.document;
  const { dep, sentence } = context.token(predicate);
  if (!context.isVerb(predicate) || context.lemma(predicate) === 'be') return false;
  const mood = readMood(predicate);
  if (mood.hypothetical || mood.planned || mood.negative || mood.future) return false;
  if (dep !== 'ROOT' && dep !== 'conj') return false;
  const tense = findTense(predicate, context);
  if (tense === 'none' || tense === 'future') return false;
  const reports = isTelling(predicate, context);
  if (tense === 'present')
    return reports || sentences[sentence]?.zone === 'title' || isUnderWay(predicate, context);
  return !isPastPerfect(predicate, context) && (reports || sentence < NEWS_SENTENCES);
}

/** A verb of saying, or of a frame with a speaker. */
function isTelling(verb: number, context: ExtractionContext): boolean {
  const lemma = context.lemma(verb);
  const [pattern] = context.frames.verbPatterns(lemma);
  return (
    context.predicates.report.has(lemma) || [...(pattern?.frame.roles.values() ?? [])].includes('speaker')
  );
}

function isPastPerfect(verb: number, context: ExtractionContext): boolean {
  return context.syntax
    .children(verb)
    .some(
      (child) =>
        context.token(child).dep === 'aux' &&
        context.lemma(child) === 'have' &&
        context.token(child).tag === 'VBD',
    );
}
