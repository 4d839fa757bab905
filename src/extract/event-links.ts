import type { EventLink, EventMention, Lag, TimeMention } from '../document/extracted-document.ts';
import { findUsedOccasion } from './dating-governors.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { findLag } from './lags.ts';
import { objectsOf } from './slots.ts';

/** Kinds of occasion in which other things are said and done. */
const OCCASIONS: ReadonlySet<string> = new Set([
  'CONSULT',
  'STATEMENT',
  'CEREMONY',
  'FIGHT',
  'ELECTION',
  'JUSTICE',
]);
/** Types whose events can be about another event. */
const SPOKEN: ReadonlySet<string> = new Set([
  'STATEMENT',
  'ACCUSE',
  'THREATEN',
  'REJECT',
  'SUPPORT',
  'REQUEST',
  'AGREE',
  'INVESTIGATE',
  'CEREMONY',
  'SANCTION',
]);

/** Links between different events of a document: what answers, belongs to, or speaks of what. */
export function findEventLinks(
  events: readonly EventMention[],
  times: readonly TimeMention[],
  context: ExtractionContext,
): readonly EventLink[] {
  const byToken = new Map(events.map((event) => [event.trigger.token, event]));
  const links = events.flatMap((event) => [
    ...findResponses(event, byToken, times, context),
    ...findOccasions(event, byToken, context),
    ...findContents(event, events),
  ]);
  return links.filter(({ source, target }) => source !== target);
}

/** "… after …", "in response to …", "following …", "came after …", "respond to …". */
function findResponses(
  event: EventMention,
  byToken: ReadonlyMap<number, EventMention>,
  times: readonly TimeMention[],
  context: ExtractionContext,
): readonly EventLink[] {
  const { syntax, token, predicates } = context;
  const at = event.trigger.token;
  const lemma = context.lemma(at);
  const source = predicates.coming.has(lemma) ? subjectEvent(at, byToken, context) : event;
  if (source === undefined) return [];
  const causes: { readonly token: number; readonly rule: string; readonly lag?: Lag | undefined }[] = [];
  for (const child of syntax.children(at)) {
    const { dep } = token(child);
    const word = context.lemma(child);
    if (
      dep === 'advcl' &&
      syntax
        .children(child)
        .some((mark) => token(mark).dep === 'mark' && predicates.causal.has(context.lemma(mark)))
    ) {
      causes.push({ token: child, rule: 'after-clause', lag: findLag(child, times, context) });
    } else if (dep === 'prep' && (word === 'after' || word === 'following' || word === 'follow')) {
      for (const inner of [...objectsOf(child, context), ...gerundsOf(child, context)])
        causes.push({ token: inner, rule: 'after', lag: findLag(child, times, context) });
    } else if (dep === 'prep' && ['in', 'as'].includes(word)) {
      for (const noun of objectsOf(child, context)) {
        if (!predicates.response.has(context.lemma(noun))) continue;
        for (const inner of syntax.children(noun).filter((index) => token(index).dep === 'prep')) {
          for (const cause of objectsOf(inner, context)) causes.push({ token: cause, rule: 'in-response' });
        }
      }
    } else if (dep === 'prep' && word === 'to' && predicates.responding.has(lemma)) {
      for (const cause of objectsOf(child, context)) causes.push({ token: cause, rule: 'respond' });
    } else if (dep === 'dobj' && lemma === 'follow') causes.push({ token: child, rule: 'follow' });
  }
  return causes.flatMap(({ token: cause, rule, lag }) => {
    const target = byToken.get(cause);
    return target === undefined
      ? []
      : [
          {
            type: 'RESPONSE_TO' as const,
            source: source.index,
            target: target.index,
            rule,
            ...(lag === undefined ? {} : { lag }),
          },
        ];
  });
}

function subjectEvent(
  verb: number,
  byToken: ReadonlyMap<number, EventMention>,
  context: ExtractionContext,
): EventMention | undefined {
  const subject = context.syntax.child(verb, 'nsubj', 'nsubjpass');
  return subject === undefined ? undefined : byToken.get(subject);
}

function gerundsOf(preposition: number, context: ExtractionContext): readonly number[] {
  return context.syntax.children(preposition).filter((child) => context.token(child).dep === 'pcomp');
}

/** "During the call he warned", "used the call to warn", "said in an interview", "at an event celebrating". */
function findOccasions(
  event: EventMention,
  byToken: ReadonlyMap<number, EventMention>,
  context: ExtractionContext,
): readonly EventLink[] {
  const { syntax, token } = context;
  const used = findUsedOccasion(event.trigger.token, context);
  const nouns = syntax
    .children(event.trigger.token)
    .filter((child) => token(child).dep === 'prep' && context.predicates.during.has(context.lemma(child)))
    .flatMap((child) => objectsOf(child, context));
  return [...nouns, ...(used === undefined ? [] : [used])].flatMap((noun) => {
    const occasion = byToken.get(noun);
    if (occasion === undefined || !OCCASIONS.has(occasion.type)) return [];
    return [{ type: 'PART_OF' as const, source: event.index, target: occasion.index, rule: 'occasion' }];
  });
}

function findContents(event: EventMention, events: readonly EventMention[]): readonly EventLink[] {
  if (!SPOKEN.has(event.type)) return [];
  return event.arguments.flatMap(({ event: content }) => {
    if (content === undefined || events[content] === undefined) return [];
    return [{ type: 'ABOUT' as const, source: event.index, target: content, rule: 'content' }];
  });
}
