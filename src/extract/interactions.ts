import type { Argument, EventMention, RelationMention } from '../document/extracted-document.ts';
import { contains } from '../document/span.ts';
import { isSymmetric } from '../schema/edge-types.ts';
import type { EdgeType } from '../schema/edge-types.ts';
import { ROLES } from '../schema/event-types.ts';
import type { Role } from '../schema/event-types.ts';
import { isNamed } from './entity-arguments.ts';
import type { ExtractionContext } from './extraction-context.ts';

/** An event with the interaction its frame draws. */
export interface InteractionSource {
  readonly event: EventMention;
  readonly edge: EdgeType | null;
}

type Filled = Argument & { readonly cluster: number };

/** Interactions with somebody in another role than a receiver's. */
interface SideInteraction {
  readonly role: Role;
  readonly edge: EdgeType;
}

/** Forces sent to a country are in it and not against it; one is a customer of whom one buys from. */
const BESIDE: ReadonlyMap<EdgeType, SideInteraction> = new Map<EdgeType, SideInteraction>([
  ['MOBILIZED_AGAINST', { role: 'place', edge: 'DEPLOYED_FORCES_IN' }],
  ['VISITED', { role: 'place', edge: 'VISITED' }],
  ['CUSTOMER_OF', { role: 'origin', edge: 'CUSTOMER_OF' }],
  ['INTERVIEWED', { role: 'speaker', edge: 'INTERVIEWED' }],
  ['RECALLED', { role: 'origin', edge: 'REDUCED_RELATIONS_WITH' }],
]);
/** What is done to a person; done to one of theirs it is done to a body or country in another way. */
const PERSONAL: ReadonlyMap<EdgeType, EdgeType> = new Map<EdgeType, EdgeType>([
  ['KILLED', 'ATTACKED'],
  ['POISONED', 'ATTACKED'],
  ['ARRESTED', 'COERCED'],
]);
/** Interactions in favour of their receiver; whoever else does something on somebody's behalf supports them. */
const FAVOURING: ReadonlySet<EdgeType> = new Set<EdgeType>(['SUPPORTED', 'PRAISED', 'AIDED']);
/** What is bought is nobody one has dealings with. */
const WITHOUT_RECEIVER: ReadonlySet<EdgeType> = new Set<EdgeType>(['CUSTOMER_OF']);

/** The interactions that events tell of: from each giver to each receiver, or between all participants. */
export function findInteractions(
  sources: readonly InteractionSource[],
  context: ExtractionContext,
): readonly RelationMention[] {
  return sources.flatMap(({ event, edge }) => {
    if (edge === null) return [];
    const beside = BESIDE.get(edge);
    const direct = WITHOUT_RECEIVER.has(edge) ? [] : findPairs(event, edge, context);
    const aside = beside === undefined ? [] : findSidePairs(event, beside.role, context);
    const pairs = [
      ...direct.map((pair) => ({ pair, type: fitEdge(edge, pair[1], context) })),
      ...aside.map((pair) => ({ pair, type: beside?.edge ?? edge })),
    ];
    return pairs.map(({ pair: [source, target], type }): RelationMention => ({
      type,
      source: source.cluster,
      target: target.cluster,
      status: event.status,
      evidence: evidenceOf(event, source, target, context),
      sentence: event.sentence,
      rule: `event:${event.rule}`,
      score: event.score,
      attributions: event.attributions,
      event: event.index,
      ...(event.date === undefined ? {} : { date: event.date }),
    }));
  });
}

function findPairs(
  event: EventMention,
  edge: EdgeType,
  context: ExtractionContext,
): readonly (readonly [Filled, Filled])[] {
  const filled = listFilled(event, context);
  const on = (side: string): readonly Filled[] => filled.filter(({ role }) => ROLES[role].side === side);
  const both = on('both');
  if (isSymmetric(edge)) return pairEquals(event, on('giver'), both, on('receiver'), context);
  const givers = [...on('giver'), ...both];
  const receivers = [...on('receiver'), ...both];
  const pairs = givers.flatMap((giver) =>
    receivers.flatMap((receiver) => (giver.cluster === receiver.cluster ? [] : [[giver, receiver] as const])),
  );
  return removeRepeated(pairs);
}

/** The interaction with what the receiver is: who kills a commander of a militia attacks the militia. */
function fitEdge(edge: EdgeType, receiver: Filled, context: ExtractionContext): EdgeType {
  if (receiver.role === 'beneficiary' && !FAVOURING.has(edge)) return 'SUPPORTED';
  const type = context.document.clusters[receiver.cluster]?.type;
  // An envoy is recalled; with the country of the envoy's post one has less to do.
  if (edge === 'RECALLED' && type === 'Country') return 'REDUCED_RELATIONS_WITH';
  return type === 'Person' ? edge : (PERSONAL.get(edge) ?? edge);
}

/**
 * Those who have to do with each other: of equals the ones before the word with the ones after it ("France made deals with Chad
 * and Mali" says nothing of Chad and Mali), or all of them where they stand together; and whoever acts with whom it is done.
 */
function pairEquals(
  event: EventMention,
  givers: readonly Filled[],
  both: readonly Filled[],
  receivers: readonly Filled[],
  context: ExtractionContext,
): readonly (readonly [Filled, Filled])[] {
  const before = both.filter(({ start }) => start < event.trigger.start);
  const after = both.filter(({ start }) => start >= event.trigger.start);
  const together = before.length === 0 || after.length === 0 || after.some((one) => isBetween(one, context));
  const equals = together
    ? both.flatMap((a, at) => both.slice(at + 1).map((b) => [a, b] as const))
    : before.flatMap((a) => after.map((b) => [a, b] as const));
  const others = givers.flatMap((a) => [...both, ...receivers].map((b) => [a, b] as const));
  const taken = both.flatMap((a) => receivers.map((b) => [a, b] as const));
  return removeRepeated([...equals, ...others, ...taken].filter(([a, b]) => a.cluster !== b.cluster));
}

/** "Talks *between* Greece and Turkey". */
function isBetween({ head }: Argument, { token, lemma, predicates }: ExtractionContext): boolean {
  return token(head).dep === 'pobj' && predicates.between.has(lemma(token(head).head));
}

/** Each giver with each filler of a role that is no receiver's. */
function findSidePairs(
  event: EventMention,
  role: Role,
  context: ExtractionContext,
): readonly (readonly [Filled, Filled])[] {
  const filled = listFilled(event, context);
  const givers = filled.filter((argument) => ROLES[argument.role].side === 'giver' && argument.role !== role);
  const others = filled.filter((argument) => argument.role === role);
  return removeRepeated(
    givers.flatMap((giver) =>
      others.flatMap((other) => (giver.cluster === other.cluster ? [] : [[giver, other] as const])),
    ),
  );
}

/** The arguments that are somebody or something known by name. */
function listFilled(event: EventMention, context: ExtractionContext): readonly Filled[] {
  return event.arguments
    .filter((argument): argument is Filled => argument.cluster !== undefined)
    .flatMap((argument) => spread(argument, context))
    .filter(({ cluster }) => isNamed(cluster, context));
}

/** "The two leaders" are each of the leaders. */
function spread(argument: Filled, context: ExtractionContext): readonly Filled[] {
  const members = context.document.clusters[argument.cluster]?.members ?? [];
  return members.length === 0 ? [argument] : members.map((cluster) => ({ ...argument, cluster }));
}

function removeRepeated(
  pairs: readonly (readonly [Filled, Filled])[],
): readonly (readonly [Filled, Filled])[] {
  const seen = new Set<string>();
  return pairs.filter(([a, b]) => {
    const key = `${a.cluster} ${b.cluster}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The words from the first to the last of the event and its parties, as far as its sentence goes. */
function evidenceOf(
  event: EventMention,
  source: Argument,
  target: Argument,
  context: ExtractionContext,
): { readonly start: number; readonly end: number } {
  const sentence = context.document.sentences[event.sentence];
  const spans = [event.trigger, source, target].filter(
    (span) => sentence === undefined || contains(sentence, span),
  );
  return {
    start: Math.min(event.trigger.start, ...spans.map(({ start }) => start)),
    end: Math.max(event.trigger.end, ...spans.map(({ end }) => end)),
  };
}
