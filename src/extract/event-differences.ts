import type { Argument, EventMention } from '../document/extracted-document.ts';
import { datesOverlap } from '../schema/dates.ts';
import { ROLES } from '../schema/event-types.ts';
import { canBeOneBody } from './body-names.ts';
import { isNamed } from './entity-arguments.ts';
import { haveOtherReasons } from './event-reasons.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { daysBetween } from './time/calendar.ts';
import { clustersOn, DEEDS, isDefinite, isHeadline, isTalk, overlap } from './triggered-event.ts';
import type { TriggeredEvent } from './triggered-event.ts';

/** What is dated more than this much before publication is not the news. */
const NEWS_DAYS = 31;
/** Places beside a verb for which it takes two things. */
const PLACES: ReadonlySet<string> = new Set(['nsubj', 'nsubjpass', 'dobj', 'attr', 'dative']);

/** Different days, different ordinals ("the first call", "the second"), "another", or different parties in one role. */
export function differs(earlier: TriggeredEvent, later: TriggeredEvent, context: ExtractionContext): boolean {
  const { date: first } = earlier.event;
  const { date: second } = later.event;
  if (
    first !== undefined &&
    second !== undefined &&
    earlier.event.time !== undefined &&
    later.event.time !== undefined &&
    !datesOverlap(first, second)
  )
    return true;
  if (standTogether(earlier, later, context) || isSaidWithin(earlier, later, context)) return true;
  const modifiers = (event: TriggeredEvent): readonly string[] => listModifiers(event.trigger.token, context);
  const ordinal = (event: TriggeredEvent): string | undefined =>
    modifiers(event).find((word) => context.predicates.ordinal.has(word));
  const [one, other] = [ordinal(earlier), ordinal(later)];
  if (one !== undefined && other !== undefined && one !== other) return true;
  if (modifiers(later).some((word) => context.predicates.further.has(word))) return true;
  if (other === 'first' && modifiers(earlier).some((word) => context.predicates.counting.has(word)))
    return true;
  // A headline is told again in the lead, where names are longer and not yet known to be the same.
  const told = isHeadline(earlier.event, context) && later.event.sentence - earlier.event.sentence <= 2;
  if (told) return areOtherPersons(earlier.event, later.event, context);
  return (
    isHistory(earlier, later, context.document.article.published?.value) ||
    hasConflict(earlier.event, later.event, context) ||
    haveOtherReasons(earlier.event, later.event, context) ||
    isNewDeed(earlier, later, context) ||
    isDoneToMany(earlier.event, later.event, context) ||
    isDoneToMany(later.event, earlier.event, context)
  );
}

/** A clause tells one as the article's news, the other is dated long before it. */
function isHistory(a: TriggeredEvent, b: TriggeredEvent, published: string | undefined): boolean {
  if (published === undefined) return false;
  const isOld = ({ event: { time, date } }: TriggeredEvent): boolean =>
    time !== undefined && date !== undefined && daysBetween(date.end, published) > NEWS_DAYS;
  const isFresh = ({ event, trigger }: TriggeredEvent): boolean =>
    trigger.kind === 'verb' && event.news === true && event.time === undefined;
  return (isFresh(a) && isOld(b)) || (isOld(a) && isFresh(b));
}

/** What does and what is done, or two things joined by "and", are not one: "the settlement replaces the agreement". */
function standTogether(a: TriggeredEvent, b: TriggeredEvent, context: ExtractionContext): boolean {
  if (a.trigger.kind !== 'noun' || b.trigger.kind !== 'noun') return false;
  const [first, second] = [context.token(a.trigger.token), context.token(b.trigger.token)];
  if (second.dep === 'conj' && second.head === first.index) return true;
  return (
    first.head === second.head && first.dep !== second.dep && PLACES.has(first.dep) && PLACES.has(second.dep)
  );
}

/** "He says he *told* them": what is said inside what is said is another saying. */
function isSaidWithin(a: TriggeredEvent, b: TriggeredEvent, { syntax }: ExtractionContext): boolean {
  if (!isTalk(a) || !isTalk(b)) return false;
  const [first, second] = [a.trigger.token, b.trigger.token];
  return syntax.ancestors(first).includes(second) || syntax.ancestors(second).includes(first);
}

/** A noun without "the" that somebody else does: "ministers imposed *sanctions*" after those that the court imposed. */
function isNewDeed(earlier: TriggeredEvent, later: TriggeredEvent, context: ExtractionContext): boolean {
  if (later.trigger.kind !== 'noun' || isDefinite(later, context)) return false;
  const [first, second] = [clustersOn('giver', earlier.event), clustersOn('giver', later.event)];
  return (
    first.length > 0 &&
    second.length > 0 &&
    !second.some((cluster) => first.some((other) => canBeOneBody(cluster, other, context)))
  );
}

/**
 * Words beside an event noun; of the object of a verb only what counts it ("flew *another* plane"), of its subject what makes it
 * another one ("*similar* floods killed ten").
 */
function listModifiers(token: number, context: ExtractionContext): readonly string[] {
  const own = context.syntax.children(token);
  const objects = context.isVerb(token)
    ? own.filter((child) => ['dobj', 'nsubjpass'].includes(context.token(child).dep))
    : [];
  const others = own
    .filter((child) => context.isVerb(token) && context.token(child).dep === 'nsubj')
    .flatMap((subject) => context.syntax.children(subject))
    .map(context.lemma)
    .filter((word) => context.predicates.further.has(word));
  const counting = objects
    .flatMap((object) => context.syntax.children(object))
    .map(context.lemma)
    .filter((word) => context.predicates.ordinal.has(word) || context.predicates.counting.has(word));
  return [...own.map(context.lemma), ...counting, ...others];
}

/** Two persons, each known by name, who do the same: "Li warns" above "Ito warned". */
function areOtherPersons(a: EventMention, b: EventMention, context: ExtractionContext): boolean {
  const personsOf = (event: EventMention): readonly number[] =>
    clustersOn('giver', event).filter(
      (cluster) => context.document.clusters[cluster]?.type === 'Person' && isNamed(cluster, context),
    );
  const [first, second] = [personsOf(a), personsOf(b)];
  return first.length > 0 && second.length > 0 && !second.some((cluster) => first.includes(cluster));
}

/** Parties on the same side of both events, but none in common; "rivals" are more than one person that is named. */
function hasConflict(a: EventMention, b: EventMention, context: ExtractionContext): boolean {
  if (
    (hasManyReceivers(a, context) && hasOneReceiver(b, context)) ||
    (hasOneReceiver(a, context) && hasManyReceivers(b, context))
  )
    return true;
  return (['giver', 'receiver'] as const).some((side) => {
    const of = (event: EventMention): readonly number[] =>
      event.arguments.flatMap(({ role, cluster }) =>
        cluster !== undefined && ROLES[role].side === side && isNamed(cluster, context) ? [cluster] : [],
      );
    const first = of(a);
    const second = of(b);
    const types = new Set(first.map((cluster) => context.document.clusters[cluster]?.type));
    // Only like is told from like: a broadcaster's interview is also its reporter's. A state's demand is not its envoy's.
    const isLike =
      DEEDS.has(b.type) || second.some((cluster) => types.has(context.document.clusters[cluster]?.type));
    return isLike && !first.some((one) => second.some((other) => overlap(one, other, context)));
  });
}

function hasOneReceiver(event: EventMention, context: ExtractionContext): boolean {
  return event.arguments.some(({ role, cluster }) => {
    const isNamedOne = cluster !== undefined && isNamed(cluster, context);
    return (
      isNamedOne && ROLES[role].side === 'receiver' && context.document.clusters[cluster]?.type === 'Person'
    );
  });
}

function hasManyReceivers(event: EventMention, context: ExtractionContext): boolean {
  const receivers = event.arguments.filter(({ role }) => ROLES[role].side === 'receiver');
  return receivers.length > 0 && receivers.every(({ head }) => isBarePlural(head, context));
}

/** "Political rivals", without an article, a number, or a name before it. */
function isBarePlural(noun: number, context: ExtractionContext): boolean {
  if (context.token(noun).tag !== 'NNS') return false;
  return context.syntax
    .children(noun)
    .every(
      (child) =>
        ['amod', 'compound', 'prep', 'relcl', 'acl'].includes(context.token(child).dep) &&
        !context.token(child).tag.startsWith('NNP'),
    );
}

/** What was done to one known person is not what was done to several: "the poisoning of Walker", "the poisoning of rivals". */
function isDoneToMany(a: EventMention, b: EventMention, context: ExtractionContext): boolean {
  const receivers = (event: EventMention): readonly Argument[] =>
    event.arguments.filter(({ role }) => ROLES[role].side === 'receiver');
  const isKnown = ({ cluster }: Argument): boolean => cluster !== undefined && isNamed(cluster, context);
  const isPerson = ({ cluster }: Argument): boolean =>
    cluster !== undefined && context.document.clusters[cluster]?.type === 'Person';
  const many = receivers(b);
  return (
    receivers(a).some((one) => isKnown(one) && isPerson(one)) &&
    many.length > 0 &&
    many.every((one) => !isKnown(one) && context.token(one.head).tag === 'NNS')
  );
}
