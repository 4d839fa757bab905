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
