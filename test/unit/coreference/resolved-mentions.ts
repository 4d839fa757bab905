import { createCoreferenceResolver } from '../../../src/coreference/resolve-coreference.ts';
import type { CoreferenceDocument } from '../../../src/document/coreference-document.ts';
import { loadPredicateClasses } from '../../../src/vocabulary/predicates.ts';
import { findMentions, knowledge } from '../mentions/found-mentions.ts';

const resolve = createCoreferenceResolver(knowledge, loadPredicateClasses().report);

/** The clusters of `text` as the body of an article, by the real stages. */
export function resolveMentions(text: string): CoreferenceDocument {
  return resolve(findMentions(text));
}

/**
 * The names of what the last mention that reads `words` refers to: its cluster's, or its members' for a plural that stands
 * for several; nothing where no name is known.
 */
export function nameReferents(text: string, words: string): string[] {
  const { mentions, clusters, clusterOf } = resolveMentions(text);
  const mention = mentions.findLast((found) => found.text === words);
  if (mention === undefined) throw new Error(`no mention reads "${words}"`);
  const cluster = clusters[clusterOf[mention.index] ?? -1];
  const referents =
    cluster === undefined || cluster.members.length === 0 ? [cluster?.index] : cluster.members;
  return referents.flatMap((index) => {
    const referent = clusters[index ?? -1];
    const named = referent?.mentions.some((member) => /named|adjectival/u.test(mentions[member]?.kind ?? ''));
    return referent !== undefined && named === true ? [referent.name] : [];
  });
}
