import type { ExtractionContext } from './extraction-context.ts';

/** "To" before the verb. */
export function isInfinitive(verb: number, context: ExtractionContext): boolean {
  return context.syntax.children(verb).some((child) => context.token(child).tag === 'TO');
}

/** A verb with tense, its own or that of an auxiliary. */
export function isFinite(verb: number, context: ExtractionContext): boolean {
  const { syntax, token } = context;
  if (isInfinitive(verb, context)) return false;
  if (/^VB[DPZ]$/u.test(token(verb).tag)) return true;
  return syntax
    .children(verb)
    .some((child) => token(child).dep.startsWith('aux') && /^(?:MD|VB[DPZ])$/u.test(token(child).tag));
}

/** Whether a clause tells of what is still to come, in the present or the past: "will be", "would be". */
export function liesAhead(verb: number, context: ExtractionContext): boolean {
  const { modalFuture, modalWould } = context.predicates;
  return context.syntax
    .children(verb)
    .some(
      (child) =>
        context.token(child).dep === 'aux' &&
        (modalFuture.has(context.lemma(child)) || modalWould.has(context.lemma(child))),
    );
}

/** "While", "as", "when": the clause tells of the same time as the one it belongs to. */
export function opensMeanwhile(verb: number, context: ExtractionContext): boolean {
  return hasMark(verb, context.predicates.meanwhile, context);
}

/** Whether one of the words opens the clause of a verb. */
export function hasMark(verb: number, words: ReadonlySet<string>, context: ExtractionContext): boolean {
  return context.syntax
    .children(verb)
    .some(
      (child) => ['mark', 'advmod'].includes(context.token(child).dep) && words.has(context.lemma(child)),
    );
}
