import { isFinite } from './clause-form.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { conjunctNouns, objectsOf, prepositionOf } from './slots.ts';

/** How far understood subjects are looked for upwards. */
const MAX_DEPTH = 6;

/** Who does what is said by a verb without a subject of its own: by control, raising, sharing, or as a modifier. */
export function findUnderstoodSubject(
  verb: number,
  context: ExtractionContext,
  depth = 0,
): readonly number[] {
  const { token } = context;
  if (depth > MAX_DEPTH) return [];
  const { dep, head, tag } = token(verb);
  switch (dep) {
    case 'conj':
      if (context.isVerb(head)) return surfaceSubject(head, context, depth);
      // "To cause chaos and *undermine* them", where the parser joins the verb to the object before it.
      return tag === 'VB' && token(head).dep === 'dobj'
        ? surfaceSubject(token(head).head, context, depth)
        : [];
    case 'xcomp':
    case 'ccomp':
      if (dep === 'ccomp' && isFinite(verb, context)) return [];
      return controllerOf(head, context, depth);
    case 'advcl':
      return context.isVerb(head) || token(head).dep === 'aux' ? surfaceSubject(head, context, depth) : [];
    case 'pcomp':
      return subjectOfGerund(head, context, depth);
    case 'acl':
      return tag === 'VBN' || tag === 'VBG'
        ? withConjuncts(standIn(head, context), context)
        : holderOf(head, context, depth);
    case 'amod':
      return tag === 'VBG' || tag === 'VBN' ? [head] : [];
    case 'relcl':
      return withConjuncts(head, context);
    default:
      return [];
  }
}

/** "By saying", "before leaving": the subject of the verb; "quoted her as saying", "warned him against leaving": its object. */
function subjectOfGerund(preposition: number, context: ExtractionContext, depth: number): readonly number[] {
  const { predicates, syntax, token } = context;
  const word = context.lemma(preposition);
  const above = token(preposition).head;
  // "Accused the commission *of rigging* it", where the parser hangs the phrase on the object.
  const isBesideObject =
    token(above).dep === 'dobj' && predicates.allege.has(context.lemma(token(above).head));
  const governor = isBesideObject ? token(above).head : above;
  if (!context.isVerb(governor) && token(governor).dep !== 'aux') return [];
  const object = syntax.child(governor, 'dobj');
  const ofObject =
    predicates.objectGerund.has(word) || (predicates.quoting.has(context.lemma(governor)) && word === 'as');
  // "Used the visit for campaigning": what does nothing does not.
  const acts = object !== undefined && (context.mentionAt(object)?.type ?? 'Other') !== 'Other';
  if (acts && ofObject) return withConjuncts(object, context);
  return surfaceSubject(governor, context, depth);
}

function withConjuncts(filler: number, context: ExtractionContext): readonly number[] {
  return [filler, ...conjunctNouns(filler, context)];
}

/** "The head of the bank was among *those* arrested" tells of the head. */
function standIn(filler: number, context: ExtractionContext): number {
  const { syntax, token, predicates } = context;
  if (!predicates.definite.has(context.lemma(filler)) || token(filler).dep !== 'pobj') return filler;
  const preposition = token(filler).head;
  const copula = token(preposition).head;
  if (context.lemma(preposition) !== 'among' || context.lemma(copula) !== 'be') return filler;
  return syntax.child(copula, 'nsubj') ?? filler;
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
    return withConjuncts(object, context);
  return surfaceSubject(governor, context, depth);
}

/** The subject as it stands (also of a passive), or the one understood. */
function surfaceSubject(verb: number, context: ExtractionContext, depth: number): readonly number[] {
  const subject = context.syntax.child(verb, 'nsubj', 'nsubjpass');
  if (subject === undefined) return findUnderstoodSubject(verb, context, depth + 1);
  return withConjuncts(resolveRelative(subject, verb, context) ?? subject, context);
}

/** Whose plan, contract or attempt it is: the possessor of a noun, or the subject of the verb it is the object of. */
function holderOf(noun: number, context: ExtractionContext, depth: number): readonly number[] {
  const { predicates, syntax, token } = context;
  const possessor = syntax.child(noun, 'poss');
  if (possessor !== undefined) return withConjuncts(possessor, context);
  for (const child of syntax.children(noun)) {
    if (token(child).dep === 'prep' && predicates.holderPreposition.has(prepositionOf(child, context))) {
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
export function resolveRelative(
  filler: number,
  verb: number,
  context: ExtractionContext,
): number | undefined {
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
  if (token(at).dep !== 'relcl') return filler;
  const { head } = token(at);
  // "Aydin, *58*, who was arrested": the age stands between.
  return token(head).tag === 'CD' && token(head).dep === 'appos' ? token(head).head : head;
}
