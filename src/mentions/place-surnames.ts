import type { AnnotatedDocument } from '../document/annotated-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isCapitalized, isProperNoun } from './name-candidate.ts';
import { isTitleWord } from './name-core.ts';
import { findTypeEvidence } from './type-evidence.ts';

const SURNAME_SCORE = 0.9;

/**
 * Persons whose surname is a city's name and whose given name nobody listed: "Valeska Paris, an Australian woman". Only what
 * the sentence calls a person counts, so that "Greater London" stays a place.
 */
export function findPlaceSurnames(
  { tokens }: AnnotatedDocument,
  syntax: Syntax,
  knowledge: Knowledge,
): NameCandidate[] {
  const { gazetteer, titles } = knowledge;
  return tokens.flatMap((surname): NameCandidate[] => {
    const given = tokens[surname.index - 1];
    if (given?.sentence !== surname.sentence || !isProperNoun(given) || !isProperNoun(surname)) return [];
    if (!isCapitalized(given) || gazetteer.find(surname.text)?.kind !== 'city') return [];
    if (gazetteer.find(given.text) !== undefined || isTitleWord(given, titles)) return [];
    const candidate: NameCandidate = {
      firstToken: given.index,
      endToken: surname.index + 1,
      type: 'Person',
      score: SURNAME_SCORE,
      rule: 'pattern:surname',
    };
    const evidence = findTypeEvidence(tokens, syntax, candidate, knowledge);
    return evidence.length > 0 && evidence.every(({ type }) => type === 'Person') ? [candidate] : [];
  });
}
