import type { StandoffEvent, StandoffEventMention } from '../../schema/standoff.ts';
import { alignSpans } from '../alignment.ts';
import type { Alignment, TextSpan } from '../alignment.ts';

/** A trigger with what its event adds to it. */
export type EventMention = Omit<StandoffEventMention, 'date'> & {
  readonly event: string;
  readonly eventType: string | undefined;
  readonly date: string | undefined;
};

/** Gold and predicted event mentions with the same trigger, and all that stand alone. */
export interface AlignedEvents {
  readonly gold: readonly EventMention[];
  readonly predicted: readonly EventMention[];
  readonly alignment: Alignment;
  readonly pairs: readonly EventPair[];
}

export interface EventPair {
  readonly gold: EventMention;
  readonly predicted: EventMention;
}

export function alignEvents(
  goldEvents: readonly StandoffEvent[],
  predictedEvents: readonly StandoffEvent[],
  isInScope: (span: TextSpan) => boolean,
): AlignedEvents {
  const gold = listEventMentions(goldEvents).filter(isInScope);
  const predicted = listEventMentions(predictedEvents).filter(isInScope);
  const alignment = alignSpans(gold, predicted);
  const pairs = [...alignment].flatMap(([g, p]) => {
    const [goldMention, mention] = [gold[g], predicted[p]];
    return goldMention === undefined || mention === undefined
      ? []
      : [{ gold: goldMention, predicted: mention }];
  });
  return { gold, predicted, alignment, pairs };
}

function listEventMentions(events: readonly StandoffEvent[]): EventMention[] {
  return events.flatMap((event) =>
    event.mentions.map((mention) => ({
      ...mention,
      event: event.id,
      eventType: event.type,
      date: toDate(mention.date) ?? toDate(event.date),
    })),
  );
}

function toDate(date: string | undefined): string | undefined {
  return date === '' ? undefined : date;
}
