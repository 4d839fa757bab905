import type {
  Argument,
  EventLink,
  EventMention,
  RelationMention,
  TimeMention,
} from '../document/extracted-document.ts';
import type { CoreferenceDocument } from '../document/coreference-document.ts';
import { findArguments } from './arguments.ts';
import { findAttributions } from './attribution.ts';
import { removeBystanders } from './bystanders.ts';
import { findSameEvents } from './event-coreference.ts';
import { findAimed, findTopics } from './content-parties.ts';
import { findEventLinks } from './event-links.ts';
import { createTimeAttacher } from './event-time.ts';
import { createContext } from './extraction-context.ts';
import type { EventVocabulary, ExtractionContext } from './extraction-context.ts';
import { createMoodReader } from './factuality.ts';
import { findInteractions } from './interactions.ts';
import { summarizeMood } from './mood.ts';
import { createQuotationSpeakers } from './quotation.ts';
import { dateTogether } from './shared-dates.ts';
import { isSalient } from './salience.ts';
import { findTense } from './tense.ts';
import type { TriggeredEvent } from './triggered-event.ts';
import { findTriggers } from './triggers.ts';
import type { Trigger } from './triggers.ts';

export interface ExtractedEvents {
  /** In text order. */
  readonly events: readonly EventMention[];
  readonly eventLinks: readonly EventLink[];
  /** Interactions between the parties of the events. */
  readonly interactions: readonly RelationMention[];
}

/** Event mentions of a document with arguments, status, source and date; their links, and the interactions they tell of. */
export function findEvents(
  document: CoreferenceDocument,
  times: readonly TimeMention[],
  vocabulary: EventVocabulary,
): ExtractedEvents {
  const context = createContext(document, vocabulary);
  const dated = new Set(times.flatMap(({ firstToken, endToken }) => listTokens(firstToken, endToken)));
  // "In *March*" nobody marches.
  const triggers = findTriggers(context).filter(
    ({ token }) => !(dated.has(token) && context.token(token).tag === 'NNP'),
  );
  const triggered = addContents(readEvents(triggers, times, context), context);
  const same = findSameEvents(triggered, context);
  const events = dateTogether(
    removeBystanders(
      triggered.map(({ event }) => event),
      same,
      context,
    ),
    same,
    times,
    context,
  ).map((event) => placeAhead(event, document.article.published?.value));
  const sources = events.map((event, index) => ({ event, edge: triggers[index]?.evoked.frame.edge ?? null }));
  return {
    events,
    eventLinks: [...same, ...findEventLinks(events, times, context)],
    interactions: findInteractions(sources, context),
  };
}

function listTokens(first: number, end: number): readonly number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}

function readEvents(
  triggers: readonly Trigger[],
  times: readonly TimeMention[],
  context: ExtractionContext,
): readonly TriggeredEvent[] {
  const readMood = createMoodReader(context);
  const attachTime = createTimeAttacher(context, times, readMood);
  const quotations = createQuotationSpeakers(context);
  return triggers.map((trigger, index) => {
    const { evoked, token: at } = trigger;
    const token = context.token(at);
    const mood = readMood(at);
    const unsaved: Omit<EventMention, 'salient'> = {
      index,
      type: evoked.frame.type,
      lemma: evoked.lemma,
      trigger: { start: token.start, end: token.end, token: at, text: token.text },
      sentence: token.sentence,
      arguments: findArguments(trigger, context),
      status: summarizeMood(mood),
      polarity: mood.negative ? 'negative' : 'positive',
      certainty: mood.certainty,
      tense: findTense(at, context),
      future: mood.future,
      attributions: findAttributions(at, context, quotations),
      ...attachTime(at),
      score: scoreOf(trigger),
      rule: evoked.known ? `frame:${evoked.lemma}` : trigger.kind,
    };
    const aimed = { ...unsaved, arguments: [...unsaved.arguments, ...findAimed(unsaved, context)] };
    const event = { ...aimed, arguments: [...aimed.arguments, ...findTopics(aimed, context)] };
    return { trigger, event: { ...event, salient: isSalient(event, trigger, context) } };
  });
}

/** What is dated after the day of publication cannot have happened yet. */
function placeAhead(event: EventMention, published: string | undefined): EventMention {
  const { date, time, status } = event;
  const ahead = time !== undefined && date !== undefined && published !== undefined && date.start > published;
  return ahead && status === 'actual' ? { ...event, status: 'planned', future: true } : event;
}

/** Events that fill a place of another: "threatened to *invade*", "denied the *attack*". */
function addContents(
  triggered: readonly TriggeredEvent[],
  context: ExtractionContext,
): readonly TriggeredEvent[] {
  const byToken = new Map(triggered.map(({ trigger }, index) => [trigger.token, index]));
  const contents = new Map<number, Argument[]>();
  for (const [index, { event }] of triggered.entries()) {
    const { dep, head } = context.token(event.trigger.token);
    const over = dep === 'pobj' || dep === 'pcomp' ? context.token(head).head : head;
    const holder = byToken.get(over);
    if (
      holder === undefined ||
      holder === index ||
      !['ccomp', 'xcomp', 'dobj', 'nsubjpass', 'pobj', 'pcomp'].includes(dep)
    )
      continue;
    if (
      (dep === 'pobj' || dep === 'pcomp') &&
      !context.predicates.contentPreposition.has(context.lemma(head))
    )
      continue;
    const argument: Argument = {
      role: 'content',
      start: event.trigger.start,
      end: event.trigger.end,
      text: event.trigger.text,
      head: event.trigger.token,
      event: index,
    };
    contents.set(holder, [...(contents.get(holder) ?? []), argument]);
  }
  return triggered.map((one, index) => {
    const added = contents.get(index);
    return added === undefined
      ? one
      : { ...one, event: { ...one.event, arguments: [...one.event.arguments, ...added] } };
  });
}

/** Higher for frames that asked for more; unknown words are least sure. */
function scoreOf({ evoked }: Trigger): number {
  if (!evoked.known) return 0.4;
  return evoked.demands > 0 ? 0.9 : 0.75;
}
