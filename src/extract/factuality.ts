import type { ExtractionContext } from './extraction-context.ts';
import { findGovernorMood } from './governor-mood.ts';
import { combineMoods, PLAIN_MOOD } from './mood.ts';
import type { Mood } from './mood.ts';
import { findNounMood } from './noun-mood.ts';

/** Mood of any predicate of a document, verb or noun, by its own words and all that govern it. */
export type MoodReader = (token: number) => Mood;

/** Reads each predicate once; governors are read before what they govern, and a circle in a broken tree ends plain. */
export function createMoodReader(context: ExtractionContext): MoodReader {
  const known = new Map<number, Mood>();
  const read: MoodReader = (token) => {
    const seen = known.get(token);
    if (seen !== undefined) return seen;
    known.set(token, PLAIN_MOOD);
    const mood = context.isNoun(token)
      ? findNounMood(token, context, read)
      : findVerbMood(token, context, read);
    known.set(token, mood);
    return mood;
  };
  return read;
}

function findVerbMood(verb: number, context: ExtractionContext, read: MoodReader): Mood {
  return combineMoods(findOwnMood(verb, context), findGovernorMood(verb, context, read));
}

/** What the verb group itself says: negation, modal, adverbs, the conjunction that opens its clause. */
function findOwnMood(verb: number, context: ExtractionContext): Mood {
  const { predicates, syntax, token } = context;
  let mood: Mood = PLAIN_MOOD;
  for (const child of syntax.children(verb)) {
    const { dep } = token(child);
    const word = context.lemma(child);
    if (dep === 'aux' && token(child).tag === 'MD') mood = combineMoods(mood, modalMood(verb, word, context));
    else if (dep === 'neg' || isNoLonger(child, context)) mood = { ...mood, negative: true };
    else if (dep === 'advmod' || dep === 'preconj' || dep === 'cc') {
      if (predicates.negator.has(word)) mood = { ...mood, negative: true };
      if (predicates.alleged.has(word) || predicates.alleged.has(token(child).text.toLowerCase()))
        mood = { ...mood, alleged: true };
      if (predicates.probable.has(word)) mood = combineMoods(mood, { ...PLAIN_MOOD, certainty: 'probable' });
      if (predicates.possibleAdverb.has(word))
        mood = combineMoods(mood, { ...PLAIN_MOOD, certainty: 'possible', hypothetical: true });
      if (predicates.conditional.has(word)) mood = { ...mood, hypothetical: true };
    } else if (dep === 'mark' && predicates.conditional.has(word)) mood = { ...mood, hypothetical: true };
    else if (dep.startsWith('nsubj') && isNegativeNoun(child, context)) mood = { ...mood, negative: true };
  }
  if (isInverted(verb, context)) mood = { ...mood, hypothetical: true };
  if (opensCondition(verb, context) && mood.future) mood = { ...mood, hypothetical: true };
  if (isAsked(verb, context)) mood = { ...mood, hypothetical: true };
  // "could not find" tells that it was not found.
  if (
    mood.negative &&
    syntax.children(verb).some((child) => predicates.modalAbility.has(context.lemma(child)))
  ) {
    return { ...mood, hypothetical: false, certainty: 'certain' };
  }
  return mood;
}

function modalMood(verb: number, modal: string, context: ExtractionContext): Mood {
  const { predicates } = context;
  if (predicates.modalFuture.has(modal)) return { ...PLAIN_MOOD, planned: true, future: true };
  if (predicates.modalWould.has(modal)) {
    // A "would" under a report is the future of the past, unless it tells what a happening may lead to; elsewhere it hangs on a condition.
    const planned = isReported(verb, context) && !isConsequence(verb, context);
    return { ...PLAIN_MOOD, planned, hypothetical: !planned, future: true };
  }
  if (predicates.modalPossible.has(modal)) {
    const future = !predicates.modalPresent.has(modal) && context.token(verb).tag === 'VB';
    return {
      ...PLAIN_MOOD,
      hypothetical: true,
      certainty: 'possible',
      future: future && !hasPerfect(verb, context),
    };
  }
  if (predicates.modalObligation.has(modal)) return { ...PLAIN_MOOD, hypothetical: true, future: true };
  return PLAIN_MOOD;
}

function isReported(verb: number, context: ExtractionContext): boolean {
  let at = verb;
  for (let depth = 0; depth < 4; depth += 1) {
    const { dep, head } = context.token(at);
    if (head === at) return false;
    if (dep === 'ccomp' && context.predicates.report.has(context.lemma(head))) return true;
    at = head;
  }
  return false;
}

/** "New tariffs would hurt", "that would likely lead to": what is foreseen and not meant. */
function isConsequence(verb: number, context: ExtractionContext): boolean {
  const { predicates, syntax, token } = context;
  return syntax.children(verb).some((child) => {
    const { dep } = token(child);
    if (dep === 'advmod') return predicates.probable.has(context.lemma(child));
    if (dep !== 'nsubj' && dep !== 'csubj') return false;
    const lemma = context.lemma(child);
    return (
      context.frames.nounPatterns(lemma).length > 0 ||
      context.frames.eventiveness(lemma) === 'always' ||
      (context.mentionAt(child) === undefined && predicates.impersonal.has(lemma))
    );
  });
}

function hasPerfect(verb: number, context: ExtractionContext): boolean {
  return context.syntax
    .children(verb)
    .some((child) => context.token(child).dep === 'aux' && context.lemma(child) === 'have');
}

function isNoLonger(adverb: number, context: ExtractionContext): boolean {
  const { syntax, token } = context;
  if (token(adverb).dep !== 'advmod' || !context.predicates.noLonger.has(context.lemma(adverb))) return false;
  return syntax.children(adverb).some((child) => context.lemma(child) === 'no');
}

/** "no one", "neither side", "none of them", "no country". */
function isNegativeNoun(noun: number, context: ExtractionContext): boolean {
  const negators = context.predicates.negativeNoun;
  if (negators.has(context.lemma(noun))) return true;
  return context.syntax
    .children(noun)
    .some(
      (child) =>
        ['det', 'neg', 'preconj'].includes(context.token(child).dep) && negators.has(context.lemma(child)),
    );
}

/** "Should Moscow proceed", "had they known": an auxiliary before its subject in a clause below another. */
function isInverted(verb: number, context: ExtractionContext): boolean {
  const { syntax, token } = context;
  const { dep } = token(verb);
  if (dep !== 'advcl' && dep !== 'ccomp') return false;
  const auxiliary = syntax.child(verb, 'aux');
  const subject = syntax.child(verb, 'nsubj', 'nsubjpass');
  return (
    auxiliary !== undefined &&
    subject !== undefined &&
    auxiliary < subject &&
    (dep === 'advcl' ? context.predicates.inverting : context.predicates.conditional).has(
      context.lemma(auxiliary),
    )
  );
}

/** Whether an adverbial clause with "if" or an inversion depends on the verb. */
function opensCondition(verb: number, context: ExtractionContext): boolean {
  return context.syntax
    .children(verb)
    .some((child) => context.token(child).dep === 'advcl' && isConditional(child, context));
}

/** "If Moscow proceeds", "should Moscow proceed". */
export function isConditional(clause: number, context: ExtractionContext): boolean {
  const { predicates, syntax, token } = context;
  const opened = syntax
    .children(clause)
    .some(
      (index) =>
        ['mark', 'advmod'].includes(token(index).dep) &&
        predicates.conditional.has(context.lemma(index)) &&
        context.lemma(index) !== 'whether',
    );
  return opened || isInverted(clause, context);
}

/** A question that is not reported as fact; only its main verb. */
function isAsked(verb: number, context: ExtractionContext): boolean {
  const word = context.token(verb);
  if (word.head !== verb) return false;
  const sentence = context.document.sentences[word.sentence];
  if (sentence === undefined) return false;
  for (
    let index = sentence.endToken - 1;
    index >= sentence.firstToken && index > sentence.endToken - 4;
    index -= 1
  ) {
    if (context.token(index).text === '?') return true;
  }
  return false;
}
