import type { Argument, EventMention, ExtractedDocument } from '../../document/extracted-document.ts';
import type { Entity } from '../../document/resolved-corpus.ts';
import type { Span } from '../../document/span.ts';
import { ROLES } from '../../schema/event-types.ts';
import { listFillers } from '../fillers.ts';

/** A mention with the document it stands in. */
export interface Telling {
  readonly document: ExtractedDocument;
  readonly mention: EventMention;
  /** Ids of the entities of the document's clusters. */
  readonly entityOf: readonly string[];
}

/** Phrases are shallow; broken trees can be deep. */
const DEPTH_MOST = 16;

export type Side = 'giver' | 'receiver' | 'both';

export function isNoun({ document, mention }: Telling): boolean {
  return document.tokens[mention.trigger.token]?.tag.startsWith('NN') === true;
}

/** Names of the named entities on a side, as `namesOf`. */
export function namesOnSide(
  telling: Telling,
  side: Side,
  entityById: ReadonlyMap<string, Entity>,
): readonly string[] {
  return namesOf(telling, argumentsOnSide(telling, side), entityById);
}

/** Names of the named entities that fill these arguments; where a person speaks for a body, the person's, where a body acts for its country, the body's. */
export function namesOf(
  telling: Telling,
  fillingArguments: readonly Argument[],
  entityById: ReadonlyMap<string, Entity>,
): readonly string[] {
  const fillers = fillingArguments.flatMap((argument) =>
    listFillers(telling.document, argument.cluster, telling.entityOf).flatMap((id) => {
      const entity = entityById.get(id);
      return entity?.named === true ? [entity] : [];
    }),
  );
  const persons = fillers.filter((entity) => entity.type === 'Person');
  const told = persons.length > 0 ? persons : fillers.filter((entity) => !isRepresented(entity, fillers));
  return [...new Set(told.map((entity) => entity.name))];
}

/** "The Treasury Department slaps sanctions" for the United States. */
function isRepresented(country: Entity, fillers: readonly Entity[]): boolean {
  if (country.type !== 'Country') return false;
  return fillers.some(
    ({ type, name, countryCode }) =>
      type === 'Organization' &&
      ((countryCode !== undefined && countryCode === country.countryCode) ||
        name.startsWith(`${country.name} `)),
  );
}

export function argumentsOnSide({ mention }: Telling, side: Side): readonly Argument[] {
  return mention.arguments.filter(({ role }) => ROLES[role].side === side);
}

/** Arguments in the mention's own sentence: the words between them and the trigger read as one. */
export function argumentsInSentence({ document, mention }: Telling): readonly Argument[] {
  const sentence = document.sentences[mention.sentence] ?? mention.trigger;
  return mention.arguments.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
}

/** Back to the subject of its clause, which a name says too: "distances *itself* from". */
const REFLEXIVE = /sel(?:f|ves)$/iu;

/** Whether a pronoun stands in these words that does not mean a giver: out of its sentence it says nothing. */
export function hasForeignPronoun({ document, mention }: Telling, start: number, end: number): boolean {
  const sentence = document.sentences[mention.sentence];
  const givers = new Set(
    mention.arguments.filter(({ role }) => ROLES[role].side === 'giver').map(({ cluster }) => cluster),
  );
  return document.tokens
    .slice(sentence?.firstToken ?? 0, sentence?.endToken ?? 0)
    .filter((token) => token.start >= start && token.end <= end && token.tag.startsWith('PRP'))
    .filter((token) => !REFLEXIVE.test(token.text))
    .some((token) => {
      const cluster = findCluster(document, token);
      return cluster === undefined || !givers.has(cluster);
    });
}

/** The cluster of the mention that covers exactly this token, by bisection: mentions are in text order, longer ones first. */
function findCluster(document: ExtractedDocument, { start, end }: Span): number | undefined {
  const { mentions } = document;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  while (mentions[low]?.start === start && mentions[low]?.end !== end) low++;
  return mentions[low]?.start === start ? document.clusterOf[low] : undefined;
}

/** Whether a token stands below another in the sentence's tree, or is it. */
export function isBelow(document: ExtractedDocument, token: number, top: number): boolean {
  let at = token;
  for (let steps = 0; steps < DEPTH_MOST; steps++) {
    if (at === top) return true;
    const head = document.tokens[at]?.head;
    if (head === undefined || head === at) return false;
    at = head;
  }
  return false;
}
