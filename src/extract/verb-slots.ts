import { liesAhead } from './clause-form.ts';
import type { ExtractionContext } from './extraction-context.ts';
import type { Slot } from './slots.ts';
import {
  conjunctNouns,
  findCompoundSlot,
  findPrepositionalSlots,
  isPassive,
  objectsOf,
  prepositionOf,
  removeRepeatedSlots,
} from './slots.ts';
import { findUnderstoodSubject, resolveRelative } from './understood-subjects.ts';

/** The slots of a verb, its own first; conjuncts of a filler are fillers too. */
export function findVerbSlots(verb: number, context: ExtractionContext): readonly Slot[] {
  const { syntax, token } = context;
  const slots: Slot[] = [];
  const add = (name: string, head: number): void => {
    for (const filler of [head, ...conjunctNouns(head, context)]) {
      const resolved = resolveRelative(filler, verb, context);
      if (resolved !== undefined) slots.push({ name, head: resolved, shared: false });
    }
  };
  for (const child of syntax.children(verb)) {
    const { dep, tag } = token(child);
    if (dep === 'nsubj' || dep === 'csubj') add(isPassive(verb, context) ? 'obj' : 'subj', child);
    else if (dep === 'nsubjpass') add('obj', child);
    else if (dep === 'dobj') {
      // "Distanced itself": the subject once more, whoever else the pronoun might be.
      const agents = isPassive(verb, context) ? findAgentsAfterSum(child, context) : [];
      for (const agent of agents) add('by', agent);
      if (agents.length === 0 && !context.predicates.reflexive.has(context.lemma(child)))
        add('obj', findPaid(child, context) ?? child);
    } else if (dep === 'ccomp' && tag.startsWith('JJ')) {
      // "Found *the minister* guilty".
      const judged = syntax.hasChild(child, 'aux') ? undefined : syntax.child(child, 'nsubj');
      if (judged !== undefined) add('obj', judged);
    } else if (dep === 'agent' && !isPassive(verb, context)) {
      // "Blocked a bid by Ford": the parser's agent of an active verb belongs to the object.
    } else if (dep === 'dative' && (context.isNoun(child) || tag.startsWith('PRP'))) add('iobj', child);
    else if (dep === 'agent') for (const filler of objectsOf(child, context)) add('by', filler);
    else if (dep === 'prep' || dep === 'dative' || dep === 'prt')
      // "By" marks who does it only in the passive: not in "rose by a quarter".
      for (const { name, head } of findPrepositionalSlots(child, context))
        if (name !== 'by' || isPassive(verb, context)) add(name, head);
  }
  const compound = findCompoundSlot(verb, context);
  if (compound !== undefined) add(compound.name, compound.head);
  return removeRepeatedSlots([...slots, ...findUnderstood(verb, context)]);
}

/** Who pays in "fined *Acme* 2 million euros", where the parser makes the name a part of the sum. */
function findPaid(object: number, context: ExtractionContext): number | undefined {
  const { syntax, token } = context;
  if (!syntax.hasChild(object, 'nummod')) return undefined;
  const first = syntax.children(object)[0];
  if (first === undefined || (token(first).dep !== 'nmod' && token(first).dep !== 'compound'))
    return undefined;
  return context.mentionAt(first)?.kind === 'named' && token(first + 1).tag === 'CD' ? first : undefined;
}

/** Who does it in "was fined 2 million euros *by the court*", where the parser hangs the agent on the sum. */
function findAgentsAfterSum(object: number, context: ExtractionContext): readonly number[] {
  const { syntax, token } = context;
  if (!syntax.hasChild(object, 'nummod')) return [];
  return syntax
    .children(object)
    .filter((child) => token(child).dep === 'prep' && prepositionOf(child, context) === 'by')
    .flatMap((child) => objectsOf(child, context));
}

/** The subject a verb does not say itself, and the place its relative clause leaves to the noun before it. */
function findUnderstood(verb: number, context: ExtractionContext): readonly Slot[] {
  const { syntax, token } = context;
  const passive = isPassive(verb, context);
  const subjects = syntax.hasChild(verb, 'nsubj', 'nsubjpass', 'csubj', 'expl')
    ? []
    : findUnderstoodSubject(verb, context);
  const slots: Slot[] = subjects.map((head) => ({ name: passive ? 'obj' : 'subj', head, shared: true }));
  const committed = passive && subjects.length === 0 ? findCommitted(verb, context) : undefined;
  if (committed !== undefined) slots.push({ name: 'by', head: committed, shared: true });
  const leavesObject =
    token(verb).dep === 'relcl' &&
    !passive &&
    !syntax.hasChild(verb, 'dobj') &&
    hasSubjectWithin(verb, context);
  if (!leavesObject) return slots;
  const stranded = syntax
    .children(verb)
    .find((child) => token(child).dep === 'prep' && syntax.children(child).length === 0);
  const name = stranded === undefined ? 'obj' : prepositionOf(stranded, context);
  return [...slots, { name, head: token(verb).head, shared: true }];
}

/** Who does what they promise or threaten: "*Chad* threatened that two envoys would be expelled". */
function findCommitted(verb: number, context: ExtractionContext): number | undefined {
  const { predicates, syntax, token } = context;
  const { dep, head } = token(verb);
  if (dep !== 'ccomp' || syntax.hasChild(verb, 'agent') || !liesAhead(verb, context)) return undefined;
  return predicates.committing.has(context.lemma(head)) ? syntax.child(head, 'nsubj') : undefined;
}

/** A relative clause with a subject that is no relative pronoun leaves its antecedent another place. */
function hasSubjectWithin(verb: number, context: ExtractionContext): boolean {
  const subject = context.syntax.child(verb, 'nsubj');
  return subject !== undefined && !context.predicates.relative.has(context.token(subject).text.toLowerCase());
}
