import type { EventMention } from '../document/extracted-document.ts';
import type { EventType } from '../schema/event-types.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { clustersOn, DEEDS, isDefinite, isHeadline, isTalk, overlap } from './triggered-event.ts';
import type { TriggeredEvent } from './triggered-event.ts';
import { isSameFamily } from './word-families.ts';

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
/** Sentences within which the same word without a shared party is still taken for the same happening. */
const NEAR = 3;

/** Sentences after a headline in which its deed is told again. */
const RETOLD = 4;

/** Why two mentions are taken for one event; the higher score is the better reason. */
export interface Likeness {
  readonly rule: string;
  readonly score: number;
}

/** What speaks for one event. */
export function findLikeness(
  earlier: TriggeredEvent,
  later: TriggeredEvent,
  context: ExtractionContext,
): Likeness | undefined {
  const a = earlier.event;
  const b = later.event;
  if (a.polarity !== b.polarity) return undefined;
  const distance = b.sentence - a.sentence;
  if (distance > MAX_DISTANCE && countShared(a, b, context) === 0) return undefined;
  if (isLightPair(earlier, later, context)) return { rule: 'light', score: 9 };
  const shared = countShared(a, b, context);
  const near = 1 / (2 + distance);
  if (isTalk(earlier) && isTalk(later)) {
    if (isReportedSaying(earlier, context) || isReportedSaying(later, context)) return undefined;
    // One answers another once.
    const isAnswer =
      a.lemma === b.lemma && context.predicates.responding.has(a.lemma) && sharesBothSides(a, b);
    return (distance <= SPEECH || isAnswer) && sharesSpeaker(a, b)
      ? { rule: 'speaker', score: 1 + near }
      : undefined;
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
  const title = isHeadline(a, context);
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
  // The lead tells the deed of the headline again, whatever it adds.
  const isRetold = title && distance <= RETOLD && isSameFamily(a.lemma, b.lemma);
  if (isRetold && a.type === b.type && DEEDS.has(a.type) && sharesSide('giver', a, b))
    return { rule: 'title', score: 1 + shared + near };
  if (a.type === b.type && DEEDS.has(a.type) && a.status === b.status && sharesBothSides(a, b)) {
    return { rule: 'same-parties', score: 0.8 + near };
  }
  const typed = a.type === b.type && a.type !== 'OTHER' && a.type !== 'STATEMENT' && isCompatibleStatus(a, b);
  if (typed && a.type === 'MOBILIZE' && sharesSide('giver', a, b))
    return { rule: 'same-force', score: 0.6 + near };
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
  return sharesSide('giver', a, b) && sharesSide('receiver', a, b);
}

function sharesSide(side: 'giver' | 'receiver', a: EventMention, b: EventMention): boolean {
  const first = clustersOn(side, a);
  return clustersOn(side, b).some((cluster) => first.includes(cluster));
}

/** "She says she *told* them": told of, and not told now. */
function isReportedSaying(
  { trigger }: TriggeredEvent,
  { token, predicates, lemma }: ExtractionContext,
): boolean {
  const { dep, head } = token(trigger.token);
  return dep === 'ccomp' && predicates.report.has(lemma(head));
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

/** How many parties of the later are, or lie in, or hold a party of the earlier. */
function countShared(a: EventMention, b: EventMention, context: ExtractionContext): number {
  const listClusters = (event: EventMention): readonly number[] => [
    ...new Set(event.arguments.flatMap(({ cluster }) => (cluster === undefined ? [] : [cluster]))),
  ];
  const first = listClusters(a);
  return listClusters(b).filter((other) => first.some((one) => overlap(one, other, context))).length;
}
