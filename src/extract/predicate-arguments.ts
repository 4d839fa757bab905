import type { ExtractionContext } from './extraction-context.ts';

/**
 * A grammatical place around a predicate and the head token that stands in it: `subj`, `obj`, `iobj`, `by`, `poss`,
 * `adj`, or a preposition. Passives are turned around: what is said to be done to something is its `obj`.
 */
export interface Slot {
  readonly name: string;
  readonly head: number;
  /** Not said beside the predicate but understood from a clause around it: control, raising, sharing. */
  readonly shared: boolean;
}

/** How far understood subjects are looked for upwards. */
const MAX_DEPTH = 6;

/** The slots of a verb, its own first; conjuncts of a filler are fillers too. */
export function findVerbSlots(verb: number, context: ExtractionContext): readonly Slot[] {
  const { syntax, token } = context;
  const slots: Slot[] = [];
  const add = (name: string, head: number, shared = false): void => {
    for (const filler of [head, ...conjunctNouns(head, context)]) {
      const resolved = resolveRelative(filler, verb, context);
      if (resolved !== undefined) slots.push({ name, head: resolved, shared });
    }
  };
  for (const child of syntax.children(verb)) {
    const { dep } = token(child);
    if (dep === 'nsubj' || dep === 'csubj') add(isPassive(verb, context) ? 'obj' : 'subj', child);
    else if (dep === 'nsubjpass') add('obj', child);
    else if (dep === 'dobj' || dep === 'attr' || dep === 'oprd') {
      if (dep === 'dobj') add('obj', child);
    } else if (dep === 'dative' && context.isNoun(child)) add('iobj', child);
    else if (dep === 'dative' && token(child).tag.startsWith('PRP')) add('iobj', child);
    else if (dep === 'agent') for (const filler of objectsOf(child, context)) add('by', filler);
    else if (dep === 'prep' || dep === 'dative')
      for (const filler of objectsOf(child, context)) add(prepositionOf(child, context), filler);
    else if (dep === 'prt') {
      for (const filler of objectsOf(child, context)) add(prepositionOf(child, context), filler);
    }
  }
  for (const slot of findUnderstood(verb, context)) slots.push(slot);
  return removeRepeated(slots);
}

/** The slots of an event noun, among them those that a light verb or a participle around it fills. */
export function findNounSlots(noun: number, context: ExtractionContext): readonly Slot[] {
  const { syntax, token } = context;
  const slots: Slot[] = [];
  const add = (name: string, head: number, shared = false): void => {
    for (const filler of [head, ...conjunctNouns(head, context)]) slots.push({ name, head: filler, shared });
  };
  const premodifiers: number[] = [];
  for (const child of syntax.children(noun)) {
    const { dep } = token(child);
    if (dep === 'poss') add('poss', child);
    else if (
      (dep === 'compound' || dep === 'amod' || dep === 'nmod') &&
      child < noun &&
      context.mentionAt(child) !== undefined
    )
      premodifiers.push(child);
    else if (dep === 'prep') {
      for (const filler of objectsOf(child, context)) add(prepositionOf(child, context), filler);
    } else if (dep === 'acl' && token(child).tag === 'VBN') {
      for (const by of syntax.children(child).filter((index) => token(index).dep === 'agent')) {
        for (const filler of objectsOf(by, context)) add('by', filler, true);
      }
    }
  }
  for (const [at, modifier] of premodifiers.entries()) {
    const person = context.mentionAt(modifier)?.type === 'Person';
    const nearest = at === premodifiers.length - 1;
    const agentElsewhere = slots.some(({ name }) => name === 'poss') || premodifiers.length > 1;
    add(
      (nearest && agentElsewhere && token(modifier).dep === 'compound') || person ? 'obj' : 'adj',
      modifier,
    );
  }
  return removeRepeated([...slots, ...findLightSlots(noun, context)]);
}

/** Fillers that the verb over an event noun gives it: "Biden *made* a call *to* Putin", "a call was held *by* Biden". */
function findLightSlots(noun: number, context: ExtractionContext): readonly Slot[] {
  const { token, predicates } = context;
  const { dep, head } = token(noun);
  if (dep === 'conj' && context.isNoun(head)) return findLightSlots(head, context);
  const share = (slots: readonly Slot[], rename: (name: string) => string | undefined): readonly Slot[] =>
    slots.flatMap((slot) => {
      const name = rename(slot.name);
      return name === undefined || slot.head === noun ? [] : [{ ...slot, name, shared: true }];
    });
  if (
    (dep === 'dobj' || dep === 'nsubjpass') &&
    context.isVerb(head) &&
    predicates.light.has(context.lemma(head))
  ) {
    const undergoes = predicates.lightPassive.has(context.lemma(head));
    return share(findVerbSlots(head, context), (name) => {
      if (name === 'obj') return undefined;
      if (name === 'subj') return undergoes ? 'obj' : 'poss';
      return name === 'iobj' ? 'to' : name;
    });
  }
  if (dep === 'pobj' && token(head).dep === 'prep') {
    const governor = token(head).head;
    const preposition = prepositionOf(head, context);
    const owned = context.syntax.hasChild(noun, 'poss');
    if (!owned && context.isVerb(governor) && predicates.occasionPreposition.has(preposition)) {
      return share(findVerbSlots(governor, context), (name) => (name === 'subj' ? 'around' : undefined));
    }
  }
  if (dep === 'appos' && context.isNoun(head)) return [];
  return [];
}

/** Whether a verb is in the passive, by its auxiliary or as a participle that follows its noun. */
export function isPassive(verb: number, context: ExtractionContext): boolean {
  const { syntax, token } = context;
  if (syntax.hasChild(verb, 'auxpass', 'nsubjpass')) return true;
  const { tag, dep, head } = token(verb);
  if (tag !== 'VBN') return false;
  if (dep === 'acl' || dep === 'amod') return true;
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

function prepositionOf(preposition: number, context: ExtractionContext): string {
  const inner = context.syntax.children(preposition).find((child) => context.token(child).dep === 'prep');
  return context.token(inner ?? preposition).text.toLowerCase();
}

/** Who does what is said by a verb without a subject of its own. */
function findUnderstood(verb: number, context: ExtractionContext): readonly Slot[] {
  const { syntax, token } = context;
  const slots: Slot[] = [];
  const passive = isPassive(verb, context);
  if (!syntax.hasChild(verb, 'nsubj', 'nsubjpass', 'csubj', 'expl')) {
    for (const head of findUnderstoodSubject(verb, context, 0)) {
      slots.push({ name: passive ? 'obj' : 'subj', head, shared: true });
    }
  }
  if (
    token(verb).dep === 'relcl' &&
    !passive &&
    !syntax.hasChild(verb, 'dobj') &&
    hasSubjectWithin(verb, context)
  ) {
    const antecedent = token(verb).head;
    const stranded = syntax
      .children(verb)
      .find((child) => token(child).dep === 'prep' && syntax.children(child).length === 0);
    slots.push({
      name: stranded === undefined ? 'obj' : prepositionOf(stranded, context),
      head: antecedent,
      shared: true,
    });
  }
  return slots;
}

/** A relative clause with a subject that is no relative pronoun leaves its antecedent another place. */
function hasSubjectWithin(verb: number, context: ExtractionContext): boolean {
  const subject = context.syntax.child(verb, 'nsubj');
  return subject !== undefined && !context.predicates.relative.has(context.token(subject).text.toLowerCase());
}

function findUnderstoodSubject(verb: number, context: ExtractionContext, depth: number): readonly number[] {
  const { token } = context;
  if (depth > MAX_DEPTH) return [];
  const { dep, head, tag } = token(verb);
  const withConjuncts = (filler: number): readonly number[] => [filler, ...conjunctNouns(filler, context)];
  switch (dep) {
    case 'conj':
      return context.isVerb(head) ? surfaceSubject(head, context, depth) : [];
    case 'xcomp':
    case 'ccomp': {
      if (dep === 'ccomp' && /^VB[DPZ]$/u.test(tag)) return [];
      return controllerOf(head, context, depth);
    }
    case 'advcl':
    case 'pcomp': {
      const governor = dep === 'pcomp' ? token(head).head : head;
      if (context.isVerb(governor) || token(governor).dep === 'aux')
        return surfaceSubject(governor, context, depth);
      return [];
    }
    case 'acl': {
      if (tag === 'VBN' || tag === 'VBG') return withConjuncts(head);
      return holderOf(head, context, depth);
    }
    case 'amod':
      return tag === 'VBG' || tag === 'VBN' ? [head] : [];
    case 'relcl':
      return /^VB[DPZ]$/u.test(tag) || tag === 'VB' ? withConjuncts(head) : withConjuncts(head);
    default:
      return [];
  }
}

/** Understood subject of a complement of `governor`: its object where the verb lets its object act, otherwise its subject. */
function controllerOf(governor: number, context: ExtractionContext, depth: number): readonly number[] {
  const { syntax, token } = context;
  if (!context.isVerb(governor)) {
    const over = token(governor).head;
    return token(governor).tag.startsWith('JJ') && over !== governor
      ? surfaceSubject(over, context, depth)
      : [];
  }
  const object = syntax.child(governor, 'dobj', 'dative');
  if (object !== undefined && context.predicates.objectControl.has(context.lemma(governor)))
    return [object, ...conjunctNouns(object, context)];
  return surfaceSubject(governor, context, depth);
}

/** The subject as it stands (also of a passive), or the one understood. */
function surfaceSubject(verb: number, context: ExtractionContext, depth: number): readonly number[] {
  const { syntax } = context;
  const subject = syntax.child(verb, 'nsubj', 'nsubjpass');
  if (subject === undefined) return findUnderstoodSubject(verb, context, depth + 1);
  const resolved = resolveRelative(subject, verb, context) ?? subject;
  return [resolved, ...conjunctNouns(resolved, context)];
}

/** Whose plan, contract or attempt it is: the possessor of a noun, or the subject of the verb it is the object of. */
function holderOf(noun: number, context: ExtractionContext, depth: number): readonly number[] {
  const { syntax, token } = context;
  const possessor = syntax.child(noun, 'poss');
  if (possessor !== undefined) return [possessor, ...conjunctNouns(possessor, context)];
  for (const child of syntax.children(noun)) {
    if (token(child).dep === 'prep' && ['by', 'of', 'from'].includes(prepositionOf(child, context))) {
      const [filler] = objectsOf(child, context);
      if (filler !== undefined && context.mentionAt(filler) !== undefined) return [filler];
    }
  }
  const { dep, head } = token(noun);
  if ((dep === 'dobj' || dep === 'attr') && context.isVerb(head)) return surfaceSubject(head, context, depth);
  if (dep === 'pobj') {
    const governor = token(head).head;
    if (context.isVerb(governor)) return surfaceSubject(governor, context, depth);
  }
  return [];
}

/** The noun that a relative pronoun stands for; other tokens stand for themselves. */
function resolveRelative(filler: number, verb: number, context: ExtractionContext): number | undefined {
  const { token } = context;
  const word = token(filler);
  if (!context.predicates.relative.has(word.text.toLowerCase()) || !/^(?:W|IN|DT)/u.test(word.tag))
    return filler;
  let at = verb;
  for (let step = 0; step < MAX_DEPTH && token(at).dep !== 'relcl'; step += 1) {
    const { head } = token(at);
    if (head === at) return word.tag.startsWith('W') ? undefined : filler;
    at = head;
  }
  return token(at).dep === 'relcl' ? token(at).head : filler;
}

function conjunctNouns(token: number, context: ExtractionContext): readonly number[] {
  return context.syntax.children(token).flatMap((child) => {
    const { dep, tag } = context.token(child);
    return dep === 'conj' && /^(?:NN|PRP|JJ|CD)/u.test(tag) ? [child, ...conjunctNouns(child, context)] : [];
  });
}

function removeRepeated(slots: readonly Slot[]): readonly Slot[] {
  const seen = new Set<string>();
  return slots.filter((slot) => {
    const key = `${slot.name} ${slot.head}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
