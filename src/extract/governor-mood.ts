import { isFinite, isInfinitive, liesAhead } from './clause-form.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { selectVerbFrame } from './frame-selection.ts';
import { combineMoods, PLAIN_MOOD, withoutNegation } from './mood.ts';
import type { Mood } from './mood.ts';

const PLANNED: Mood = { ...PLAIN_MOOD, planned: true, future: true };
const WISHED: Mood = { ...PLAIN_MOOD, hypothetical: true, future: true };
const TRIED: Mood = { ...WISHED, certainty: 'possible' };
const EXPECTED: Mood = { ...PLAIN_MOOD, planned: true, future: true, certainty: 'probable' };

/** What the clause or noun above a verb makes of it. */
export function findGovernorMood(
  verb: number,
  context: ExtractionContext,
  read: (token: number) => Mood,
): Mood {
  const { token } = context;
  const { dep, head } = token(verb);
  if (head === verb) return isInfinitive(verb, context) ? PLANNED : PLAIN_MOOD;
  switch (dep) {
    case 'conj':
      return sharedMood(verb, head, context, read);
    case 'xcomp':
      return complementMood(verb, head, context, read);
    case 'ccomp':
      return isFinite(verb, context)
        ? clauseMood(verb, head, context)
        : complementMood(verb, head, context, read);
    case 'advcl':
      return adverbialMood(verb, head, context, read);
    case 'pcomp':
      return gerundMood(head, context, read);
    case 'acl':
    case 'relcl':
      return isInfinitive(verb, context) ? infinitiveOfNoun(verb, head, context, read) : PLAIN_MOOD;
    default:
      return PLAIN_MOOD;
  }
}

/** A coordinated verb has the governor of the first; where it has no auxiliary or subject of its own also the first's. */
function sharedMood(
  verb: number,
  first: number,
  context: ExtractionContext,
  read: (token: number) => Mood,
): Mood {
  const { syntax, token } = context;
  if (!context.isVerb(first)) return PLAIN_MOOD;
  const bare = !syntax.hasChild(verb, 'nsubj', 'nsubjpass', 'aux') && /^VB[NG]?$/u.test(token(verb).tag);
  if (!bare) return isFinite(verb, context) ? PLAIN_MOOD : findGovernorMood(first, context, read);
  const alternative = syntax
    .children(first)
    .some((child) => token(child).dep === 'cc' && context.predicates.alternative.has(context.lemma(child)));
  const mood = read(first);
  return alternative ? mood : { ...mood, negative: false };
}

/** An infinitive or gerund under a verb or a predicative adjective. */
function complementMood(
  verb: number,
  governor: number,
  context: ExtractionContext,
  read: (token: number) => Mood,
): Mood {
  const { predicates, syntax, token } = context;
  const lemma = context.lemma(governor);
  const above = aboveMood(governor, context, read);
  if (lemma === 'be' || (lemma === 'have' && isInfinitive(verb, context))) {
    return isInfinitive(verb, context) ? combineMoods(above, PLANNED) : above;
  }
  if (lemma === 'go' && token(governor).tag === 'VBG' && isInfinitive(verb, context))
    return combineMoods(above, PLANNED);
  const passive = syntax.hasChild(governor, 'auxpass') || !context.isVerb(governor);
  if (isPerformed(verb, governor, context)) return PLAIN_MOOD;
  if (lemma === 'stop' || (predicates.negative.has(lemma) && !predicates.report.has(lemma))) {
    return combineMoods(above, {
      ...PLAIN_MOOD,
      negative: true,
      future: isInfinitive(verb, context) && above.future,
    });
  }
  if (passive && predicates.hearsay.has(lemma)) {
    return {
      ...PLAIN_MOOD,
      alleged: lemma !== 'say',
      certainty: predicates.guess.has(lemma) ? 'probable' : 'certain',
    };
  }
  if (predicates.seem.has(lemma))
    return combineMoods(withoutNegation(above), {
      ...PLAIN_MOOD,
      certainty: lemma === 'likely' ? 'probable' : 'possible',
      planned: lemma === 'likely',
      future: lemma === 'likely',
    });
  if (!isInfinitive(verb, context))
    return predicates.weighing.has(lemma) ? combineMoods(withoutNegation(above), WISHED) : above;
  if (predicates.tried.has(lemma) && isConative(verb, context)) return above;
  if (predicates.tried.has(lemma) || (passive && predicates.permit.has(lemma)))
    return combineMoods(withoutNegation(above), TRIED);
  if (predicates.transparent.has(lemma)) return above;

  if (predicates.expect.has(lemma)) return combineMoods(withoutNegation(above), EXPECTED);
  if (predicates.plan.has(lemma))
    return combineMoods(above.negative ? { ...withoutNegation(above), hypothetical: true } : above, PLANNED);
  if (predicates.possible.has(lemma)) return combineMoods(withoutNegation(above), WISHED);
  return combineMoods(withoutNegation(above), { ...PLAIN_MOOD, future: true });
}

/** "I would like to offer", "we want to thank": the words are the deed. */
function isPerformed(verb: number, governor: number, context: ExtractionContext): boolean {
  const { frames, predicates, syntax } = context;
  if (!predicates.performing.has(context.lemma(governor)) || syntax.hasChild(governor, 'neg')) return false;
  const subject = syntax.child(governor, 'nsubj');
  if (subject === undefined || !predicates.firstPerson.has(context.lemma(subject))) return false;
  return frames
    .verbPatterns(context.lemma(verb))
    .some(({ frame }) => [...frame.roles.values()].includes('speaker') && frame.type !== 'STATEMENT');
}

/** A finite clause under a verb of saying, thinking or fearing. Reported as fact unless the reporter is in doubt. */
function clauseMood(verb: number, governor: number, context: ExtractionContext): Mood {
  const { predicates } = context;
  const lemma = context.lemma(governor);
  if (lemma === 'deny') return { ...PLAIN_MOOD, negative: true };
  if (predicates.expect.has(lemma) && context.syntax.hasChild(governor, 'auxpass')) return EXPECTED;
  if (predicates.doubting.has(lemma)) return { ...PLAIN_MOOD, hypothetical: true };
  if (predicates.allege.has(lemma)) return { ...PLAIN_MOOD, alleged: true };
  if (predicates.hinting.has(lemma) && liesAhead(verb, context)) return WISHED;
  return PLAIN_MOOD;
}

function adverbialMood(
  verb: number,
  governor: number,
  context: ExtractionContext,
  read: (token: number) => Mood,
): Mood {
  const above = withoutNegation(aboveMood(governor, context, read));
  if (isInfinitive(verb, context)) {
    // Passive or adjectival governors of "to" clauses are often parsed as adverbial: "is slated to meet".
    const lemma = context.lemma(governor);
    if (context.predicates.plan.has(lemma) || context.predicates.possible.has(lemma))
      return complementMood(verb, governor, context, read);
    return combineMoods(above, { ...PLANNED, planned: true });
  }
  return isFinite(verb, context) ? PLAIN_MOOD : { ...above, certainty: 'certain' };
}

/** A gerund after a preposition: "without saying", "prevent from using", "plans for building", "capable of holding". */
function gerundMood(preposition: number, context: ExtractionContext, read: (token: number) => Mood): Mood {
  const { predicates, token } = context;
  const governor = token(preposition).head;
  const word = context.lemma(preposition);
  const lemma = context.lemma(governor);
  if (predicates.withoutWords.has(word)) return { ...PLAIN_MOOD, negative: true };
  if (word === 'from' && predicates.negative.has(lemma))
    return { ...PLAIN_MOOD, negative: true, future: true };
  if (word === 'against') return WISHED;
  if (predicates.sequence.has(word)) return PLAIN_MOOD;
  // "Accused the commission of rigging it"; the parser may hang the deed on the accused.
  const { dep, head } = token(governor);
  const accusing = dep === 'dobj' && context.isNoun(governor) ? head : governor;
  if (['of', 'for'].includes(word) && predicates.allege.has(context.lemma(accusing)))
    return { ...PLAIN_MOOD, alleged: true };
  if (context.isNoun(governor)) return nounComplementMood(governor, context, read);
  if (word === 'of' && predicates.possible.has(lemma)) return WISHED;
  if ((word === 'for' || word === 'about' || word === 'on') && predicates.possible.has(lemma)) return WISHED;
  return word === 'by' || word === 'in' ? withoutNegation(aboveMood(governor, context, read)) : PLAIN_MOOD;
}

/** Whether trying to do it is doing it: "sought to mend ties". */
function isConative(verb: number, context: ExtractionContext): boolean {
  if (selectVerbFrame(verb, context).frame.conative) return true;
  // "To try and mend ties".
  const { syntax, token, predicates } = context;
  return (
    predicates.tried.has(context.lemma(verb)) &&
    syntax
      .children(verb)
      .some((child) => ['conj', 'xcomp'].includes(token(child).dep) && isConative(child, context))
  );
}

function infinitiveOfNoun(
  verb: number,
  noun: number,
  context: ExtractionContext,
  read: (token: number) => Mood,
): Mood {
  const { syntax, token } = context;
  if (context.predicates.triedNoun.has(context.lemma(noun)) && isConative(verb, context)) return read(noun);
  const ordinal = syntax
    .children(noun)
    .some((child) => token(child).dep === 'amod' && context.predicates.ranking.has(context.lemma(child)));
  if (ordinal) return PLAIN_MOOD;
  return nounComplementMood(noun, context, read);
}

/** What a noun makes of the clause or event noun it governs: "plan to", "threat of", "refusal to". */
export function nounComplementMood(
  noun: number,
  context: ExtractionContext,
  read: (token: number) => Mood,
): Mood {
  const { predicates } = context;
  const lemma = context.lemma(noun);
  const above = withoutNegation({ ...read(noun), planned: false, future: false });
  const negated = read(noun).negative;
  if (predicates.nounDeny.has(lemma)) return { ...PLAIN_MOOD, negative: true, hypothetical: negated };
  if (negated) return WISHED;
  if (predicates.nounPossible.has(lemma)) return combineMoods(above, WISHED);
  if (predicates.nounPlan.has(lemma)) return combineMoods(above, PLANNED);
  if (predicates.nounAllege.has(lemma)) return { ...PLAIN_MOOD, alleged: true };
  return combineMoods(above, { ...PLAIN_MOOD, future: true, planned: true });
}

/** The mood of a governing verb; of a predicative adjective that of its copula. */
function aboveMood(governor: number, context: ExtractionContext, read: (token: number) => Mood): Mood {
  if (context.isVerb(governor) || context.isNoun(governor)) return read(governor);
  const { dep, head } = context.token(governor);
  const over = dep === 'acomp' || dep === 'oprd' || dep === 'amod' ? head : governor;
  const mood = over === governor ? PLAIN_MOOD : read(over);
  const negated =
    context.syntax.hasChild(governor, 'neg') || context.predicates.unable.has(context.lemma(governor));
  return negated ? { ...mood, negative: !mood.negative } : mood;
}
