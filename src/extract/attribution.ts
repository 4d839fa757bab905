import type { Attribution } from '../document/extracted-document.ts';
import { describeSource } from './attribution-source.ts';
import type { Source } from './attribution-source.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { isNamed } from './entity-arguments.ts';
import { isFinite, isInfinitive } from './clause-form.ts';
import { findNounSlots } from './noun-slots.ts';
import { isPassive, objectsOf } from './slots.ts';
import { findVerbSlots } from './verb-slots.ts';
import type { QuotationSpeakers } from './quotation.ts';

/** Reports are rarely nested deeper, and broken trees can be. */
const MAX_DEPTH = 12;
/** Dependencies by which a clause or noun is the content of the verb above it. */
const CONTENT = new Set(['ccomp', 'xcomp']);

/** Who says or thinks what a predicate tells, the nearest source first. */
export function findAttributions(
  predicate: number,
  context: ExtractionContext,
  quotations: QuotationSpeakers,
): readonly Attribution[] {
  const found: Attribution[] = [];
  let direct = true;
  let at = predicate;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    found.push(...findAccording(at, context, direct));
    const { dep, head } = context.token(at);
    if (head === at) break;
    const cue = findCue(at, dep, head, context);
    if (cue !== undefined) {
      for (const source of findSources(cue, context))
        // "It is expected that": nobody is named who expects it.
        found.push({ ...source, cue, direct: direct && source.start !== context.token(cue).start });
    }
    direct = direct && cue === undefined && isSaidTogether(at, context);
    at = head;
  }
  if (found.length > 0 && !context.token(predicate).quoted) return found;
  const quoted = quotations.speakerOf(predicate);
  if (quoted === undefined) return found;
  const named = found.map((one) => (isSelf(one, context) ? { ...one, ...speakerIn(quoted) } : one));
  return found.some(({ cue }) => cue === quoted.cue) ? named : [...named, { ...quoted, direct: false }];
}

/** "*We* want to know", quoted: the speaker. */
function isSelf({ text, cluster }: Attribution, context: ExtractionContext): boolean {
  const unknown = cluster === undefined || !isNamed(cluster, context);
  return unknown && context.predicates.firstPerson.has(text.toLowerCase());
}

function speakerIn({ start, end, text, cluster }: Omit<Attribution, 'direct'>): Source {
  return { start, end, text, ...(cluster === undefined ? {} : { cluster }) };
}

/** Whether who says the word above says this one too: "said they need *to buy*", "said it is willing *to pay*", "said they came *and left*". */
function isSaidTogether(at: number, context: ExtractionContext): boolean {
  const { predicates, token } = context;
  const { dep, head } = token(at);
  if (dep === 'conj') return context.isVerb(at) && context.isVerb(head);
  if (dep === 'acomp') return predicates.helping.has(context.lemma(at));
  // "Announced an event *to be held*".
  if (dep === 'acl' || dep === 'relcl') return isInfinitive(at, context) && context.isNoun(head);
  return (
    dep === 'xcomp' &&
    (predicates.transparent.has(context.lemma(head)) || predicates.helping.has(context.lemma(head)))
  );
}

/** The reporting word directly above a predicate, where there is one. */
function findCue(at: number, dep: string, head: number, context: ExtractionContext): number | undefined {
  const { predicates, token } = context;
  if (dep === 'conj' && context.isNoun(head) && opensClause(at, context)) {
    // "Announced a merger and *that* jobs would go".
    const first = token(head);
    if (
      first.dep === 'dobj' &&
      context.isVerb(first.head) &&
      predicates.report.has(context.lemma(first.head))
    )
      return first.head;
  }
  if ((dep === 'relcl' || dep === 'acl') && token(head).dep === 'pobj' && opensClause(at, context)) {
    // "Said in a letter *that she would resign*": the parser gives the clause to the letter.
    const verb = token(token(head).head).head;
    if (context.isVerb(verb) && predicates.report.has(context.lemma(verb))) return verb;
  }
  if (CONTENT.has(dep) && context.isVerb(head) && governs(at, head, context)) return head;
  if (dep === 'dobj' && context.isVerb(head) && context.isNoun(at) && reportsNoun(at, head, context))
    return head;
  if (
    (dep === 'acl' || dep === 'ccomp') &&
    context.isNoun(head) &&
    predicates.nounReport.has(context.lemma(head)) &&
    opensClause(at, context)
  )
    return head;
  if (
    dep === 'pcomp' &&
    context.isVerb(token(head).head) &&
    predicates.reportsOf.has(context.lemma(token(head).head))
  )
    return token(head).head;
  if (
    dep === 'pobj' &&
    context.isVerb(token(head).head) &&
    predicates.reportPreposition.has(context.lemma(head)) &&
    reportsNoun(at, token(head).head, context)
  )
    return token(head).head;
  return undefined;
}

/**
 * Finite clauses are the content of any report, infinitives only of what one thinks or means to do. Who "did not say whether"
 * says nothing.
 */
function governs(clause: number, verb: number, context: ExtractionContext): boolean {
  const { report, mental } = context.predicates;
  if (context.syntax.hasChild(verb, 'neg') && opensWith(clause, 'whether', context)) return false;
  const told = context.token(clause).dep === 'ccomp' && isClauseTold(clause, context);
  return (told ? report : mental).has(context.lemma(verb));
}

/** "Saw that it fell", not "saw it fall" or "saw it delivered". */
function isClauseTold(clause: number, context: ExtractionContext): boolean {
  if (!context.isVerb(clause) || isFinite(clause, context)) return true;
  return context.syntax.hasChild(clause, 'mark') || context.token(clause).quoted;
}

/** A happening that is announced, asked for or claimed is told by the one who does so. */
function reportsNoun(noun: number, verb: number, context: ExtractionContext): boolean {
  const { predicates } = context;
  const happening =
    context.frames.nounPatterns(context.lemma(noun)).length > 0 ||
    context.frames.eventiveness(context.lemma(noun)) === 'always';
  return (
    happening && predicates.report.has(context.lemma(verb)) && !predicates.utterance.has(context.lemma(noun))
  );
}

/** "claims that …", "a report claiming …": not every clause after a noun is its content. */
function opensClause(clause: number, context: ExtractionContext): boolean {
  return opensWith(clause, 'that', context);
}

function opensWith(clause: number, mark: string, context: ExtractionContext): boolean {
  return context.syntax
    .children(clause)
    .some((child) => context.token(child).dep === 'mark' && context.lemma(child) === mark);
}

/** "According to X", "in X's words", "reportedly". */
function findAccording(at: number, context: ExtractionContext, direct: boolean): readonly Attribution[] {
  const { syntax, token } = context;
  return syntax.children(at).flatMap((child) => {
    const word = token(child);
    if (word.dep === 'prep' && context.lemma(child).startsWith('accord')) {
      const fillers = syntax
        .children(child)
        .flatMap((inner) =>
          token(inner).dep === 'prep'
            ? objectsOf(inner, context)
            : token(inner).dep === 'pobj'
              ? [inner]
              : [],
        );
      return fillers
        .slice(0, 1)
        .map((filler) => ({ ...describeSource(filler, context), cue: child, direct }));
    }
    if (word.dep === 'advmod' && context.predicates.alleged.has(word.text.toLowerCase())) {
      return [{ start: word.start, end: word.end, text: word.text, cue: child, direct }];
    }
    return [];
  });
}

/** The subject of a reporting verb or the possessor of a reporting noun; before it whom the verb quotes. */
function findSources(cue: number, context: ExtractionContext): readonly Source[] {
  const slots = context.isNoun(cue) ? findNounSlots(cue, context) : findVerbSlots(cue, context);
  const names = context.isNoun(cue)
    ? ['poss', 'by', 'from', 'adj', 'of']
    : isPassive(cue, context)
      ? ['by']
      : ['subj'];
  const quoted = slots.find(({ name, head }) => name === 'obj' && context.mentionAt(head) !== undefined);
  const isQuoting = context.predicates.quoting.has(context.lemma(cue)) && quoted !== undefined;
  const own = names
    .map((name) => slots.find((slot) => slot.name === name))
    .find((slot) => slot !== undefined);
  const heads = [...(isQuoting ? [quoted.head] : []), ...(own === undefined ? [] : [own.head])];
  if (heads.length > 0) return heads.map((head) => describeSource(head, context));
  const { start, end, text } = context.token(cue);
  return isPassive(cue, context) || context.isNoun(cue) ? [{ start, end, text }] : [];
}
