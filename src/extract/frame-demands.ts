import type { NounPattern, VerbPattern } from '../vocabulary/frame-patterns.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { objectsOf } from './slots.ts';
import { findVerbSlots } from './verb-slots.ts';

/** Dependencies of words that make a phrase with their verb. */
const BESIDE = new Set(['prt', 'advmod', 'acomp', 'oprd', 'prep', 'dobj', 'attr', 'xcomp', 'npadvmod']);
const COMPLEMENT = new Set(['dobj', 'nsubjpass', 'oprd', 'attr', 'acomp']);

/** Whether all that a pattern asks of a noun's surroundings is there. */
export function meetsNounDemands(pattern: NounPattern, noun: number, context: ExtractionContext): boolean {
  const modifiers = findNounModifiers(noun, context);
  return (
    pattern.modifiers.every((modifier) => modifiers.includes(modifier)) &&
    (!pattern.ofPlace || placesOfNoun(noun, context).length > 0)
  );
}

/** Whether all that a pattern asks of a verb's surroundings is there. */
export function meetsVerbDemands(pattern: VerbPattern, verb: number, context: ExtractionContext): boolean {
  const { syntax, token } = context;
  if (pattern.particles.length > 0) {
    const near = new Set(wordsBeside(verb, context));
    if (!pattern.particles.every((particle) => near.has(particle))) return false;
  } else if (
    findParticles(verb, context).length > 0 &&
    pattern.objects === undefined &&
    pattern.preposition === undefined
  ) {
    // A particle makes another verb of it ("call off" is no call).
    return false;
  }
  const { preposition, objects } = pattern;
  if (preposition !== undefined) {
    const governs = syntax
      .children(verb)
      .some(
        (child) =>
          ['prep', 'dative', 'prt', 'agent'].includes(token(child).dep) &&
          context.lemma(child) === preposition,
      );
    if (!governs) return false;
  }
  const { objectTypes, subjects } = pattern;
  if (
    objectTypes !== undefined &&
    !findObjects(verb, context).some((head) => hasType(head, objectTypes, context))
  )
    return false;
  if (subjects !== undefined && !hasSubject(verb, subjects, context)) return false;
  if (pattern.bare && findObjects(verb, context).length > 0) return false;
  if (pattern.infinitive && !governsInfinitive(verb, context)) return false;
  return (
    objects === undefined || findComplements(verb, context).some((head) => objects.has(context.lemma(head)))
  );
}

function placesOfNoun(noun: number, context: ExtractionContext): readonly number[] {
  return context.syntax
    .children(noun)
    .filter((child) => context.token(child).dep === 'prep' && context.lemma(child) === 'of')
    .flatMap((child) => objectsOf(child, context))
    .filter((head) => isPlace(head, context));
}

/** Direct objects of a verb, the subject of its passive among them. */
function findObjects(verb: number, context: ExtractionContext): readonly number[] {
  return findVerbSlots(verb, context).flatMap(({ name, head }) => (name === 'obj' ? [head] : []));
}

function hasType(head: number, types: ReadonlySet<string>, context: ExtractionContext): boolean {
  const mention = context.mentionAt(head);
  return mention !== undefined && types.has(mention.type);
}

/** A subject of that kind or named with it: "a fire", "the fires", "Cyclone Idai". */
function hasSubject(verb: number, kinds: ReadonlySet<string>, context: ExtractionContext): boolean {
  return findVerbSlots(verb, context)
    .filter(({ name }) => name === 'subj' || name === 'by')
    .some(({ head }) => {
      const words = [head, ...context.syntax.children(head).filter((child) => child < head)];
      return words.some((word) => kinds.has(context.lemma(word)));
    });
}

function isPlace(head: number, context: ExtractionContext): boolean {
  const type = context.mentionAt(head)?.type;
  return type === 'Place' || type === 'Country';
}

function governsInfinitive(verb: number, context: ExtractionContext): boolean {
  const { syntax, token } = context;
  return syntax
    .children(verb)
    .filter((child) => ['xcomp', 'ccomp', 'advcl'].includes(token(child).dep))
    .some((child) => syntax.children(child).some((inner) => token(inner).tag === 'TO'));
}

/** What a verb is about: its objects with their conjuncts, predicatives, and the objects of its prepositions. */
export function findComplements(verb: number, context: ExtractionContext): readonly number[] {
  const { syntax, token } = context;
  const own = syntax.children(verb).flatMap((child) => {
    // The parser often takes the predicative of "call him a liar" for an apposition.
    const predicative = syntax.children(child).filter((inner) => token(inner).dep === 'appos');
    if (COMPLEMENT.has(token(child).dep))
      return [child, ...syntax.conjuncts(child), ...predicative, ...countedBy(child, context)];
    // "Found the minister *guilty*".
    if (token(child).dep === 'ccomp' && token(child).tag.startsWith('JJ')) return [child];
    return token(child).dep === 'prep' ? objectsOf(child, context) : [];
  });
  const { dep, tag, head } = token(verb);
  return (dep === 'acl' || dep === 'amod' || dep === 'relcl') && tag === 'VBN' ? [...own, head] : own;
}

/** "A round of *talks*". */
function countedBy(noun: number, context: ExtractionContext): readonly number[] {
  if (!context.predicates.portion.has(context.lemma(noun))) return [];
  return context.syntax
    .children(noun)
    .filter((child) => context.token(child).dep === 'prep' && context.lemma(child) === 'of')
    .flatMap((child) => objectsOf(child, context));
}

function wordsBeside(verb: number, context: ExtractionContext): readonly string[] {
  const { syntax, token } = context;
  return syntax
    .children(verb)
    .filter((child) => BESIDE.has(token(child).dep))
    .flatMap((child) => [context.lemma(child), ...objectsOf(child, context).map(context.lemma)]);
}

/** Particles of a verb: "call *off*". */
export function findParticles(verb: number, context: ExtractionContext): readonly string[] {
  return context.syntax
    .children(verb)
    .filter((child) => context.token(child).dep === 'prt')
    .map(context.lemma);
}

/** Lemmas of the words that modify a noun, before it and after a preposition. */
function findNounModifiers(noun: number, context: ExtractionContext): readonly string[] {
  const { syntax, token } = context;
  return syntax.children(noun).flatMap((child) => {
    const { dep } = token(child);
    if (dep === 'prep')
      return objectsOf(child, context).flatMap((head) => [context.lemma(head), ...kindsOf(head, context)]);
    if (!['compound', 'amod', 'nmod', 'poss', 'quantmod'].includes(dep)) return [];
    return [context.lemma(child), ...findNounModifiers(child, context), ...context.lemma(child).split('-')];
  });
}

/** "Of *separatist* groups". */
function kindsOf(noun: number, context: ExtractionContext): readonly string[] {
  return context.syntax
    .children(noun)
    .filter((child) => ['amod', 'compound'].includes(context.token(child).dep))
    .map(context.lemma);
}

/** Arguments of its own show that a noun means the happening and not a thing. */
export function hasComplement(noun: number, context: ExtractionContext): boolean {
  const { syntax, token } = context;
  return syntax.children(noun).some((child) => {
    const { dep } = token(child);
    if (dep === 'poss') return true;
    return dep === 'prep' && context.predicates.contentOf.has(context.lemma(child));
  });
}
