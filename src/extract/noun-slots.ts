import type { ExtractionContext } from './extraction-context.ts';
import type { Slot } from './slots.ts';
import {
  conjunctNouns,
  findCompoundSlot,
  findPrepositionalSlots,
  objectsOf,
  prepositionOf,
  removeRepeatedSlots,
} from './slots.ts';
import { findVerbSlots } from './verb-slots.ts';

/** The slots of an event noun, among them those that a light verb or a participle around it fills. */
export function findNounSlots(noun: number, context: ExtractionContext): readonly Slot[] {
  const { syntax, token } = context;
  const slots: Slot[] = [];
  const add = (name: string, head: number, shared = false): void => {
    for (const filler of [head, ...conjunctNouns(head, context)]) slots.push({ name, head: filler, shared });
  };
  const premodifiers: number[] = [];
  for (const child of syntax.children(noun)) {
    const { dep, tag } = token(child);
    const compound = findCompoundSlot(child, context);
    if (compound?.name === 'by') add('by', compound.head);
    else if (dep === 'poss') add('poss', child);
    else if (
      (dep === 'compound' || dep === 'amod' || dep === 'nmod') &&
      child < noun &&
      context.mentionAt(child) !== undefined
    )
      premodifiers.push(child);
    else if (dep === 'prep')
      for (const { name, head } of findPrepositionalSlots(child, context)) add(name, head);
    else if (dep === 'acl' && tag === 'VBN') {
      for (const by of syntax.children(child).filter((index) => token(index).dep === 'agent')) {
        for (const filler of objectsOf(by, context)) add('by', filler, true);
      }
    }
  }
  for (const [at, modifier] of premodifiers.entries()) {
    const isVictim = isTopicName(modifier, context);
    const nearest = at === premodifiers.length - 1;
    const agentElsewhere = slots.some(({ name }) => name === 'poss') || premodifiers.length > 1;
    add(
      (nearest && agentElsewhere && token(modifier).dep === 'compound') || isVictim ? 'obj' : 'adj',
      modifier,
    );
  }
  return removeRepeatedSlots([...slots, ...findSlotsAround(noun, context)]);
}

/**
 * Names that before an event noun tell whom or what it is about: persons, and countries whose adjective would tell who does it
 * ("the *Iran* sanctions", not "the *US* sanctions", which has no other form).
 */
function isTopicName(modifier: number, { mentionAt, token }: ExtractionContext): boolean {
  const mention = mentionAt(modifier);
  if (mention?.type === 'Person') return true;
  return (
    mention?.type === 'Country' &&
    mention.kind === 'named' &&
    token(modifier).dep === 'compound' &&
    /\p{Ll}/u.test(mention.text)
  );
}

/**
 * Fillers from what stands around an event noun: the verb that gives it ("Biden *made* a call *to* Putin", "a call was held *by*
 * Biden"), or the noun that counts it ("*their third round* of talks").
 */
function findSlotsAround(noun: number, context: ExtractionContext): readonly Slot[] {
  const { predicates, token } = context;
  const { dep, head } = token(noun);
  if (dep === 'conj' && context.isNoun(head)) return findSlotsAround(head, context);
  const portion = findPortion(noun, context);
  if (portion !== undefined)
    return findNounSlots(portion, context)
      .filter((slot) => slot.name !== 'of')
      .map((slot) => ({ ...slot, shared: true }));
  if (
    (dep === 'dobj' || dep === 'nsubjpass') &&
    context.isVerb(head) &&
    predicates.light.has(context.lemma(head))
  ) {
    const undergoes = predicates.lightPassive.has(context.lemma(head));
    return share(noun, findVerbSlots(head, context), (name) => {
      if (name === 'obj') return undefined;
      if (name === 'subj') return undergoes ? 'obj' : 'poss';
      return name === 'iobj' ? 'to' : name;
    });
  }
  if (dep !== 'pobj' || token(head).dep !== 'prep') return [];
  const answer = findAnswer(head, context);
  if (answer !== undefined)
    return share(noun, findVerbSlots(answer, context), (name) => (name === 'subj' ? 'poss' : undefined));
  const governor = token(head).head;
  if (isMetFor(governor, head, context)) return [{ name: 'around', head: governor, shared: true }];
  const owned = context.syntax.hasChild(noun, 'poss');
  const isOccasion = predicates.occasionPreposition.has(prepositionOf(head, context));
  if (owned || !isOccasion || !context.isVerb(governor)) return [];
  const isPurpose = context.lemma(head) === 'for';
  return share(noun, findVerbSlots(governor, context), (name) =>
    // "Met *with NATO* for talks".
    name === 'subj' || (name === 'with' && isPurpose) ? 'around' : undefined,
  );
}

/** "Met with the *council* for a conference", where the parser hangs the phrase on the party. */
function isMetFor(governor: number, preposition: number, context: ExtractionContext): boolean {
  const mention = context.mentionAt(governor);
  return (
    context.lemma(preposition) === 'for' &&
    mention?.kind === 'named' &&
    mention.type === 'Organization' &&
    preposition >= mention.endToken
  );
}

/**
 * The verb of answering of which a phrase with "with" tells how: "responded *with a warning*". A clause that stands between takes
 * none of its own: "responded to the paths he had laid out *with a warning*".
 */
export function findAnswer(preposition: number, context: ExtractionContext): number | undefined {
  const { predicates, syntax } = context;
  if (context.lemma(preposition) !== 'with') return undefined;
  return [preposition, ...syntax.ancestors(preposition)].find(
    (at) => context.isVerb(at) && predicates.responding.has(context.lemma(at)),
  );
}

/** Slots of a governor as slots of the noun below it, under new names; those without one are left out. */
function share(
  noun: number,
  slots: readonly Slot[],
  rename: (name: string) => string | undefined,
): readonly Slot[] {
  return slots.flatMap((slot) => {
    const name = rename(slot.name);
    return name === undefined || slot.head === noun ? [] : [{ ...slot, name, shared: true }];
  });
}

/** The noun that only counts or spans an event noun: "a *series* of strikes", "three *rounds* of talks". */
export function findPortion(noun: number, context: ExtractionContext): number | undefined {
  const { predicates, token } = context;
  const { dep, head } = token(noun);
  if (dep !== 'pobj' || context.lemma(head) !== 'of') return undefined;
  const portion = token(head).head;
  return context.isNoun(portion) && predicates.portion.has(context.lemma(portion)) ? portion : undefined;
}
