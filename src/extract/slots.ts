import type { ExtractionContext } from './extraction-context.ts';

/**
 * A grammatical place around a predicate and the head token that stands in it: `subj`, `obj`, `iobj`, `by`, `poss`,
 * `adj`, `behalf`, or a preposition. Passives are turned around: what is said to be done to something is its `obj`.
 */
export interface Slot {
  readonly name: string;
  readonly head: number;
  /** Not said beside the predicate but understood from a clause around it: control, raising, sharing. */
  readonly shared: boolean;
}

/** Whether a verb is in the passive, by its auxiliary or as a participle that follows its noun. */
export function isPassive(verb: number, context: ExtractionContext): boolean {
  const { syntax, token } = context;
  if (syntax.hasChild(verb, 'auxpass', 'nsubjpass')) return true;
  const { tag, dep, head } = token(verb);
  if (tag !== 'VBN') return false;
  // Not in "a report that Chad had attacked".
  if (dep === 'acl' || dep === 'amod') return !syntax.hasChild(verb, 'aux', 'nsubj');
  if (dep === 'conj' && context.isVerb(head) && !syntax.hasChild(verb, 'aux', 'nsubj'))
    return token(head).tag === 'VBN' && isPassive(head, context);
  // A participle without "have" and without a subject of its own: "when asked", "if hit with sanctions".
  return (
    !syntax.hasChild(verb, 'aux', 'nsubj') &&
    (dep === 'advcl' || dep === 'pcomp' || syntax.hasChild(verb, 'agent'))
  );
}

/** Objects of a preposition, also across a second one ("out of NATO"). */
export function objectsOf(preposition: number, context: ExtractionContext): readonly number[] {
  const { syntax, token } = context;
  return syntax.children(preposition).flatMap((child) => {
    if (token(child).dep === 'pobj') return [child];
    if (token(child).dep === 'prep' || token(child).dep === 'pcomp')
      return token(child).tag === 'IN' ? objectsOf(child, context) : [];
    return [];
  });
}

/** The place a preposition names: the inner of two ("out *of*"). */
export function prepositionOf(preposition: number, context: ExtractionContext): string {
  const inner = context.syntax.children(preposition).find((child) => context.token(child).dep === 'prep');
  return context.token(inner ?? preposition).text.toLowerCase();
}

/** Fillers of a preposition with the place they stand in; "on behalf of X" and "in support of X" are one place for X. */
export function findPrepositionalSlots(preposition: number, context: ExtractionContext): readonly Slot[] {
  const { syntax, token, predicates } = context;
  const name = prepositionOf(preposition, context);
  // "According to" tells who says so.
  if (context.lemma(preposition).startsWith('accord')) return [];
  return objectsOf(preposition, context).flatMap((head) => {
    const inner = predicates.behalfNoun.has(context.lemma(head))
      ? syntax.children(head).filter((child) => token(child).dep === 'prep' && context.lemma(child) === 'of')
      : [];
    const beneficiaries = inner.flatMap((of) => objectsOf(of, context));
    return beneficiaries.length > 0
      ? beneficiaries.map((one) => ({ name: 'behalf', head: one, shared: false }))
      : [{ name, head, shared: false }];
  });
}

/**
 * The name written together with a participle: who does it in "*U.S.*-led sanctions", where it is in "the *Paris*-based
 * bank".
 */
export function findCompoundSlot(participle: number, context: ExtractionContext): Slot | undefined {
  const { syntax, token, predicates } = context;
  if (token(participle).dep !== 'amod' || token(participle).tag !== 'VBN') return undefined;
  const name = syntax
    .children(participle)
    .find((child) => child < participle && context.mentionAt(child) !== undefined);
  if (name === undefined) return undefined;
  const place = predicates.basedParticiple.has(context.lemma(participle)) ? 'in' : 'by';
  return { name: place, head: name, shared: false };
}

/** Nouns, pronouns and numbers that stand in a list with a filler. */
export function conjunctNouns(token: number, context: ExtractionContext): readonly number[] {
  return context.syntax.children(token).flatMap((child) => {
    const { dep, tag } = context.token(child);
    return dep === 'conj' && /^(?:NN|PRP|JJ|CD)/u.test(tag) ? [child, ...conjunctNouns(child, context)] : [];
  });
}

/** Each place and filler once, the first. */
export function removeRepeatedSlots(slots: readonly Slot[]): readonly Slot[] {
  const seen = new Set<string>();
  return slots.filter((slot) => {
    const key = `${slot.name} ${slot.head}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
