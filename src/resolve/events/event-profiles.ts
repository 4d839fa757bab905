import type { DateInterval } from '../../schema/dates.ts';
import type { LocalEvent, PartialDate } from './local-events.ts';

/** What is said of one event by one or more documents: what comparison looks at. */
export interface EventProfile extends Pick<
  LocalEvent,
  'modality' | 'types' | 'lemmas' | 'interactions' | 'participants' | 'places' | 'ordinals' | 'words'
> {
  readonly documents: ReadonlySet<number>;
  readonly dates: readonly DateInterval[];
  readonly partialDates: readonly PartialDate[];
}

/** A local event with the dates which its article's inferred anchor adds to the stated ones. */
export function profileLocalEvent(event: LocalEvent, inferred: readonly DateInterval[]): EventProfile {
  return {
    ...event,
    documents: new Set([event.document]),
    dates: [...event.dates, ...inferred],
    partialDates: inferred.length > 0 ? [] : event.partialDates,
  };
}

export function mergeProfiles(a: EventProfile, b: EventProfile): EventProfile {
  const participants = new Map(a.participants);
  for (const [entity, roles] of b.participants) {
    participants.set(entity, new Set([...(participants.get(entity) ?? []), ...roles]));
  }
  return {
    modality: a.modality,
    documents: union(a.documents, b.documents),
    types: union(a.types, b.types),
    lemmas: union(a.lemmas, b.lemmas),
    interactions: union(a.interactions, b.interactions),
    participants,
    places: union(a.places, b.places),
    ordinals: union(a.ordinals, b.ordinals),
    words: union(a.words, b.words),
    dates: distinct([...a.dates, ...b.dates], (date) => `${date.start} ${date.end}`),
    partialDates: distinct([...a.partialDates, ...b.partialDates], ({ weekday, month, day }) =>
      [weekday, month, day].join(' '),
    ),
  };
}

function union<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> {
  return new Set([...a, ...b]);
}

function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
