import type { AnnotatedDocument } from '../document/annotated-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { voteOnNames } from './document-votes.ts';
import { findGazetteerCandidates } from './gazetteer-candidates.ts';
import { findModelCandidates } from './model-candidates.ts';
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
  return voteOnNames(document, syntax, resolveOverlaps(document.tokens, candidates, knowledge), knowledge);
}
