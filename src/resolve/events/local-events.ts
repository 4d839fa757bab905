import type { EventMention, ExtractedDocument } from '../../document/extracted-document.ts';
import type { DateInterval } from '../../schema/dates.ts';
import type { EdgeType } from '../../schema/edge-types.ts';
import { ROLES } from '../../schema/event-types.ts';
import type { EventType, Role } from '../../schema/event-types.ts';
import { listFillers } from '../fillers.ts';
import type { EventWords } from '../../vocabulary/event-words.ts';
import { createDisjointSets } from '../../document/disjoint-sets.ts';
import { modalityOf } from './modality.ts';
import type { Modality } from './modality.ts';

/** What an undated expression says of an event's day without saying which: "Wednesday", "Dec. 7". */
export interface PartialDate {
  readonly weekday?: number;
  readonly month?: number;
  readonly day?: number;
  readonly text: string;
}

/** The mentions of one event inside one document, and what they say of it. */
export interface LocalEvent {
  readonly document: number;
  /** Indices of the document's event mentions, in text order; never empty. */
  readonly mentions: readonly number[];
  /** Article and place of its first mention: the same whatever order the documents come in. */
  readonly key: string;
  readonly modality: Modality;
  readonly types: ReadonlySet<EventType>;
  readonly lemmas: ReadonlySet<string>;
  /** Types of the interactions drawn from it: finer than its type, coarser than its lemma. */
  readonly interactions: ReadonlySet<EdgeType>;
  /** Roles of the entities that fill them; entities are ids. */
  readonly participants: ReadonlyMap<string, ReadonlySet<Role>>;
  readonly places: ReadonlySet<string>;
  readonly dates: readonly DateInterval[];
  readonly partialDates: readonly PartialDate[];
  readonly ordinals: ReadonlySet<number>;
  /** Content words of trigger and arguments, lower-case lemmas, names left out. */
  readonly words: ReadonlySet<string>;
}

const CONTENT_TAG = /^(?:NN|VB|JJ|CD)/;

/**
 * Groups every document's event mentions by its SAME links, where their modalities agree, and gathers what each group says.
 * @param entityOf `entityOf[document][cluster]` is the id of the cluster's entity
 * @returns local events by document, then by first mention
 */
export function gatherLocalEvents(
  documents: readonly ExtractedDocument[],
  entityOf: readonly (readonly string[])[],
  words: EventWords,
): LocalEvent[] {
  return documents.flatMap((document, index) => {
    const interactionsOf = indexInteractions(document);
    return groupMentions(document).map((mentions) =>
      describeGroup(document, index, mentions, interactionsOf, entityOf[index] ?? [], words),
    );
  });
}

function indexInteractions(document: ExtractedDocument): ReadonlyMap<number, readonly EdgeType[]> {
  const interactions = new Map<number, EdgeType[]>();
  for (const { event, type } of document.relations) {
    if (event !== undefined) interactions.set(event, [...(interactions.get(event) ?? []), type]);
  }
  return interactions;
}

function groupMentions(document: ExtractedDocument): readonly number[][] {
  const sets = createDisjointSets(document.events.length);
  for (const link of document.eventLinks) {
    const [source, target] = [document.events[link.source], document.events[link.target]];
    if (link.type !== 'SAME' || source === undefined || target === undefined) continue;
    if (modalityOf(source.status) === modalityOf(target.status)) sets.join(link.source, link.target);
  }
  const groups = new Map<number, number[]>();
  for (const mention of document.events.keys()) {
    const root = sets.find(mention);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [mention]);
    else group.push(mention);
  }
  return [...groups.values()];
}

function describeGroup(
  document: ExtractedDocument,
  documentIndex: number,
  indices: readonly number[],
  interactionsOf: ReadonlyMap<number, readonly EdgeType[]>,
  entityOf: readonly string[],
  words: EventWords,
): LocalEvent {
  const mentions = indices.flatMap((index) => document.events[index] ?? []);
  const participants = new Map<string, Set<Role>>();
  const places = new Set<string>();
  for (const mention of mentions) {
    for (const argument of mention.arguments) {
      for (const entity of listFillers(document, argument.cluster, entityOf)) {
        if (argument.role === 'place') places.add(entity);
        else participants.set(entity, (participants.get(entity) ?? new Set()).add(argument.role));
      }
    }
  }
  const first = mentions[0];
  return {
    document: documentIndex,
    mentions: indices,
    key: [document.article.id, String(first?.trigger.start ?? 0).padStart(9, '0'), indices[0]].join(' '),
    modality: modalityOf(first?.status ?? 'actual'),
    types: new Set(mentions.map((mention) => mention.type)),
    lemmas: new Set(mentions.map((mention) => mention.lemma)),
    interactions: new Set(indices.flatMap((mention) => interactionsOf.get(mention) ?? [])),
    participants,
    places,
    dates: mentions.flatMap((mention) => mention.date ?? []),
    partialDates: mentions.flatMap((mention) => findPartialDate(document, mention) ?? []),
    ordinals: new Set(mentions.flatMap((mention) => findOrdinal(document, mention, words) ?? [])),
    words: new Set(mentions.flatMap((mention) => findContentWords(document, mention))),
  };
}

/** What the mention's time expression says when it has no anchor. */
export function findPartialDate(document: ExtractedDocument, mention: EventMention): PartialDate | undefined {
  if (mention.date !== undefined || mention.time === undefined) return undefined;
  const time = document.times[mention.time];
  return time?.partial === undefined ? undefined : { ...time.partial, text: time.text };
}

/** "the *second* call": the number which a modifier of the trigger gives it. */
function findOrdinal(
  document: ExtractedDocument,
  mention: EventMention,
  words: EventWords,
): number | undefined {
  for (let at = mention.trigger.token - 1; at >= Math.max(0, mention.trigger.token - 4); at--) {
    const token = document.tokens[at];
    if (token === undefined || !isWithinPhrase(document, at, mention.trigger.token)) continue;
    const ordinal = words.ordinals.get(token.lemma);
    if (ordinal !== undefined) return ordinal;
  }
  return undefined;
}

function isWithinPhrase(document: ExtractedDocument, token: number, phraseHead: number): boolean {
  let at = token;
  for (let steps = 0; steps < 3; steps++) {
    const head = document.tokens[at]?.head;
    if (head === undefined || head === at) return false;
    if (head === phraseHead) return true;
    at = head;
  }
  return false;
}

function findContentWords(document: ExtractedDocument, mention: EventMention): readonly string[] {
  const found: string[] = [];
  const sentence = document.sentences[mention.sentence];
  if (sentence === undefined) return found;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = document.tokens[at];
    if (token === undefined || !CONTENT_TAG.test(token.tag)) continue;
    const inside =
      at === mention.trigger.token ||
      token.head === mention.trigger.token ||
      mention.arguments.some((argument) => argument.start <= token.start && token.end <= argument.end);
    if (inside && !token.tag.startsWith('NNP')) found.push(token.lemma);
  }
  return found;
}

/** Whether a role names who does it (`giver`), who undergoes it (`receiver`), `both` or neither. */
export function sideOf(role: Role): 'giver' | 'receiver' | 'both' | 'none' {
  return ROLES[role].side;
}
