import type { Mention } from '../document/mention-document.ts';
import { ROLES } from '../schema/event-types.ts';
import type { EventType, Role } from '../schema/event-types.ts';
import { clusterOf, isNamed } from './entity-arguments.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { findNounSlots } from './noun-slots.ts';
import { objectsOf } from './slots.ts';
import type { Trigger } from './triggers.ts';

/** Roles in which the words of an utterance stand for the one who uttered them: "condemned Biden's remarks". */
const THROUGH_UTTERANCE: ReadonlySet<Role> = new Set([
  'target',
  'addressee',
  'beneficiary',
  'topic',
  'recipient',
]);

/** Roles in which what is done to somebody's things is done to them, and what is said of them is said of their owner. */
const THROUGH_POSSESSION: ReadonlySet<Role> = new Set<Role>(['target', 'beneficiary', 'topic']);

/** Tokens within which "the remarks" takes up somebody's remarks. */
const UTTERANCE_REACH = 300;
/** Tokens within which a bare "officials" takes up the officials told of before. */
const GROUP_REACH = 60;

/** Deeds against things that are deeds against whose they are: "bombed Kuwait's refineries". */
const HARMFUL: ReadonlySet<EventType> = new Set<EventType>([
  'ASSAULT',
  'COERCE',
  'FIGHT',
  'INVESTIGATE',
  'MOBILIZE',
  'SANCTION',
  'SURVEIL',
]);

/** The named owner of a nominal that no name was found for ("Russian officials"), so that the owner takes part too. */
export function findOwners(
  mention: Mention,
  head: number,
  role: Role,
  trigger: Trigger,
  context: ExtractionContext,
): readonly Mention[] {
  if (mention.kind !== 'nominal') return [];
  const cluster = clusterOf(mention, context);
  if (cluster !== undefined && isNamed(cluster, context)) return [];
  return findHolders(head, role, trigger, context);
}

/** Whose group, utterance or thing a noun is: possessor, adjective, "of …", "from …", "by …". */
export function findHolders(
  head: number,
  role: Role,
  trigger: Trigger,
  context: ExtractionContext,
): readonly Mention[] {
  const { predicates, syntax, token } = context;
  if (predicates.portion.has(context.lemma(head))) {
    // "Hundreds of Ethiopian migrants".
    const counted = syntax
      .children(head)
      .filter((child) => token(child).dep === 'prep' && context.lemma(child) === 'of')
      .flatMap((child) => objectsOf(child, context))[0];
    if (counted !== undefined) return findHolders(counted, role, trigger, context);
  }
  if (!standsForHolder(head, role, trigger, context)) return [];
  const shared = predicates.boundary.has(context.lemma(head));
  // "Discussed the killing *of Walker*" is about Walker, "demanded guarantees *from Chad*" tells of whom.
  const isTopic = role === 'topic' && !predicates.utterance.has(context.lemma(head));
  const isHolding = (preposition: string): boolean =>
    isTopic
      ? preposition === 'of' && context.frames.nounPatterns(context.lemma(head)).length > 0
      : predicates.holderPreposition.has(preposition) || (shared && preposition === 'with');
  const isRelational = predicates.relational.has(context.lemma(head));
  const holders: number[] = [];
  for (const child of syntax.children(head)) {
    const { dep } = token(child);
    // His counterpart is not his but another's.
    if (
      (dep === 'poss' && !isRelational) ||
      ((dep === 'compound' || dep === 'amod' || dep === 'nmod') && child < head)
    )
      holders.push(child, ...syntax.conjuncts(child));
    else if (dep === 'prep' && isHolding(context.lemma(child))) {
      for (const filler of objectsOf(child, context)) holders.push(filler, ...syntax.conjuncts(filler));
    }
  }
  if (holders.length === 0 && predicates.utterance.has(context.lemma(head)))
    holders.push(...findEarlierHolder(head, context));
  if (holders.length === 0 && isBareGroup(head, context)) {
    const earlier = findEarlierGroup(head, context);
    if (earlier !== undefined) return findHolders(earlier, role, trigger, context);
  }
  const found = holders.flatMap((holder) => {
    const mention = context.mentionAt(holder);
    return mention === undefined ? findDoers(holder, context) : [mention];
  });
  // The father of a footballer is another man.
  const isPerson = context.mentionAt(head)?.type === 'Person' && !predicates.group.has(context.lemma(head));
  // A Paris court is in Paris; who rules is the court.
  const gives = ROLES[role].side === 'giver';
  // Who buys a Norwegian firm does not buy Norway.
  const isFirm = trigger.evoked.frame.type === 'BUSINESS' && !predicates.publicBody.has(context.lemma(head));
  // "Its Washington ambassador" is sent there.
  const isSent = predicates.envoy.has(context.lemma(head));
  return found.filter(
    ({ type }) =>
      !(isPerson && type === 'Person') &&
      !((gives || isSent) && type === 'Place') &&
      !(isFirm && type === 'Country'),
  );
}

/** "Threats of *U.S.-led* sanctions" are threats of those who would do it. */
function findDoers(noun: number, context: ExtractionContext): readonly Mention[] {
  if (!context.isNoun(noun) || context.frames.nounPatterns(context.lemma(noun)).length === 0) return [];
  return findNounSlots(noun, context)
    .filter(({ name }) => name === 'by' || name === 'adj' || name === 'poss')
    .flatMap(({ head }) => context.mentionAt(head) ?? []);
}

/** "*Officials* also met": a group of which only the kind is said. */
function isBareGroup(head: number, context: ExtractionContext): boolean {
  const { syntax, token, predicates } = context;
  return (
    token(head).tag === 'NNS' &&
    predicates.group.has(context.lemma(head)) &&
    syntax.children(head).every((child) => token(child).dep === 'punct')
  );
}

/** The last such group before it that says more: "officials from Chad". */
function findEarlierGroup(head: number, context: ExtractionContext): number | undefined {
  const { token } = context;
  for (let index = head - 1; index >= Math.max(0, head - GROUP_REACH); index -= 1) {
    if (context.lemma(index) !== context.lemma(head) || token(index).tag !== 'NNS') continue;
    return isBareGroup(index, context) ? undefined : index;
  }
  return undefined;
}

/** "Defended *the remarks*": of whom the same word was said last. */
function findEarlierHolder(noun: number, context: ExtractionContext): readonly number[] {
  const { predicates, syntax } = context;
  const determiner = syntax.child(noun, 'det');
  if (determiner === undefined || !predicates.definite.has(context.lemma(determiner))) return [];
  for (let index = noun - 1; index >= Math.max(0, noun - UTTERANCE_REACH); index -= 1) {
    const holder = context.lemma(index) === context.lemma(noun) ? syntax.child(index, 'poss') : undefined;
    if (holder !== undefined) return [holder];
  }
  return [];
}

function standsForHolder(head: number, role: Role, { evoked }: Trigger, context: ExtractionContext): boolean {
  const { predicates } = context;
  const lemma = context.lemma(head);
  if (predicates.envoy.has(lemma) && role === 'target') return false;
  if (predicates.group.has(lemma)) return true;
  if (predicates.utterance.has(lemma) && THROUGH_UTTERANCE.has(role)) return true;
  // Who is criticised or praised for what is theirs is criticised or praised.
  const { frame } = evoked;
  const isPersonal = [...frame.roles.values()].includes('speaker') || HARMFUL.has(frame.type);
  // Nobody bombs a murder: a list of deeds holds another deed.
  const isDeed =
    HARMFUL.has(frame.type) &&
    context.token(head).dep === 'conj' &&
    context.frames.nounPatterns(lemma).length > 0;
  if (isDeed) return false;
  return THROUGH_POSSESSION.has(role) && (isPersonal || (role === 'topic' && frame.type === 'CONSULT'));
}
