import type { Argument } from '../document/extracted-document.ts';
import type { Mention } from '../document/mention-document.ts';
import { ROLES } from '../schema/event-types.ts';
import type { Role } from '../schema/event-types.ts';
import { toArgument } from './entity-arguments.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { findHolders, findOwners } from './holders.ts';
import { findNounSlots } from './noun-slots.ts';
import { findAccredited, findRepresented, findSender } from './represented-parties.ts';
import { findRole } from './slot-roles.ts';
import type { Slot } from './slots.ts';
import { findPrepositionalSlots } from './slots.ts';
import type { Trigger } from './triggers.ts';
import { findVerbSlots } from './verb-slots.ts';

/** Places of an object noun for who does what it says, who is another than who does it to them: "blocked a bid *by Ford*". */
const OWN_DOER: ReadonlySet<string> = new Set(['poss', 'adj', 'obj', 'by']);

/** The arguments of an event, in text order; a filler that is no known entity keeps its words only. */
export function findArguments(trigger: Trigger, context: ExtractionContext): readonly Argument[] {
  const slots =
    trigger.kind === 'noun' ? findSlotsOfNoun(trigger, context) : findSlotsWithObject(trigger, context);
  const found = slots.flatMap((slot) => {
    const role = findRole(slot, slots, trigger, context);
    return role === undefined ? [] : toArguments(slot, role, trigger, context);
  });
  if (trigger.evoked.frame.edge === 'RECALLED' && !found.some(({ role }) => role === 'agent')) {
    const senders = slots.flatMap(({ name, head }) =>
      name === 'obj' ? (findSender(head, context) ?? []) : [],
    );
    found.push(...senders.map((sender) => toArgument(sender, 'agent', context)));
  }
  return removeReflexive(removeRepeated(found));
}

/** The places of a noun; those of what it is about too: "a demand for guarantees *from the West*". */
function findSlotsOfNoun({ token, evoked }: Trigger, context: ExtractionContext): readonly Slot[] {
  const own = findNounSlots(token, context);
  return [...own, ...findAttached(own, evoked.frame.roles, context)];
}

/** The places of a verb; those of the noun that makes its meaning too: "cut ties *with Bolivia*". */
function findSlotsWithObject({ token, evoked }: Trigger, context: ExtractionContext): readonly Slot[] {
  const own = findVerbSlots(token, context);
  const slots = [...own, ...findAttached(own, evoked.frame.roles, context)];
  const { object } = evoked;
  // "Gather *intelligence* about Chad" is no deed against a body.
  const body = object === undefined ? undefined : context.mentionAt(object);
  if (object === undefined || (body !== undefined && !isBareNoun(object, context))) return slots;
  const around = findNounSlots(object, context).filter(({ name, shared }) => !shared && !OWN_DOER.has(name));
  const { group, utterance } = context.predicates;
  const lemma = context.lemma(object);
  const stands = (group.has(lemma) && body === undefined) || utterance.has(lemma);
  const kept = slots.filter(({ head }) => head !== object || stands);
  return [...kept, ...around];
}

/**
 * Places of the verb that stand after its object, where the parser gives them to the object: "bought jets *from Fokker*",
 * "demanded guarantees *from the West*". Only those which the frame has a role for that nobody fills.
 */
function findAttached(
  slots: readonly Slot[],
  roles: ReadonlyMap<string, Role>,
  context: ExtractionContext,
): readonly Slot[] {
  const { syntax, token, predicates } = context;
  const filled = new Set(slots.map(({ name }) => roles.get(name)));
  const objects = slots.filter(
    ({ name, shared }) => !shared && (name === 'obj' || roles.get(name) === 'topic'),
  );
  return objects.flatMap(({ head }) =>
    syntax
      .children(head)
      .filter(
        (child) => token(child).dep === 'prep' && predicates.shiftingPreposition.has(context.lemma(child)),
      )
      .flatMap((child) => findPrepositionalSlots(child, context))
      .filter(({ name }) => roles.has(name) && !filled.has(roles.get(name))),
  );
}

function toArguments(
  slot: Slot,
  role: Role,
  trigger: Trigger,
  context: ExtractionContext,
): readonly Argument[] {
  const { head } = slot;
  const mention = context.mentionAt(head);
  if (mention !== undefined && isFiller(mention, head, context)) {
    return [
      mention,
      ...findOwners(mention, head, role, trigger, context),
      ...findRepresented(mention, role, trigger.evoked.frame.type, context),
      ...findAccredited(head, role, context),
    ].map((other) => toArgument(other, role, context));
  }
  const titled = findTitled(head, context);
  if (titled !== undefined) return toArguments({ ...slot, head: titled }, role, trigger, context);
  const holders = [...findHolders(head, role, trigger, context), ...findAccredited(head, role, context)];
  if (holders.length > 0) return holders.map((holder) => toArgument(holder, role, context));
  if (slot.shared || !['subj', 'obj', 'by'].includes(slot.name)) return [];
  const { tokens, syntax } = context;
  const first = tokens[syntax.leftmost(head)];
  const last = tokens[head];
  if (first === undefined || last === undefined) return [];
  const start = Math.min(first.start, last.start);
  return [{ role, start, end: last.end, text: context.document.article.text.slice(start, last.end), head }];
}

/** A singular noun without a word that says which: "to gather *intelligence*". */
function isBareNoun(noun: number, { syntax, token }: ExtractionContext): boolean {
  return token(noun).tag === 'NN' && syntax.children(noun).every((child) => token(child).dep === 'prep');
}

/** "The *president* of Chad *Idriss Deby*": the name that a title belongs to, where the parser set the two side by side. */
function findTitled(head: number, { syntax, document }: ExtractionContext): number | undefined {
  const [, end] = syntax.subtree(head);
  return document.mentions.find(
    ({ kind, type, firstToken }) => kind === 'named' && type === 'Person' && firstToken === end,
  )?.head;
}

/** The mention that a token heads, that is the name it stands in, or that is set beside it: "chief executive, *Jane Doe*". */
function isFiller(mention: Mention, head: number, { token }: ExtractionContext): boolean {
  if (mention.head === head) return true;
  if (mention.kind !== 'named') return false;
  const inside = mention.firstToken <= head && head < mention.endToken;
  return inside || (token(mention.head).dep === 'appos' && token(mention.head).head === head);
}

/** Nobody is the receiver of a deed of their own: who "defends his remarks" defends no one else. */
function removeReflexive(found: readonly Argument[]): readonly Argument[] {
  const givers = new Set(
    found.flatMap(({ role, cluster }) =>
      ROLES[role].side === 'giver' && cluster !== undefined ? [cluster] : [],
    ),
  );
  return found.filter(
    ({ role, cluster }) => ROLES[role].side !== 'receiver' || cluster === undefined || !givers.has(cluster),
  );
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
