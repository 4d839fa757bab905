import type { TimeMention } from '../document/extracted-document.ts';
import type { DateInterval } from '../schema/dates.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { findScheduling } from './noun-mood.ts';

/** When an event happens: the expression that says so, and the days it may be. */
export interface EventTime {
  readonly time?: number;
  readonly date?: DateInterval;
  /** Whether it is told as news: of the article's own day, known or not. */
  readonly news?: true;
}

/** Dependents through which a time expression reaches its predicate. */
const TOWARDS_TIME: ReadonlySet<string> = new Set(['prep', 'advmod', 'pobj', 'npadvmod', 'dobj', 'nmod']);

/** The time expressions that say themselves when a predicate happens, the closest in the tree first. */
export type OwnTimes = (predicate: number) => readonly TimeMention[];

/** What finds the time expressions of predicates: of points in time only, not of how long or until when something lasts. */
export function createTimeFinder(context: ExtractionContext, times: readonly TimeMention[]): OwnTimes {
  const byToken = new Map<number, TimeMention>();
  for (const time of times) {
    for (let index = time.firstToken; index < time.endToken; index += 1) byToken.set(index, time);
  }
  const findBelow = (predicate: number): readonly TimeMention[] => {
    const found: TimeMention[] = [];
    const visit = (node: number, preposition: string | undefined): void => {
      for (const child of context.syntax.children(node)) {
        const { dep } = context.token(child);
        const time = byToken.get(child);
        if (time !== undefined) {
          const bounds = preposition !== undefined && context.predicates.boundsTime.has(preposition);
          const tells = isPoint(time) ? !bounds || isScheduled(node, context) : isAhead(time, context);
          if (tells && dep !== 'conj') found.push(time);
        } else if (dep === 'acl' && isScheduling(child, context)) {
          visit(child, preposition);
        } else if (TOWARDS_TIME.has(dep) && !(node !== predicate && isHappening(node, context))) {
          visit(child, dep === 'prep' ? context.lemma(child) : preposition);
        } else if (dep === 'relcl' && context.predicates.coming.has(context.lemma(child))) {
          found.push(...listBeside(child, byToken, context));
        }
      }
    };
    visit(predicate, undefined);
    const scheduling = context.isNoun(predicate) ? findScheduling(predicate, context) : undefined;
    if (scheduling !== undefined) visit(scheduling, undefined);
    return found;
  };
  return (predicate) => {
    const near = [...findMovedTo(predicate, byToken, context), ...findBelow(predicate)];
    const found = near.length > 0 ? near : findBeside(predicate, byToken, context);
    return found.filter((time) => predicate < time.firstToken || time.endToken <= predicate);
  };
}

/** "The flight, which occurred *Monday*": what stands directly beside the verb; "came ahead of talks on Monday" says another's day. */
function listBeside(
  verb: number,
  byToken: ReadonlyMap<number, TimeMention>,
  { syntax, token, predicates, lemma }: ExtractionContext,
): readonly TimeMention[] {
  return syntax
    .children(verb)
    .flatMap((child) => {
      const isDating = token(child).dep === 'prep' && !predicates.boundsTime.has(lemma(child));
      return isDating ? syntax.children(child) : [child];
    })
    .flatMap((child) => byToken.get(child) ?? [])
    .filter(isPoint);
}

/** "The delivery was delayed until October": the time is that of what is put off. */
function findMovedTo(
  noun: number,
  byToken: ReadonlyMap<number, TimeMention>,
  context: ExtractionContext,
): readonly TimeMention[] {
  const { dep, head } = context.token(noun);
  if (!context.isNoun(noun) || !['dobj', 'nsubjpass'].includes(dep)) return [];
  if (!context.predicates.rescheduling.has(context.lemma(head))) return [];
  return context.syntax
    .children(head)
    .filter((child) => context.token(child).dep === 'prep')
    .filter((child) => context.predicates.reschedulingPreposition.has(context.lemma(child)))
    .flatMap((child) => context.syntax.children(child))
    .flatMap((child) => byToken.get(child) ?? [])
    .filter(isPoint);
}

/**
 * A time that the parser hung elsewhere, but which stands beside the predicate: "pressure for the annexation in 2014", "the
 * store in February passed its rival".
 */
function findBeside(
  predicate: number,
  byToken: ReadonlyMap<number, TimeMention>,
  context: ExtractionContext,
): readonly TimeMention[] {
  const { syntax, token } = context;
  if (context.isNoun(predicate)) {
    const after = context.tokens[predicate + 1];
    const time = byToken.get(predicate + 2);
    const isPhrase = after?.dep === 'prep' && time?.firstToken === predicate + 2;
    if (!isPhrase || !context.isNoun(after.head) || !syntax.ancestors(predicate).includes(after.head))
      return [];
    return isPoint(time) && !context.predicates.boundsTime.has(context.lemma(after.index)) ? [time] : [];
  }
  const { dep, head } = token(predicate);
  const described = dep === 'relcl' ? byToken.get(head) : undefined;
  if (described !== undefined && isPoint(described)) return [described];
  const subject = syntax.child(predicate, 'nsubj', 'nsubjpass');
  const auxiliaries = syntax
    .children(predicate)
    .filter((child) => child < predicate && token(child).dep.startsWith('aux'));
  const time = byToken.get(Math.min(predicate, ...auxiliaries) - 1);
  if (subject === undefined || time === undefined || !isPoint(time) || isHappening(subject, context))
    return [];
  const preposition = context.tokens[time.firstToken - 1];
  const isPhrase = preposition?.dep === 'prep' && preposition.head === subject;
  return isPhrase && !context.predicates.boundsTime.has(context.lemma(preposition.index)) ? [time] : [];
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

/** "In the next few days": a stretch from now on, within which it will happen. */
function isAhead({ kind, interval }: TimeMention, { document }: ExtractionContext): boolean {
  const published = document.article.published?.value;
  return kind === 'duration' && interval !== undefined && interval.start === published;
}

/** Whether a noun tells of something that happens. */
export function isHappening(token: number, context: ExtractionContext): boolean {
  const lemma = context.lemma(token);
  return (
    context.isNoun(token) &&
    (context.frames.nounPatterns(lemma).length > 0 || context.frames.eventiveness(lemma) === 'always')
  );
}
