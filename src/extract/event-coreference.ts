import { SAME_BY_CONSTRUCTION } from '../document/extracted-document.ts';
import type { Argument, EventLink, EventMention } from '../document/extracted-document.ts';
import { ROLES } from '../schema/event-types.ts';
import type { EventType } from '../schema/event-types.ts';
import { datesOverlap } from '../schema/dates.ts';
import { isNamed } from './entity-arguments.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { haveOtherReasons } from './event-reasons.ts';
import { isOneByConstruction, isTalkOfInterview } from './told-by-construction.ts';
import type { Trigger } from './triggers.ts';
import { daysBetween } from './time/calendar.ts';
import { isSameFamily } from './word-families.ts';

/** An event mention and the trigger it was made of. */
export interface TriggeredEvent {
  readonly event: EventMention;
  readonly trigger: Trigger;
}

/** What one party says against or for another in one article is one criticism, one threat, one praise. */
const DEEDS: ReadonlySet<EventType> = new Set<EventType>([
  'ACCUSE',
  'THREATEN',
  'SUPPORT',
  'REJECT',
  'REQUEST',
]);
/** Types of which one that lies ahead and one that is past are two. */
const TIMELY: ReadonlySet<EventType> = new Set<EventType>([
  'CONSULT',
  'FIGHT',
  'SANCTION',
  'MOBILIZE',
  'ELECTION',
  'ASSAULT',
  'SURVEIL',
  'REDUCE_RELATIONS',
]);
/** Sentences between a definite noun and what it takes up. */
const MAX_DISTANCE = 12;
/** Sentences within which a speaker is taken to go on with one speech. */
const SPEECH = 4;
/** What is dated more than this much before publication is not the news. */
const NEWS_DAYS = 31;
/** Places beside a verb for which it takes two things. */
const PLACES: ReadonlySet<string> = new Set(['nsubj', 'nsubjpass', 'dobj', 'attr', 'dative']);
/** Sentences within which the same word without a shared party is still taken for the same happening. */
const NEAR = 3;

/**
 * `SAME` links from each mention of an event to the earlier mention it repeats best. A mention never joins others that any of
 * them contradicts, so that two calls do not become one through a third mention that could be either.
 */
export function findSameEvents(
  events: readonly TriggeredEvent[],
  context: ExtractionContext,
): readonly EventLink[] {
  const links: EventLink[] = [];
  const groups = new Map<number, readonly TriggeredEvent[]>();
  const join = (at: number, best: Candidate): void => {
    links.push({ type: 'SAME', source: at, target: best.index, rule: best.rule });
    const merged = [...groupOf(best.index), ...groupOf(at)];
    for (const member of merged) groups.set(member.event.index, merged);
  };
  const groupOf = (index: number): readonly TriggeredEvent[] =>
    groups.get(index) ?? events.slice(index, index + 1);

  for (const at of events.keys()) {
    const light = findAntecedent(at, events, groupOf, context);
    if (light === undefined) continue;
    join(at, light);
    // The noun of "he held the call" also takes up what was told before.
    if (light.rule !== 'light') continue;
    const earlier = findAntecedent(at, events, groupOf, context);
    if (earlier !== undefined) join(at, earlier);
  }
  return links;
}

interface Candidate {
  readonly index: number;
  readonly rule: string;
  readonly score: number;
}

/** The best earlier mention outside its own group, where nothing in both groups contradicts. */
function findAntecedent(
  at: number,
  events: readonly TriggeredEvent[],
  groupOf: (index: number) => readonly TriggeredEvent[],
  context: ExtractionContext,
): Candidate | undefined {
  const later = events[at];
  if (later === undefined) return undefined;
  const own = groupOf(at);
  let best: Candidate | undefined;
  for (let index = at - 1; index >= 0; index -= 1) {
    const earlier = events[index];
    if (earlier === undefined || own.includes(earlier)) continue;
    const judged = judgeSame(earlier, later, context);
    if (judged === undefined || (best !== undefined && judged.score <= best.score)) continue;
    const agrees = groupOf(index).every((member) =>
      own.every((mine) => (member === earlier && mine === later) || !differs(member, mine, context)),
    );
    if (agrees) best = { index, ...judged };
  }
  return best;
}

function judgeSame(
  earlier: TriggeredEvent,
  later: TriggeredEvent,
  context: ExtractionContext,
): Omit<Candidate, 'index'> | undefined {
  if (
    isOneByConstruction(earlier.event, later.event, context) ||
    isTalkOfInterview(earlier.event, later.event, context)
  )
    return { rule: SAME_BY_CONSTRUCTION, score: 8 };
  const likeness = findLikeness(earlier, later, context);
  // Few pairs are alike at all; to ask all of them what sets them apart takes half the time of the extraction.
  return likeness === undefined || differs(earlier, later, context) ? undefined : likeness;
}

/** What speaks for one event. */
function findLikeness(
  earlier: TriggeredEvent,
  later: TriggeredEvent,
  context: ExtractionContext,
): Omit<Candidate, 'index'> | undefined {
  const a = earlier.event;
  const b = later.event;
  if (a.polarity !== b.polarity) return undefined;
  const distance = b.sentence - a.sentence;
  if (distance > MAX_DISTANCE && countShared(a, b) === 0) return undefined;
  if (isLightPair(earlier, later, context)) return { rule: 'light', score: 9 };
  const shared = countShared(a, b);
  const near = 1 / (2 + distance);
  if (isTalk(earlier) && isTalk(later)) {
    if (isReportedSaying(earlier, context) || isReportedSaying(later, context)) return undefined;
    return distance <= SPEECH && sharesSpeaker(a, b) ? { rule: 'speaker', score: 1 + near } : undefined;
  }
  if (
    a.type === 'STATEMENT' &&
    b.type === 'STATEMENT' &&
    isTalk(earlier) !== isTalk(later) &&
    !sharesSpeaker(a, b)
  )
    return undefined;
  const { everyday } = context.predicates;
  const timely = a.type === b.type && TIMELY.has(a.type);
  if (timely && !isCompatibleStatus(a, b)) return undefined;
  const title = context.document.sentences[a.sentence]?.zone === 'title';
  const definite = later.trigger.kind === 'noun' && isDefinite(later, context);
  // "Called it a mistake" and "the call" share no more than a word.
  const alike = (a.type === 'CONSULT') === (b.type === 'CONSULT') || a.type === 'OTHER' || b.type === 'OTHER';
  if (alike && !everyday.has(a.lemma) && !everyday.has(b.lemma)) {
    if (isSameFamily(a.lemma, b.lemma)) {
      if (title || definite || shared > 0 || distance <= NEAR)
        return { rule: title ? 'title' : 'same-word', score: 2 + shared + near };
    } else if (
      areSynonyms(a.lemma, b.lemma, context) &&
      (definite || (shared > 0 && distance > 0 && title))
    ) {
      return { rule: 'synonym', score: 1 + shared + near };
    }
  }
  if (a.type === b.type && DEEDS.has(a.type) && a.status === b.status && sharesBothSides(a, b)) {
    return { rule: 'same-parties', score: 0.8 + near };
  }
  const typed = a.type === b.type && a.type !== 'OTHER' && a.type !== 'STATEMENT' && isCompatibleStatus(a, b);
  if (typed && definite && sameEdge(earlier, later)) return { rule: 'same-type', score: 0.5 + shared + near };
  return undefined;
}

function areSynonyms(a: string, b: string, { words }: ExtractionContext): boolean {
  const groups = words.synonymGroups.get(a) ?? [];
  return (words.synonymGroups.get(b) ?? []).some((group) => groups.includes(group));
}

/** A verb that was typed by its object, and that object: "imposed *sanctions*", "held *talks*". */
function isLightPair(a: TriggeredEvent, b: TriggeredEvent, context: ExtractionContext): boolean {
  const [verb, noun] = a.trigger.kind === 'noun' ? [b, a] : [a, b];
  if (
    verb.trigger.kind !== 'verb' ||
    noun.trigger.kind !== 'noun' ||
    verb.event.type !== noun.event.type ||
    verb.trigger.evoked.demands === 0
  )
    return false;
  const { dep, head } = context.token(noun.trigger.token);
  const over = dep === 'pobj' ? context.token(head).head : head;
  return ['dobj', 'nsubjpass', 'pobj'].includes(dep) && over === verb.trigger.token;
}

function sharesBothSides(a: EventMention, b: EventMention): boolean {
  return (['giver', 'receiver'] as const).every((side) => {
    const first = clustersOn(side, a);
    return clustersOn(side, b).some((cluster) => first.includes(cluster));
  });
}

function clustersOn(side: 'giver' | 'receiver', event: EventMention): readonly number[] {
  return event.arguments.flatMap(({ role, cluster }) =>
    cluster !== undefined && ROLES[role].side === side ? [cluster] : [],
  );
}

/** "He says he *told* them": what is said inside what is said is another saying. */
function isSaidWithin(a: TriggeredEvent, b: TriggeredEvent, { syntax }: ExtractionContext): boolean {
  if (!isTalk(a) || !isTalk(b)) return false;
  const [first, second] = [a.trigger.token, b.trigger.token];
  return syntax.ancestors(first).includes(second) || syntax.ancestors(second).includes(first);
}

/** "She says she *told* them": told of, and not told now. */
function isReportedSaying(
  { trigger }: TriggeredEvent,
  { token, predicates, lemma }: ExtractionContext,
): boolean {
  const { dep, head } = token(trigger.token);
  return dep === 'ccomp' && predicates.report.has(lemma(head));
}

/** A verb of saying that only introduces what is said. */
function isTalk({ event, trigger }: TriggeredEvent): boolean {
  return event.type === 'STATEMENT' && trigger.kind === 'verb' && trigger.evoked.demands === 0;
}

function sharesSpeaker(a: EventMention, b: EventMention): boolean {
  const speakers = (event: EventMention): readonly (number | undefined)[] =>
    event.arguments.filter(({ role }) => role === 'speaker').map(({ cluster }) => cluster);
  const first = speakers(a);
  return speakers(b).some((cluster) => cluster !== undefined && first.includes(cluster));
}

function sameEdge(a: TriggeredEvent, b: TriggeredEvent): boolean {
  const consult = a.event.type === 'CONSULT';
  return consult || a.trigger.evoked.frame.edge === b.trigger.evoked.frame.edge;
}

function isCompatibleStatus(a: EventMention, b: EventMention): boolean {
  if (a.status === b.status) return true;
  const open = new Set(['planned', 'hypothetical']);
  return (
    !(open.has(a.status) !== open.has(b.status) && a.type === b.type && a.type !== 'OTHER') ||
    a.future === b.future
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

/** Different days, different ordinals ("the first call", "the second"), "another", or different parties in one role. */
function differs(earlier: TriggeredEvent, later: TriggeredEvent, context: ExtractionContext): boolean {
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
  const told =
    context.document.sentences[earlier.event.sentence]?.zone === 'title' &&
    later.event.sentence - earlier.event.sentence <= 2;
  if (told) return false;
  return (
    isHistory(earlier, later, context.document.article.published?.value) ||
    hasConflict(earlier.event, later.event, context) ||
    haveOtherReasons(earlier.event, later.event, context) ||
    isNewDeed(earlier, later, context) ||
    isDoneToMany(earlier.event, later.event, context) ||
    isDoneToMany(later.event, earlier.event, context)
  );
}

/** A noun without "the" that somebody else does: "ministers imposed *sanctions*" after those that the court imposed. */
function isNewDeed(earlier: TriggeredEvent, later: TriggeredEvent, context: ExtractionContext): boolean {
  if (later.trigger.kind !== 'noun' || isDefinite(later, context)) return false;
  const [first, second] = [clustersOn('giver', earlier.event), clustersOn('giver', later.event)];
  return first.length > 0 && second.length > 0 && !second.some((cluster) => first.includes(cluster));
}

/** Words beside an event noun; of the object of a verb only what counts it ("flew *another* plane"). */
function listModifiers(token: number, context: ExtractionContext): readonly string[] {
  const own = context.syntax.children(token);
  const objects = context.isVerb(token)
    ? own.filter((child) => ['dobj', 'nsubjpass'].includes(context.token(child).dep))
    : [];
  const counting = objects
    .flatMap((object) => context.syntax.children(object))
    .map(context.lemma)
    .filter((word) => context.predicates.ordinal.has(word) || context.predicates.counting.has(word));
  return [...own.map(context.lemma), ...counting];
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
    return isLike && !first.some((cluster) => second.includes(cluster));
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

function countShared(a: EventMention, b: EventMention): number {
  const first = new Set(a.arguments.flatMap(({ cluster }) => (cluster === undefined ? [] : [cluster])));
  return new Set(
    b.arguments.flatMap(({ cluster }) => (cluster !== undefined && first.has(cluster) ? [cluster] : [])),
  ).size;
}

function isDefinite({ trigger }: TriggeredEvent, context: ExtractionContext): boolean {
  return context.syntax.children(trigger.token).some((child) => {
    const { dep } = context.token(child);
    return dep === 'poss' || (dep === 'det' && context.predicates.definite.has(context.lemma(child)));
  });
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
