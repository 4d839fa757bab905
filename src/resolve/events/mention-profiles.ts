import type { EventMention, ExtractedDocument } from '../../document/extracted-document.ts';
import type { EdgeType } from '../../schema/edge-types.ts';
import { ROLES } from '../../schema/event-types.ts';
import type { Role } from '../../schema/event-types.ts';
import type { EventWords } from '../../vocabulary/event-words.ts';
import { listFillers } from '../fillers.ts';
import { listSides } from './event-profiles.ts';
import type { EventProfile, Participation } from './event-profiles.ts';
import type { ShareList } from './shared-lists.ts';
import { createMentionDating } from './mention-dating.ts';
import { modalityOf } from './modality.ts';
import { findOrdinal } from './ordinals.ts';

const CONTENT_TAG = /^(?:NN|VB|JJ|CD)/;
/** One for all: most events have no dates and nobody who takes part. */
const NONE: readonly never[] = [];
const AUXILIARY: ReadonlySet<string> = new Set(['aux', 'auxpass']);

/**
 * What each event mention of a document says of its event, in the order of `document.events`.
 * @param entityOf ids of the entities of the document's clusters
 * @param share the same for all documents
 */
export function profileMentions(
  document: ExtractedDocument,
  documentIndex: number,
  entityOf: readonly string[],
  words: EventWords,
  isNamed: (entity: string) => boolean,
  share: ShareList,
): readonly EventProfile[] {
  const interactionsOf = indexInteractions(document);
  const standingIn = indexEntities(document, entityOf);
  const dateMention = createMentionDating(document);
  return document.events.map((mention): EventProfile => {
    const rolesOf = new Map<string, Role[]>();
    const places = new Set<string>();
    for (const argument of mention.arguments) {
      for (const entity of listFillers(document, argument.cluster, entityOf)) {
        if (argument.role === 'place') places.add(entity);
        else if (isNamed(entity)) rolesOf.set(entity, [...(rolesOf.get(entity) ?? []), argument.role]);
      }
    }
    const participants = [...rolesOf].map(([entity, roles]): Participation => ({
      entity,
      roles: share([...new Set(roles)]),
    }));
    const { stated, partial, nearby: around, news } = dateMention(mention);
    const { parties, actors, equals, givers, receivers } = listSides(participants);
    const ordinal = findOrdinal(document, mention, words.ordinals);
    return {
      documents: share([documentIndex]),
      modality: modalityOf(mention.status),
      types: share([mention.type]),
      lemmas: share([mention.lemma]),
      interactions: share([...new Set(interactionsOf.get(mention.index))]),
      participants: participants.length === 0 ? NONE : participants,
      parties: share(parties),
      actors: share(actors),
      equals: share(equals),
      givers: share(givers),
      receivers: share(receivers),
      soleGivers: share(findSoleGiver(participants)),
      nearby: share(
        [
          ...new Set([mention.sentence, mention.sentence - 1].flatMap((at) => standingIn.get(at) ?? [])),
        ].filter(isNamed),
      ),
      places: share([...places]),
      dates: stated === undefined ? NONE : [stated],
      nearbyDates: around === undefined ? NONE : [around],
      newsDates: news === undefined || news === 'unknown' ? NONE : [news],
      isNews: news !== undefined,
      partialDates: partial === undefined ? NONE : [partial],
      ordinals: share(ordinal === undefined ? [] : [ordinal]),
      sentences: share([mention.sentence]),
      words: share([...new Set(findContentWords(document, mention))]),
    };
  });
}

function findSoleGiver(participants: readonly Participation[]): readonly string[] {
  const givers = participants.filter(({ roles }) => roles.every((role) => ROLES[role].side === 'giver'));
  return givers.length === 1 ? givers.map(({ entity }) => entity) : [];
}

/** Ids of the entities that each sentence speaks of, by name or not. */
function indexEntities(
  document: ExtractedDocument,
  entityOf: readonly string[],
): ReadonlyMap<number, readonly string[]> {
  const entities = new Map<number, string[]>();
  for (const { index, head } of document.mentions) {
    const sentence = document.tokens[head]?.sentence;
    if (sentence === undefined) continue;
    const found = listFillers(document, document.clusterOf[index], entityOf);
    entities.set(sentence, [...(entities.get(sentence) ?? []), ...found]);
  }
  return entities;
}

function indexInteractions(document: ExtractedDocument): ReadonlyMap<number, readonly EdgeType[]> {
  const interactions = new Map<number, EdgeType[]>();
  for (const { event, type } of document.relations) {
    if (event !== undefined) interactions.set(event, [...(interactions.get(event) ?? []), type]);
  }
  return interactions;
}

function findContentWords(document: ExtractedDocument, mention: EventMention): readonly string[] {
  const found: string[] = [];
  const sentence = document.sentences[mention.sentence];
  if (sentence === undefined) return found;
  // What a quotation says is no argument of its verb.
  const isSaid =
    mention.type === 'STATEMENT' && document.tokens[mention.trigger.token]?.tag.startsWith('VB') === true;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = document.tokens[at];
    if (token === undefined || !CONTENT_TAG.test(token.tag) || AUXILIARY.has(token.dep)) continue;
    const inside =
      isSaid ||
      at === mention.trigger.token ||
      token.head === mention.trigger.token ||
      mention.arguments.some((argument) => argument.start <= token.start && token.end <= argument.end);
    if (inside && token.lemma !== 'be' && !token.tag.startsWith('NNP')) found.push(token.lemma);
  }
  return found;
}
