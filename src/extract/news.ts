import { opensMeanwhile } from './clause-form.ts';
import type { ExtractionContext } from './extraction-context.ts';
import type { MoodReader } from './factuality.ts';
import { findTense } from './tense.ts';

/** Main clauses of the first sentences tell the news itself; later ones often its history. */
const NEWS_SENTENCES = 6;

/** What the main clauses of a dated article tell as done, and all its reports, are as new as the article. */
export function isNews(predicate: number, context: ExtractionContext, readMood: MoodReader): boolean {
  const { sentences } = context.document;
  const { sentence } = context.token(predicate);
  const mood = readMood(predicate);
  if (mood.hypothetical || mood.planned || mood.negative || mood.future) return false;
  if (isBareHeadline(predicate, context)) return true;
  if (!context.isVerb(predicate) || context.lemma(predicate) === 'be') return false;
  if (isPerformed(predicate, context)) return true;
  if (!isMainClause(predicate, context)) return false;
  const tense = findTense(predicate, context);
  if (tense === 'none' || tense === 'future') return false;
  const reports = isTelling(predicate, context);
  if (tense === 'present')
    return (
      reports ||
      sentences[sentence]?.zone === 'title' ||
      isUnderWay(predicate, context) ||
      hasDemonstrativeSubject(predicate, context)
    );
  return !isPastPerfect(predicate, context) && (reports || sentence < NEWS_SENTENCES);
}

/** Main, joined to a main one by "and", or beside one with no more than a semicolon between: "one is flying; others wait". */
function isMainClause(verb: number, context: ExtractionContext): boolean {
  const { dep, head } = context.token(verb);
  if (dep === 'ROOT' || dep === 'conj') return true;
  // "Li warned of it, while both sides have accused the other": said beside the news, and as new.
  if (dep === 'advcl' && opensMeanwhile(verb, context))
    return isUnderWay(verb, context) && isTelling(verb, context);
  if (dep !== 'ccomp' || verb > head || context.predicates.report.has(context.lemma(head))) return false;
  return context.tokens.slice(verb, head).some(({ text }) => text === ';');
}

/** A headline without a verb tells what its own noun says: "Technical problem on flight". */
function isBareHeadline(noun: number, context: ExtractionContext): boolean {
  const { sentence, dep, head } = context.token(noun);
  if (context.document.sentences[sentence]?.zone !== 'title' || !context.isNoun(noun)) return false;
  if (dep === 'ROOT') return true;
  const over = context.token(head);
  const top = context.token(over.head);
  return dep === 'pobj' && context.lemma(head) === 'on' && top.dep === 'ROOT' && context.isNoun(top.index);
}

/** "I would like to thank you" does it by saying so. */
function isPerformed(verb: number, context: ExtractionContext): boolean {
  const { dep, head } = context.token(verb);
  if (dep !== 'xcomp' || !context.predicates.performing.has(context.lemma(head))) return false;
  const subject = context.syntax.child(head, 'nsubj');
  return (
    isTelling(verb, context) &&
    subject !== undefined &&
    context.predicates.firstPerson.has(context.lemma(subject))
  );
}

/** "This brings the number to ten": what was just told does so. */
function hasDemonstrativeSubject(verb: number, context: ExtractionContext): boolean {
  const subject = context.syntax.child(verb, 'nsubj');
  return subject !== undefined && context.lemma(subject) === 'this';
}

/** A verb of saying, or of a frame with a speaker. */
export function isTelling(verb: number, context: ExtractionContext): boolean {
  const lemma = context.lemma(verb);
  const [pattern] = context.frames.verbPatterns(lemma);
  return (
    context.predicates.report.has(lemma) || [...(pattern?.frame.roles.values() ?? [])].includes('speaker')
  );
}

/** "is buying", "has bought": as recent as the telling. */
export function isUnderWay(verb: number, context: ExtractionContext): boolean {
  return context.syntax.children(verb).some((child) => {
    const { dep, tag } = context.token(child);
    return dep.startsWith('aux') && (tag === 'VBZ' || tag === 'VBP') && context.token(verb).tag !== 'VB';
  });
}

/** "had bought": before what is told. */
export function isPastPerfect(verb: number, context: ExtractionContext): boolean {
  return context.syntax
    .children(verb)
    .some(
      (child) =>
        context.token(child).dep === 'aux' &&
        context.lemma(child) === 'have' &&
        context.token(child).tag === 'VBD',
    );
}
