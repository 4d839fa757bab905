import type { Token } from '../document/annotated-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { MetonymVocabulary } from '../vocabulary/metonyms.ts';

/**
 * Whether a capital's name stands for the government that sits there: it acts ("Moscow rebuffed"), owns what only a
 * state owns ("Moscow's demands"), or stands among states ("ties between Moscow and Washington"); in "recalled to
 * Moscow" and "their Washington ambassador" it is the city.
 */
export function isGovernment(
  tokens: readonly Token[],
  syntax: Syntax,
  head: number,
  { metonyms: vocabulary, nominals }: Pick<Knowledge, 'metonyms' | 'nominals'>,
): boolean {
  // "Moscow, Washington and other countries"
  if (syntax.conjuncts(head).some((other) => nominals.kinds.get(tokens[other]?.lemma ?? '') === 'country'))
    return true;
  let token = tokens[head];
  while (token?.dep === 'conj') token = tokens[token.head];
  if (token === undefined) return false;
  const governor = tokens[token.head];
  if (governor === undefined || governor === token) return false;
  switch (token.dep) {
    case 'nsubj':
      return !vocabulary.motionVerbs.has(governor.lemma) && isActing(tokens, syntax, governor);
    case 'poss':
      return !vocabulary.cityNouns.has(governor.lemma);
    case 'dobj':
    case 'dative':
      return !vocabulary.motionVerbs.has(governor.lemma);
    case 'agent':
      return true;
    case 'pobj':
      return isGovernmentComplement(tokens, governor, vocabulary);
    default:
      return false;
  }
}

/** "Moscow said", "Moscow may be planning"; not "Moscow is a large city". */
function isActing(tokens: readonly Token[], syntax: Syntax, verb: Token): boolean {
  if (!verb.tag.startsWith('VB')) return false;
  return verb.lemma !== 'be' || !syntax.children(verb.index).some((child) => tokens[child]?.dep === 'attr');
}

function isGovernmentComplement(
  tokens: readonly Token[],
  preposition: Token,
  { placePrepositions, governmentHeads, motionVerbs }: MetonymVocabulary,
): boolean {
  const word = preposition.text.toLowerCase();
  const governor = tokens[preposition.head];
  if (governor !== undefined && governmentHeads.has(governor.lemma)) return true;
  if (word === 'between' || word === 'by' || word === 'against') return true;
  if (placePrepositions.has(word) || governor === undefined || motionVerbs.has(governor.lemma)) return false;
  return word === 'with' || (word === 'of' && governor.tag === 'NN' && !governor.tag.startsWith('NNP'));
}
