import type { EventMention } from '../document/extracted-document.ts';
import type { ExtractionContext } from './extraction-context.ts';

/** Grammatical tense of a verb group; nouns, infinitives and bare participles have none. The present perfect is present. */
export function findTense(token: number, context: ExtractionContext): EventMention['tense'] {
  if (!context.isVerb(token)) return 'none';
  const { syntax } = context;
  const { tag, dep, head } = context.token(token);
  if (tag === 'VBD') return 'past';
  if (tag === 'VBZ' || tag === 'VBP') return 'present';
  const auxiliaries = syntax.children(token).filter((child) => context.token(child).dep.startsWith('aux'));
  if (auxiliaries.some((child) => context.token(child).tag === 'TO')) return 'none';
  for (const auxiliary of auxiliaries) {
    const lemma = context.lemma(auxiliary);
    const word = context.token(auxiliary);
    if (context.predicates.modalFuture.has(lemma) || lemma === 'wo') return 'future';
    if (context.predicates.modalWould.has(lemma) && word.tag === 'MD') return 'future';
    if (word.tag === 'MD') return 'present';
    if (word.tag === 'VBD') return 'past';
    if (word.tag === 'VBZ' || word.tag === 'VBP') return 'present';
  }
  // A finite past form that the tagger took for a participle: "Smith, a senator, called it off."
  if (tag === 'VBN' && auxiliaries.length === 0 && syntax.hasChild(token, 'nsubj')) return 'past';
  if (dep === 'conj' && auxiliaries.length === 0 && context.isVerb(head) && head !== token)
    return findTense(head, context);
  return 'none';
}
