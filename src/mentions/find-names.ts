import type { AnnotatedDocument, Token } from '../document/annotated-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { voteOnNames } from './document-votes.ts';
import { findGazetteerCandidates } from './gazetteer-candidates.ts';
import { findModelCandidates } from './model-candidates.ts';
import { joinTokens } from './name-candidate.ts';
import type { NameCandidate } from './name-candidate.ts';
import { resolveOverlaps } from './overlapping-names.ts';
import { findPatternCandidates } from './pattern-candidates.ts';
import { findPlaceSurnames } from './place-surnames.ts';

/** All names of a document: model, well-known names and patterns propose; overlaps are resolved, then the document votes. */
export function findNames(
  document: AnnotatedDocument,
  syntax: Syntax,
  knowledge: Knowledge,
): NameCandidate[] {
  const candidates = [
    ...findModelCandidates(document, knowledge),
    ...findGazetteerCandidates(document, knowledge),
    ...findPatternCandidates(document, knowledge),
    ...findPlaceSurnames(document, syntax, knowledge),
  ];
  const names = resolveOverlaps(document.tokens, candidates, knowledge).filter(
    (name) => !isDepartmentOfTitle(document.tokens, name, knowledge),
  );
  return voteOnNames(document, syntax, names, knowledge);
}

/** "State" in "Secretary of State" and "Interior" in "Interior Minister" belong to the title and are no names by themselves. */
function isDepartmentOfTitle(
  tokens: readonly Token[],
  { firstToken, endToken }: NameCandidate,
  { organizations, titles }: Knowledge,
): boolean {
  if (!organizations.departments.has(joinTokens(tokens, firstToken, endToken))) return false;
  if (titles.roles.get(tokens[endToken]?.text.toLowerCase() ?? '') === 'office') return true;
  return tokens[firstToken - 1]?.text === 'of' && titles.roles.has(tokens[firstToken - 2]?.lemma ?? '');
}
