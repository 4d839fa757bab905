import type { DateInterval } from '../../schema/dates.ts';
import type { EdgeType } from '../../schema/edge-types.ts';
import type { EventType, Role } from '../../schema/event-types.ts';
import { ROLES } from '../../schema/event-types.ts';
import type { Modality } from './modality.ts';

/** What an undated expression says of an event's day without saying which: "Wednesday", "Dec. 7". */
export interface PartialDate {
  readonly weekday?: number;
  readonly month?: number;
  readonly day?: number;
  readonly text: string;
}

/** A named entity (its id) with the roles that it fills. */
export interface Participation {
  readonly entity: string;
  readonly roles: readonly Role[];
}

/**
 * What is said of one event, by one mention or by many: what comparison looks at. Lists hold nothing twice. They are lists, not
 * sets, for most hold one or two items and there are many thousand profiles: sets take five times the memory and are no faster.
 */
export interface EventProfile {
  readonly documents: readonly number[];
  readonly modality: Modality;
  readonly types: readonly EventType[];
  readonly lemmas: readonly string[];
  /** Types of the interactions drawn from it: finer than its type, coarser than its lemma. */
  readonly interactions: readonly EdgeType[];
  /** Those that are named: "officials" tell no event from another. */
  readonly participants: readonly Participation[];
  /** Participants that take part; where nobody does, what it is about. */
  readonly parties: readonly string[];
  /** Participants that do it, alone or with others; not only undergo it or are spoken of. */
  readonly actors: readonly string[];
  /** Parties of a happening between equals. */
  readonly equals: readonly string[];
  /** Participants that only do it, and those to whom alone it is done. Who stands on both sides, as in a mistaken "Norland's poisoning of Norland", tells nothing. */
  readonly givers: readonly string[];
  readonly receivers: readonly string[];
  /** Who does it by any one telling alone: of "both threatened" and "the king threatened", the king. */
  readonly soleGivers: readonly string[];
  /** Who is named in the sentences of the mentions and before them: where nobody takes part by name, it is them. */
  readonly nearby: readonly string[];
  readonly places: readonly string[];
  /** Dates that time expressions give it. */
  readonly dates: readonly DateInterval[];
  /** Days of which the sentences around it tell. */
  readonly nearbyDates: readonly DateInterval[];
  /** Days of dated articles that tell it as news, with no time expression. */
  readonly newsDates: readonly DateInterval[];
  /** Whether any article, dated or not, tells it as news. */
  readonly isNews: boolean;
  readonly partialDates: readonly PartialDate[];
  readonly ordinals: readonly number[];
  /** Indices of the mentions' sentences in their documents. */
  readonly sentences: readonly number[];
  /** Content words of trigger and arguments, lower-case lemmas, names left out. */
  readonly words: readonly string[];
}

/** The mentions of one event inside one document, and what they say of it. */
export interface LocalEvent extends EventProfile {
  readonly document: number;
  /** Indices of the document's event mentions, in text order; never empty. */
  readonly mentions: readonly number[];
  /** Article and place of its first mention: the same whatever order the documents come in. */
  readonly key: string;
}

/** The profile with the dates which its article's inferred anchor gives it. */
export function withInferredDates(profile: EventProfile, inferred: readonly DateInterval[]): EventProfile {
  if (inferred.length === 0) return profile;
  return { ...profile, dates: [...profile.dates, ...inferred], partialDates: [] };
}

export function mergeProfiles(a: EventProfile, b: EventProfile): EventProfile {
  const rolesOf = new Map(a.participants.map(({ entity, roles }) => [entity, roles]));
  for (const { entity, roles } of b.participants)
    rolesOf.set(entity, union(rolesOf.get(entity) ?? [], roles));
  const participants = [...rolesOf].map(([entity, roles]): Participation => ({ entity, roles }));
  return {
    modality: a.modality,
    documents: union(a.documents, b.documents),
    types: union(a.types, b.types),
    lemmas: union(a.lemmas, b.lemmas),
    interactions: union(a.interactions, b.interactions),
    participants,
    ...listSides(participants),
    soleGivers: union(a.soleGivers, b.soleGivers),
    nearby: union(a.nearby, b.nearby),
    places: union(a.places, b.places),
    ordinals: union(a.ordinals, b.ordinals),
    sentences: union(a.sentences, b.sentences),
    words: union(a.words, b.words),
    dates: distinct([...a.dates, ...b.dates], nameInterval),
    nearbyDates: distinct([...a.nearbyDates, ...b.nearbyDates], nameInterval),
    newsDates: distinct([...a.newsDates, ...b.newsDates], nameInterval),
    isNews: a.isNews || b.isNews,
    partialDates: distinct([...a.partialDates, ...b.partialDates], ({ weekday, month, day }) =>
      [weekday, month, day].join(' '),
    ),
  };
}

/** What the participants do, as comparison asks for it: many times of each event. */
export function listSides(
  participants: readonly Participation[],
): Pick<EventProfile, 'parties' | 'actors' | 'equals' | 'givers' | 'receivers'> {
  const entitiesOf = (chosen: readonly Participation[]): readonly string[] =>
    chosen.map(({ entity }) => entity);
  const onSide = (side: 'giver' | 'receiver'): readonly string[] =>
    entitiesOf(
      participants.filter(({ roles }) => {
        const taken = roles.map((role) => ROLES[role].side).filter((found) => found !== 'none');
        return taken.length > 0 && taken.every((found) => found === side);
      }),
    );
  const withRole = (isWanted: (role: Role) => boolean): readonly Participation[] =>
    participants.filter(({ roles }) => roles.some(isWanted));
  const parties = withRole((role) => role !== 'topic');
  return {
    parties: entitiesOf(parties.length > 0 ? parties : participants),
    actors: entitiesOf(withRole((role) => ROLES[role].side === 'giver' || ROLES[role].side === 'both')),
    equals: entitiesOf(withRole((role) => ROLES[role].side === 'both')),
    givers: onSide('giver'),
    receivers: onSide('receiver'),
  };
}

function union<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return [...new Set([...a, ...b])];
}

function nameInterval({ start, end }: DateInterval): string {
  return `${start} ${end}`;
}

function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
