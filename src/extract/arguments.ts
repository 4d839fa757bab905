import type { Argument } from '../document/extracted-document.ts';
import type { Mention } from '../document/mention-document.ts';
import type { Role } from '../schema/event-types.ts';
import type { ExtractionContext } from './extraction-context.ts';
import type { Slot } from './predicate-arguments.ts';
import { findNounSlots, findVerbSlots, objectsOf } from './predicate-arguments.ts';
import { findAccredited, findRepresented, findSender } from './represented-parties.ts';
import type { Trigger } from './triggers.ts';

/** Roles in which the words of an utterance stand for the one who uttered them: "condemned Biden's remarks". */
const THROUGH_UTTERANCE: ReadonlySet<Role> = new Set([
  'target',
  'addressee',
  'beneficiary',
  'topic',
  'recipient',
]);

/** The arguments of an event, in text order; a filler that is no known entity keeps its words only. */
export function findArguments(trigger: Trigger, context: ExtractionContext): readonly Argument[] {
  const slots =
    trigger.kind === 'noun' ? findNounSlots(trigger.token, context) : findSlotsWithObject(trigger, context);
  const found: Argument[] = [];
  for (const slot of slots) {
    const role = roleOf(slot, slots, trigger, context);
    if (role === undefined) continue;
    found.push(...toArguments(slot, role, trigger, context));
  }
  if (trigger.evoked.frame.edge === 'RECALLED' && !found.some(({ role }) => role === 'agent')) {
    const senders = slots.flatMap(({ name, head }) =>
      name === 'obj' ? (findSender(head, context) ?? []) : [],
    );
    found.push(...senders.map((sender) => toArgument(sender, 'agent', context)));
  }
  return removeRepeated(found);
}

/** The places of a verb; those of the noun that makes its meaning too: "cut ties *with Bolivia*". */
function findSlotsWithObject({ token, evoked }: Trigger, context: ExtractionContext): readonly Slot[] {
  const slots = findVerbSlots(token, context);
  const { object } = evoked;
  if (object === undefined || context.mentionAt(object) !== undefined) return slots;
  const around = findNounSlots(object, context).filter(
    ({ name, shared }) => !shared && name !== 'poss' && name !== 'adj' && name !== 'obj',
  );
  const kept = slots.filter(
    ({ head }) => head !== object || context.predicates.group.has(context.lemma(object)),
  );
  return [...kept, ...around];
}

function roleOf(
  slot: Slot,
  slots: readonly Slot[],
  trigger: Trigger,
  context: ExtractionContext,
): Role | undefined {
  const { roles } = trigger.evoked.frame;
  if (slot.name === 'around') {
    // Someone who does something *in* a call or an interview takes part in it.
    const role = roles.get('poss');
    return role === 'participant' || role === 'speaker' ? role : undefined;
  }
  const own = roles.get(slot.name);
  const type = context.mentionAt(slot.head)?.type;
  // "Navalny's poisoning" names its victim, "Putin's poisoning of rivals" who did it; countries and bodies do things.
  if (slot.name === 'poss' && own === 'target') {
    const another = slots.some(({ name }) => name !== 'poss' && roles.get(name) === 'target');
    if (another || type === 'Country' || type === 'Organization') return roles.get('adj') ?? own;
  }
  // "The Helsinki summit" is held there; "the Moscow-Washington talks" name the parties.
  if (
    own === 'participant' &&
    (slot.name === 'adj' || slot.name === 'obj') &&
    isLoneTown(slot, slots, context)
  )
    return 'place';
  const { placePreposition, topicPreposition } = context.predicates;
  if (placePreposition.has(slot.name) && (own === undefined || own === 'place'))
    return type === 'Place' || type === 'Country' ? 'place' : undefined;
  return own ?? (topicPreposition.has(slot.name) ? 'topic' : undefined);
}

function isLoneTown(slot: Slot, slots: readonly Slot[], context: ExtractionContext): boolean {
  const mention = context.mentionAt(slot.head);
  const beside = slots.filter(({ name }) => name === 'adj' || name === 'obj').length;
  return beside === 1 && mention?.kind === 'named' && (mention.type === 'Place' || isTown(mention));
}

/** A city that stands for its country elsewhere. */
function isTown({ rule }: Mention): boolean {
  return rule === 'gazetteer:city';
}

function toArguments(
  slot: Slot,
  role: Role,
  trigger: Trigger,
  context: ExtractionContext,
): readonly Argument[] {
  const { head } = slot;
  const mention = context.mentionAt(head);
  if (mention !== undefined && isFiller(mention, head)) {
    const stand = standsFor(mention, head, role, context, trigger);
    return [
      mention,
      ...stand,
      ...findRepresented(mention, role, trigger.evoked.frame.type, context),
      ...findAccredited(head, role, context),
    ].map((other) => toArgument(other, role, context));
  }
  const holders = [...holdersOf(head, role, context, trigger), ...findAccredited(head, role, context)];
  if (holders.length > 0) return holders.map((holder) => toArgument(holder, role, context));
  if (slot.shared || !['subj', 'obj', 'by'].includes(slot.name)) return [];
  const { tokens, syntax } = context;
  const first = tokens[syntax.leftmost(head)];
  const last = tokens[head];
  if (first === undefined || last === undefined) return [];
  const start = Math.min(first.start, last.start);
  return [{ role, start, end: last.end, text: context.document.article.text.slice(start, last.end), head }];
}

function isFiller(mention: Mention, head: number): boolean {
  return (
    mention.head === head ||
    (mention.firstToken <= head && head < mention.endToken && mention.kind === 'named')
  );
}

/** The named owner of a nominal that no name was found for ("Russian officials"), so that the owner takes part too. */
function standsFor(
  mention: Mention,
  head: number,
  role: Role,
  context: ExtractionContext,
  trigger: Trigger,
): readonly Mention[] {
  if (mention.kind !== 'nominal') return [];
  const cluster = clusterOf(mention, context);
  if (cluster !== undefined && isNamed(cluster, context)) return [];
  return holdersOf(head, role, context, trigger);
}

/** Whose group or utterance a noun is: possessor, adjective, "of …", "from …", "by …". */
function holdersOf(
  head: number,
  role: Role,
  context: ExtractionContext,
  trigger: Trigger,
): readonly Mention[] {
  const { predicates, syntax, token } = context;
  const lemma = context.lemma(head);
  const group = predicates.group.has(lemma);
  const utterance = predicates.utterance.has(lemma) && THROUGH_UTTERANCE.has(role);
  // Who is criticised or praised for what is theirs is criticised or praised.
  const possession =
    THROUGH_POSSESSION.has(role) && [...trigger.evoked.frame.roles.values()].includes('speaker');
  if (predicates.envoy.has(lemma) && role === 'target') return [];
  if (!group && !utterance && !possession) return [];
  const holders: number[] = [];
  for (const child of syntax.children(head)) {
    const { dep } = token(child);
    if (dep === 'poss' || ((dep === 'compound' || dep === 'amod' || dep === 'nmod') && child < head))
      holders.push(child, ...syntax.conjuncts(child));
    else if (dep === 'prep' && ['of', 'from', 'by'].includes(context.lemma(child))) {
      for (const filler of objectsOf(child, context)) holders.push(filler, ...syntax.conjuncts(filler));
    }
  }
  return holders.flatMap((holder) => {
    const mention = context.mentionAt(holder);
    return mention === undefined ? [] : [mention];
  });
}

const THROUGH_POSSESSION: ReadonlySet<Role> = new Set<Role>(['target', 'beneficiary']);

export function toArgument(mention: Mention, role: Role, context: ExtractionContext): Argument {
  const cluster = clusterOf(mention, context);
  return {
    role,
    start: mention.start,
    end: mention.end,
    text: mention.text,
    head: mention.head,
    ...(cluster === undefined ? {} : { cluster }),
  };
}

export function clusterOf(mention: Mention, context: ExtractionContext): number | undefined {
  return context.document.clusterOf[mention.index];
}

/** Whether any mention of a cluster is a name or a nationality, or it stands for clusters that have one. */
export function isNamed(cluster: number, context: ExtractionContext): boolean {
  const { clusters, mentions } = context.document;
  const own = clusters[cluster];
  if (own === undefined) return false;
  if (own.members.length > 0) return own.members.some((member) => isNamed(member, context));
  return own.mentions.some((index) => {
    const kind = mentions[index]?.kind;
    return kind === 'named' || kind === 'adjectival';
  });
}

function removeRepeated(found: readonly Argument[]): readonly Argument[] {
  const seen = new Set<string>();
  return [...found]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((argument) => {
      const key = `${argument.start} ${argument.end}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
