import type { Argument, EventMention, ExtractedDocument } from '../../document/extracted-document.ts';
import type { Entity } from '../../document/resolved-corpus.ts';
import type { DateInterval } from '../../schema/dates.ts';
import { EVENT_TYPES, ROLES } from '../../schema/event-types.ts';
import type { Factuality } from '../../schema/factuality.ts';
import { listFillers } from '../fillers.ts';
import { nameDate, shorten, toSentenceCase, toThirdPerson } from './wording.ts';

/** A mention with the document it stands in. */
export interface Telling {
  readonly document: ExtractedDocument;
  readonly mention: EventMention;
  /** Ids of the entities of the document's clusters. */
  readonly entityOf: readonly string[];
}

const LONGEST_OBJECT = 48;
const LONGEST_NAME = 90;

/**
 * What an event is called: "Biden–Putin phone call, 30 December 2021", "Russia recalls ambassador Anatoly Antonov",
 * "Poisoning of Alexei Navalny". Made from the telling that names most of its participants, never longer than 120 units.
 */
export function nameEvent(
  tellings: readonly Telling[],
  entityById: ReadonlyMap<string, Entity>,
  status: Factuality,
  date: DateInterval | undefined,
): string {
  const telling = chooseTelling(tellings, entityById);
  if (telling === undefined) return 'Event';
  const equals = listEqualNames(tellings, entityById);
  const core =
    equals.length >= 2 ? nameBetweenEquals(telling, equals, date) : nameBetweenSides(telling, entityById);
  const suffix = status === 'actual' ? '' : ` (${status})`;
  return `${shorten(toSentenceCase(core), LONGEST_NAME)}${suffix}`;
}

function chooseTelling(
  tellings: readonly Telling[],
  entityById: ReadonlyMap<string, Entity>,
): Telling | undefined {
  let best: { readonly telling: Telling; readonly rank: number } | undefined;
  for (const telling of tellings) {
    const sides = new Set(
      telling.mention.arguments
        .filter((argument) => nameFillers(telling, argument, entityById).length > 0)
        .map((argument) => ROLES[argument.role].side),
    );
    const rank =
      (sides.has('giver') ? 2 : 0) +
      (sides.has('receiver') ? 2 : 0) +
      (sides.has('both') ? 1 : 0) +
      telling.mention.score;
    if (best === undefined || rank > best.rank) best = { telling, rank };
  }
  return best?.telling;
}

/** Short names of those who take part as equals, in the order in which the tellings name them. */
function listEqualNames(
  tellings: readonly Telling[],
  entityById: ReadonlyMap<string, Entity>,
): readonly string[] {
  const names = new Map<string, string>();
  for (const { document, mention, entityOf } of tellings) {
    for (const { role, cluster } of mention.arguments) {
      if (ROLES[role].side !== 'both') continue;
      for (const id of listFillers(document, cluster, entityOf)) {
        const entity = entityById.get(id);
        if (entity?.named === true) names.set(id, shortNameOf(entity));
      }
    }
  }
  return [...names.values()];
}

function nameBetweenEquals(
  { document, mention }: Telling,
  equals: readonly string[],
  date: DateInterval | undefined,
): string {
  const kind = isNoun(document, mention)
    ? nominalLemma(document, mention)
    : EVENT_TYPES[mention.type].label.toLowerCase();
  const shown = equals.length > 3 ? [...equals.slice(0, 2), 'others'] : equals;
  return `${shown.join('–')} ${kind}${date === undefined ? '' : `, ${nameDate(date)}`}`;
}

function nameBetweenSides(telling: Telling, entityById: ReadonlyMap<string, Entity>): string {
  const { document, mention } = telling;
  const giver = nameSide(telling, 'giver', entityById) ?? nameSide(telling, 'both', entityById);
  const receiver = nameSide(telling, 'receiver', entityById);
  if (isNoun(document, mention)) {
    const kind = nominalLemma(document, mention);
    if (receiver !== undefined && giver === undefined) return `${kind} of ${receiver}`;
    if (receiver !== undefined) return `${giver ?? ''} ${kind} (${receiver})`;
    return giver === undefined ? quotePhrase(telling) : `${giver} ${kind}`;
  }
  const object = receiver ?? nameObject(telling);
  if (giver !== undefined)
    return `${giver} ${toThirdPerson(mention.lemma)}${object === undefined ? '' : ` ${object}`}`;
  const passive = document.tokens[mention.trigger.token]?.tag === 'VBN';
  return passive && receiver !== undefined ? `${receiver} ${mention.trigger.text}` : quotePhrase(telling);
}

function isNoun(document: ExtractedDocument, mention: EventMention): boolean {
  return document.tokens[mention.trigger.token]?.tag.startsWith('NN') === true;
}

/** The frame's noun, with the compound that specifies it: "video call", "export restrictions". */
function nominalLemma(document: ExtractedDocument, mention: EventMention): string {
  const token = document.tokens[mention.trigger.token];
  if (token === undefined) return mention.lemma;
  const compounds = document.tokens.filter(
    (other) => other.head === token.index && other.dep === 'compound' && /^NNS?$/.test(other.tag),
  );
  const words = [...compounds.map((other) => other.text.toLowerCase()), token.text.toLowerCase()].join(' ');
  return words.includes(mention.lemma) || mention.lemma.split(' ').length === 1 ? words : mention.lemma;
}

function nameSide(
  telling: Telling,
  side: 'giver' | 'receiver' | 'both',
  entityById: ReadonlyMap<string, Entity>,
): string | undefined {
  const fillers = telling.mention.arguments.filter((argument) => ROLES[argument.role].side === side);
  const names = new Set(fillers.flatMap((argument) => nameFillers(telling, argument, entityById)));
  if (names.size > 0) return [...names].slice(0, 2).join(' and ');
  const [first] = fillers;
  return first === undefined || isPronoun(telling, first) ? undefined : shorten(first.text, LONGEST_OBJECT);
}

function nameFillers(
  { document, entityOf }: Telling,
  argument: Argument,
  entityById: ReadonlyMap<string, Entity>,
): readonly string[] {
  return listFillers(document, argument.cluster, entityOf).flatMap((id) => {
    const entity = entityById.get(id);
    return entity?.named === true ? [entity.name] : [];
  });
}

function isPronoun({ document }: Telling, argument: Argument): boolean {
  return document.tokens[argument.head]?.tag.startsWith('PRP') === true;
}

/** What is said, done or spoken about, in the article's words. */
function nameObject({ mention }: Telling): string | undefined {
  const argument = mention.arguments.find(({ role }) => role === 'content' || role === 'topic');
  return argument === undefined ? undefined : shorten(argument.text, LONGEST_OBJECT);
}

/** The article's words from the first argument of the mention to the last, without an article in front. */
function quotePhrase({ document, mention }: Telling): string {
  const sentence = document.sentences[mention.sentence] ?? mention.trigger;
  const inside = mention.arguments.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
  const start = Math.min(mention.trigger.start, ...inside.map((argument) => argument.start));
  const end = Math.max(mention.trigger.end, ...inside.map((argument) => argument.end));
  return shorten(document.article.text.slice(start, end).replace(/^(?:the|a|an)\s/iu, ''), LONGEST_NAME);
}

/** A person's last name, as it is most often used alone; anything else's name. */
function shortNameOf(entity: Entity): string {
  if (entity.type !== 'Person') return entity.name;
  const alone = entity.aliases
    .filter(({ text }) => !/\s/u.test(text) && entity.name.split(/\s+/u).includes(text))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))[0];
  return alone?.text ?? entity.name.split(/\s+/u).at(-1) ?? entity.name;
}
