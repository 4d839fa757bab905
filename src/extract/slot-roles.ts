import type { Mention } from '../document/mention-document.ts';
import type { Role } from '../schema/event-types.ts';
import type { ExtractionContext } from './extraction-context.ts';
import type { Slot } from './slots.ts';
import type { Trigger } from './triggers.ts';

/** Types of those who may own a deed as well as suffer it. */
const DOERS: ReadonlySet<string> = new Set(['Country', 'Organization']);

/** The role that a filler plays by the frame of its predicate, by where it stands and by what it is; `undefined` for none. */
export function findRole(
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
  if (slot.name === 'behalf') return 'beneficiary';
  const own = roles.get(slot.name);
  const type = context.mentionAt(slot.head)?.type;
  if (slot.name === 'poss' && type !== undefined && DOERS.has(type) && roles.get('adj') === 'agent') {
    // "Navalny's poisoning" names its victim and "Cooper's interview" who gave it; countries and bodies do things.
    if (own !== undefined && own !== 'participant') return 'agent';
  }
  if (slot.name === 'poss' && own === 'target') {
    // "Putin's poisoning of rivals": another is the victim.
    const another = slots.some(({ name }) => name !== 'poss' && roles.get(name) === 'target');
    if (another) return roles.get('adj') ?? own;
  }
  // "Supplied vaccines to Malta": a thing receives nothing.
  if (own === 'recipient' && slot.name === 'obj' && type === undefined) return 'topic';
  if (own === 'participant' && isSetting(slot, slots, context)) return 'place';
  const { placePreposition, topicPreposition } = context.predicates;
  if (placePreposition.has(slot.name) && (own === undefined || own === 'place'))
    return type === 'Place' || type === 'Country' ? 'place' : undefined;
  return own ?? (topicPreposition.has(slot.name) ? 'topic' : undefined);
}

/** "The Helsinki summit" is held there; "the Moscow-Washington talks" name the parties. */
function isSetting(slot: Slot, slots: readonly Slot[], context: ExtractionContext): boolean {
  if (slot.name !== 'adj' && slot.name !== 'obj') return false;
  const mention = context.mentionAt(slot.head);
  const beside = slots.filter(({ name }) => name === 'adj' || name === 'obj').length;
  return beside === 1 && mention?.kind === 'named' && (mention.type === 'Place' || isTown(mention));
}

/** A city that stands for its country elsewhere. */
function isTown({ rule }: Mention): boolean {
  return rule === 'gazetteer:city';
}
