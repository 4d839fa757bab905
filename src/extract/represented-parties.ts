import type { Mention } from '../document/mention-document.ts';
import { contains } from '../document/span.ts';
import type { Span } from '../document/span.ts';
import { ROLES } from '../schema/event-types.ts';
import type { EventType, Role } from '../schema/event-types.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { objectsOf } from './slots.ts';

/** What only a state does: whoever decides it in its name, the state takes part. */
const ACTS_OF_STATE: ReadonlySet<EventType> = new Set<EventType>([
  'FIGHT',
  'MOBILIZE',
  'SANCTION',
  'SURVEIL',
  'REDUCE_RELATIONS',
  'ELECTION_INTERFERENCE',
]);

/** Those in whose name a filler acts, speaks or is addressed, and who so take part themselves; mentions from anywhere in the article. */
export function findRepresented(
  filler: Mention,
  role: Role,
  type: EventType,
  context: ExtractionContext,
): readonly Mention[] {
  if (role === 'speaker') return findHouse(filler, context);
  const acts = ROLES[role].side === 'giver' && ACTS_OF_STATE.has(type);
  return acts ? findState(filler, context) : [];
}

/** What a press secretary or aide says the house says too: the body named in the role of the speaker. */
function findHouse(speaker: Mention, context: ExtractionContext): readonly Mention[] {
  const { spokesperson } = context.predicates;
  return findInRoles(speaker, spokesperson, 'Organization', context);
}

/**
 * The country of a head of state ("Russian President …"), that of a body known to be its ("the Treasury Department"), or one that
 * opens the name of a public body ("the U.S. Air Force"), as far as the article speaks of it.
 */
function findState(agent: Mention, context: ExtractionContext): readonly Mention[] {
  const { mentions, clusters, clusterOf } = context.document;
  // "It" is of the type of what it stands for.
  const type = clusters[clusterOf[agent.index] ?? -1]?.type ?? agent.type;
  if (type === 'Person') return findInRoles(agent, context.predicates.ruler, 'Country', context);
  if (type !== 'Organization') return [];
  const { publicBody } = context.predicates;
  const code = sameCluster(agent, context).find(({ countryCode }) => countryCode !== undefined)?.countryCode;
  const state = mentions.find(
    (one) => one.type === 'Country' && code !== undefined && one.countryCode === code,
  );
  if (state !== undefined) return [state];
  return sameCluster(agent, context)
    .filter(({ text }) => wordsOf(text).some((word) => publicBody.has(word)))
    .flatMap(({ text }) =>
      mentions.filter((one) => one.type === 'Country' && text.startsWith(`${one.text} `)),
    )
    .slice(0, 1);
}

/** A stretch of the article with its words. */
interface TextSpan extends Span {
  readonly text: string;
}

/** The first mention of a type inside a current role of a person that has one of the words. */
function findInRoles(
  person: Mention,
  words: ReadonlySet<string>,
  type: Mention['type'],
  context: ExtractionContext,
): readonly Mention[] {
  if (person.type !== 'Person') return [];
  const phrases = sameCluster(person, context).flatMap((one): readonly TextSpan[] =>
    // "The Russian president" is a role by itself.
    one.kind === 'nominal' ? [one] : one.roles.filter(({ tense }) => tense === 'current'),
  );
  const roles = phrases.filter(({ text }) => wordsOf(text).some((word) => words.has(word)));
  return context.document.mentions
    .filter((one) => one.type === type && roles.some((span) => contains(span, one)))
    .slice(0, 1);
}

/**
 * The country an envoy is sent to is a party to what is done to the envoy: "the ambassador to the U.S."; a city may as well be
 * where the envoy is called to ("recalled the ambassador to Moscow").
 */
export function findAccredited(head: number, role: Role, context: ExtractionContext): readonly Mention[] {
  if (role !== 'target' || !context.predicates.envoy.has(context.lemma(head))) return [];
  return context.syntax
    .children(head)
    .filter((child) => context.token(child).dep === 'prep' && context.lemma(child) === 'to')
    .flatMap((child) => objectsOf(child, context))
    .flatMap((filler) => context.mentionAt(filler) ?? [])
    .filter(({ type }) => type !== 'Place');
}

/** Whose envoy it is, who alone can recall one: "Moscow's ambassador was recalled". */
export function findSender(envoy: number, context: ExtractionContext): Mention | undefined {
  if (!context.predicates.envoy.has(context.lemma(envoy))) return undefined;
  const sender = context.syntax
    .children(envoy)
    .find((child) => ['poss', 'amod', 'compound'].includes(context.token(child).dep));
  const mention = sender === undefined ? undefined : context.mentionAt(sender);
  return mention?.type === 'Country' ? mention : undefined;
}

function sameCluster(mention: Mention, context: ExtractionContext): readonly Mention[] {
  const { mentions, clusterOf } = context.document;
  return mentions.filter(({ index }) => clusterOf[index] === clusterOf[mention.index]);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[\s-]+/u);
}
