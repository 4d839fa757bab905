import type { CoreferenceCluster, CoreferenceDocument } from '../document/coreference-document.ts';
import type { Mention, MentionDocument } from '../document/mention-document.ts';
import { createSyntax } from '../document/syntax.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { createClusterBuilder } from './cluster-builder.ts';
import type { ClusterBuilder, GrowingCluster } from './cluster-builder.ts';
import { findDistractors } from './distractors.ts';
import { joinNames } from './names.ts';
import { createNationality } from './nationality.ts';
import { joinNominals } from './nominals.ts';
import { findPluralMembers } from './plurals.ts';
import { joinPronouns } from './pronouns.ts';
import { findSpeakers } from './speakers.ts';

/**
 * Creates the stage that joins the mentions of one thing inside a document, from the surest evidence to the weakest:
 * names, appositions and roles, descriptions, pronouns.
 * @see Raghunathan et al. (2010), "A Multi-Pass Sieve for Coreference Resolution"
 */
export function createCoreferenceResolver(
  knowledge: Knowledge,
  speechVerbs: ReadonlySet<string>,
): (document: MentionDocument) => CoreferenceDocument {
  return (document) => {
    const { mentions } = document;
    const syntax = createSyntax(document.tokens);
    const builder = createClusterBuilder(mentions);
    joinNames(mentions, builder);
    const speakers = findSpeakers(document, syntax, mentions, speechVerbs);
    const nationality = createNationality(document, syntax, mentions, knowledge);
    joinNominals({ document, syntax, mentions, builder, knowledge, nationality, speakers });
    const distractors = findDistractors(document, mentions);
    joinPronouns({
      document,
      syntax,
      mentions,
      builder,
      vocabulary: knowledge.nominals,
      speakers,
      distractors,
    });
    const members = findPluralMembers(document, mentions, builder, knowledge.nominals, nationality);
    return { ...document, ...toClusters(mentions, builder, members), links: builder.links };
  };
}

function toClusters(
  mentions: readonly Mention[],
  builder: ClusterBuilder,
  members: ReadonlyMap<number, readonly number[]>,
): { readonly clusters: readonly CoreferenceCluster[]; readonly clusterOf: readonly number[] } {
  const growing = [...builder.clusters()].sort((a, b) => a.root - b.root);
  const indexOfRoot = new Map(growing.map((cluster, index) => [cluster.root, index]));
  const clusters = growing.map((cluster, index): CoreferenceCluster => {
    const representative = chooseRepresentative(cluster);
    return {
      index,
      mentions: cluster.mentions.map((mention) => mention.index),
      representative: representative.index,
      type: cluster.type,
      name: representative.name,
      gender: cluster.gender,
      number: cluster.number,
      members: (members.get(cluster.root) ?? []).flatMap((root) => indexOfRoot.get(root) ?? []),
    };
  });
  const clusterOf = mentions.map((mention) => indexOfRoot.get(builder.clusterOf(mention.index).root) ?? 0);
  return { clusters, clusterOf };
}

const KIND_RANK: Readonly<Record<Mention['kind'], number>> = {
  named: 0,
  adjectival: 1,
  nominal: 2,
  pronominal: 3,
};

/** The fullest name; of equals the first. */
function chooseRepresentative(cluster: GrowingCluster): Mention {
  const [first, ...rest] = cluster.mentions;
  if (first === undefined) throw new Error('coreference: a cluster without mentions');
  return rest.reduce((best, mention) => {
    const rank = KIND_RANK[mention.kind] - KIND_RANK[best.kind];
    if (rank !== 0) return rank < 0 ? mention : best;
    return mention.kind === 'named' && mention.name.length > best.name.length ? mention : best;
  }, first);
}
