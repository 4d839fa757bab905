import type { ExtractionContext } from './extraction-context.ts';
import { nounComplementMood } from './governor-mood.ts';
import { combineMoods, PLAIN_MOOD, withoutNegation } from './mood.ts';
import type { Mood } from './mood.ts';
import { findPortion } from './noun-slots.ts';

const PLANNED: Mood = { ...PLAIN_MOOD, planned: true, future: true };
/** How deep in a list of guests a participle may have been put. */
const MAX_GUESTS = 6;
const WISHED: Mood = { ...PLAIN_MOOD, hypothetical: true, future: true };

/** Mood of an event noun: its modifiers, and what the verb or noun above makes of it. */
export function findNounMood(noun: number, context: ExtractionContext, read: (token: number) => Mood): Mood {
  const own = findModifierMood(noun, context);
  const governed = findGoverned(noun, context, read);
  // "No agreement was reached": the "no" has made the verb negative already.
  return combineMoods(own, own.negative ? { ...governed, negative: false } : governed);
}

function findModifierMood(noun: number, context: ExtractionContext): Mood {
  const { predicates, syntax, token } = context;
  let mood: Mood = PLAIN_MOOD;
  for (const child of syntax.children(noun)) {
    const { dep } = token(child);
    const words = [context.lemma(child), token(child).text.toLowerCase()];
    const among = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
    if ((dep === 'det' || dep === 'neg') && among(predicates.negativeDeterminer))
      mood = { ...mood, negative: true };
    const averted = words.some((word) => predicates.averting.has(word.split('-').at(-1) ?? word));
    if (averted && token(child).tag !== 'VBG' && (dep === 'acl' || dep === 'amod'))
      mood = { ...mood, hypothetical: true, future: true, negative: true };
    if (dep !== 'amod' && dep !== 'compound' && dep !== 'nmod') continue;
    if (among(predicates.alleged)) mood = { ...mood, alleged: true };
    if (among(predicates.planned)) mood = combineMoods(mood, PLANNED);
    if (among(predicates.hypothetical)) mood = combineMoods(mood, WISHED);
  }
  if (findScheduling(noun, context) !== undefined) mood = combineMoods(mood, PLANNED);
  const threatened = syntax
    .children(noun)
    .some(
      (child) =>
        token(child).dep === 'acl' && token(child).tag === 'VBN' && context.lemma(child) === 'threaten',
    );
  return threatened ? combineMoods(mood, WISHED) : mood;
}

function findGoverned(noun: number, context: ExtractionContext, read: (token: number) => Mood): Mood {
  const { token } = context;
  const { dep, head } = token(noun);
  if (dep === 'conj' && context.isNoun(head)) return findGoverned(head, context, read);
  if (['dobj', 'nsubjpass', 'nsubj', 'attr', 'oprd'].includes(dep) && context.isVerb(head))
    return underVerb(noun, head, dep, context, read);
  const portion = findPortion(noun, context);
  if (portion !== undefined) return read(portion);
  if (dep !== 'pobj') return PLAIN_MOOD;
  const governor = token(head).head;
  const preposition = context.lemma(head);
  if (context.isNoun(governor)) {
    const { predicates } = context;
    const lemma = context.lemma(governor);
    // "Sanctions, pressure, praise *for* it": the reason and not the aim.
    if (preposition === 'for' && predicates.reasoned.has(lemma)) return PLAIN_MOOD;
    // "His intentions in *the call*": what is known is not what is meant.
    const governs =
      predicates.governingPreposition.has(preposition) &&
      (preposition !== 'in' || isIndefinite(noun, context));
    if (
      governs &&
      (predicates.nounPossible.has(lemma) || predicates.nounPlan.has(lemma) || predicates.nounDeny.has(lemma))
    )
      return nounComplementMood(governor, context, read);
    if (governs && predicates.nounAllege.has(lemma)) return { ...PLAIN_MOOD, alleged: true };
    return PLAIN_MOOD;
  }
  if (!context.isVerb(governor)) return PLAIN_MOOD;
  // "Rejected calls for a truce": it did not come about.
  if (
    preposition === 'for' &&
    context.predicates.negative.has(context.lemma(governor)) &&
    isIndefinite(noun, context)
  )
    return WISHED;
  if (context.predicates.withoutWords.has(preposition)) return { ...PLAIN_MOOD, negative: true };
  if (preposition === 'for' || preposition === 'of' || preposition === 'with' || preposition === 'to') {
    const lemma = context.lemma(governor);
    if (context.predicates.possible.has(lemma) && preposition !== 'with')
      return isIndefinite(noun, context) ? WISHED : PLAIN_MOOD;
    return isIndefinite(noun, context) ? ahead(read(governor)) : PLAIN_MOOD;
  }
  return PLAIN_MOOD;
}

/** The subject or object of a verb: light verbs pass on all they say, others only that they lie ahead. */
function underVerb(
  noun: number,
  verb: number,
  dep: string,
  context: ExtractionContext,
  read: (token: number) => Mood,
): Mood {
  const { predicates } = context;
  const lemma = context.lemma(verb);
  const mood = read(verb);
  const object = dep === 'dobj' || dep === 'nsubjpass';
  if (dep === 'attr' || lemma === 'be') return mood;
  if (object && predicates.averting.has(lemma)) return { ...WISHED, negative: !mood.negative };
  if (object && predicates.arranging.has(lemma) && isIndefinite(noun, context))
    return combineMoods(withoutNegation(mood), PLANNED);
  if (object && predicates.light.has(lemma)) return mood;
  if (object && predicates.possible.has(lemma) && isIndefinite(noun, context))
    return combineMoods(withoutNegation(mood), WISHED);
  if (!object && predicates.occur.has(lemma)) return mood;
  if (dep === 'nsubjpass' && predicates.scheduled.has(lemma)) return combineMoods(mood, PLANNED);
  return isIndefinite(noun, context) ? ahead(mood) : PLAIN_MOOD;
}

function ahead(mood: Mood): Mood {
  return { ...withoutNegation(mood), alleged: false, certainty: 'certain' };
}

/** Without "the", "this" or a possessor a noun under a future verb lies ahead too. */
function isIndefinite(noun: number, context: ExtractionContext): boolean {
  const { syntax, token } = context;
  return !syntax.children(noun).some((child) => {
    const { dep } = token(child);
    return dep === 'poss' || (dep === 'det' && !context.predicates.indefinite.has(context.lemma(child)));
  });
}

/**
 * The participle that says when a noun event is to be: "talks *scheduled* for Monday". The parser often gives it to the last
 * of the guests: "a conference including Spain and Portugal *slated* for June".
 */
export function findScheduling(noun: number, context: ExtractionContext, depth = 0): number | undefined {
  const { predicates, syntax, token } = context;
  for (const child of syntax.children(noun)) {
    const { dep, tag } = token(child);
    if (dep === 'acl' && tag === 'VBN' && predicates.scheduled.has(context.lemma(child))) return child;
    if (depth >= MAX_GUESTS || !(dep === 'prep' || dep === 'pobj' || dep === 'conj')) continue;
    if (dep !== 'prep' && context.mentionAt(child) === undefined) continue;
    if (child < noun) continue;
    const found = findScheduling(child, context, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
