import { hasMark, isInfinitive, opensMeanwhile } from './clause-form.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { isPastPerfect, isUnderWay } from './news.ts';
import { isHappening } from './own-times.ts';
import { objectsOf } from './slots.ts';
import { findTense } from './tense.ts';

/** The predicate whose time is also that of this one: of the clause it is an object of, continues, or fills in. */
export function findDatingGovernor(predicate: number, context: ExtractionContext): number | undefined {
  return context.isNoun(predicate)
    ? findGovernorOfNoun(predicate, context)
    : findGovernorOfVerb(predicate, context);
}

function findGovernorOfNoun(noun: number, context: ExtractionContext): number | undefined {
  const { dep, head } = context.token(noun);
  if ((dep === 'conj' || dep === 'appos') && context.isNoun(head)) return head;
  if (dep === 'dobj' || dep === 'nsubjpass')
    return context.isVerb(head) && passesTime(noun, head, context) ? head : undefined;
  if (dep === 'nsubj' || dep === 'attr') return context.isVerb(head) ? head : undefined;
  if (dep !== 'pobj') return undefined;
  const preposition = context.lemma(head);
  // "Bristled at her claim": what was said may have been said long before.
  if (preposition === 'at' && isUtterance(noun, context)) return undefined;
  const over = context.token(head).head;
  const governor = context.isNoun(over) ? findHolder(over, context) : over;
  if (governor === undefined || !(context.isVerb(governor) || context.isNoun(governor))) return undefined;
  // "Landed after a flight": what is new to the reader led up to it; "after the war" may be long ago.
  const leadsUp = preposition === 'after' && isNew(noun, context);
  return leadsUp || context.predicates.datingPreposition.has(preposition) ? governor : undefined;
}

function isUtterance(noun: number, { predicates, lemma }: ExtractionContext): boolean {
  return predicates.utterance.has(lemma(noun)) || predicates.nounReport.has(lemma(noun));
}

/** "Announced the device at a conference", where the parser hung the occasion on the device. */
function findHolder(noun: number, context: ExtractionContext): number | undefined {
  const { dep, head } = context.token(noun);
  if (isHappening(noun, context)) return noun;
  return ['dobj', 'nsubjpass'].includes(dep) && context.isVerb(head) ? head : undefined;
}

function findGovernorOfVerb(verb: number, context: ExtractionContext): number | undefined {
  const { predicates, token } = context;
  const { dep, head, tag } = token(verb);
  if (dep === 'pcomp' && tag === 'VBG')
    return context.isVerb(token(head).head) ? token(head).head : undefined;
  if (head === verb) return undefined;
  if (dep === 'relcl' || dep === 'acl') return describesHappening(verb, context) ? head : undefined;
  if (!context.isVerb(head)) return undefined;
  if (
    dep === 'conj' ||
    (dep === 'xcomp' &&
      !predicates.plan.has(context.lemma(head)) &&
      !predicates.possible.has(context.lemma(head)))
  )
    return head;
  if (dep === 'advcl') return isOfSameTime(verb, context) ? head : undefined;
  return dep === 'ccomp' &&
    (/^VB[ZP]$/u.test(tag) || isUnderWay(verb, context)) &&
    predicates.report.has(context.lemma(head))
    ? head
    : undefined;
}

/** "A conference held by Apple", "disasters which killed 120", "a meeting where he spoke": of the time of the happening. */
function describesHappening(verb: number, context: ExtractionContext): boolean {
  const { dep, head, tag } = context.token(verb);
  if (!isHappening(head, context)) return false;
  if (dep === 'acl') return tag === 'VBN' && context.predicates.light.has(context.lemma(verb));
  if (findTense(verb, context) !== 'past' || isPastPerfect(verb, context)) return false;
  return context.syntax.children(verb).some((child) => {
    const { dep: role } = context.token(child);
    const word = context.lemma(child);
    if (role === 'advmod') return word === 'where' || word === 'when';
    return role === 'nsubj' && context.predicates.relative.has(word);
  });
}

/** A participle, or a clause that "while" or "although" opens; what had happened before is of another time. */
function isOfSameTime(verb: number, context: ExtractionContext): boolean {
  if (opensMeanwhile(verb, context)) return true;
  if (isPastPerfect(verb, context)) return false;
  return ['VBG', 'VBN'].includes(context.token(verb).tag) || runsAlongside(verb, context);
}

/** "Although", "once": a clause in the past or perfect, told beside the one it belongs to. */
function runsAlongside(verb: number, context: ExtractionContext): boolean {
  if (!hasMark(verb, context.predicates.alongside, context)) return false;
  return findTense(verb, context) === 'past' || isUnderWay(verb, context);
}

/** An object happens when its verb does where the verb is light or the object is new: not "criticised his earlier speech". */
function passesTime(noun: number, verb: number, context: ExtractionContext): boolean {
  const { predicates } = context;
  if (predicates.light.has(context.lemma(verb))) return true;
  return isNew(noun, context) && !predicates.report.has(context.lemma(verb));
}

/** Without a determiner, or with "a". */
function isNew(noun: number, context: ExtractionContext): boolean {
  return !context.syntax
    .children(noun)
    .some(
      (child) =>
        context.token(child).dep === 'poss' ||
        (context.token(child).dep === 'det' && !['a', 'an'].includes(context.lemma(child))),
    );
}

/** The happenings at which a predicate takes place: "spoke at the conference", "a glitch on the flight". */
export function listOccasions(predicate: number, context: ExtractionContext): readonly number[] {
  const used = findUsedOccasion(predicate, context);
  if (used !== undefined) return [used];
  return (
    context.syntax
      .children(predicate)
      .filter((child) => context.token(child).dep === 'prep')
      .filter((child) => context.predicates.occasionOfDate.has(context.lemma(child)))
      // What one speaks on is one's topic.
      .filter((child) => context.lemma(child) !== 'on' || !context.isVerb(predicate))
      .flatMap((child) => objectsOf(child, context))
      .filter((noun) => isHappening(noun, context))
  );
}

/** "Used the *call* to warn": what was taken as the occasion for a deed. */
export function findUsedOccasion(verb: number, context: ExtractionContext): number | undefined {
  const { syntax, token } = context;
  const { dep, head } = token(verb);
  if ((dep !== 'xcomp' && dep !== 'advcl') || !isInfinitive(verb, context) || context.lemma(head) !== 'use')
    return undefined;
  const object = syntax.child(head, 'dobj');
  return object !== undefined && isHappening(object, context) ? object : undefined;
}
