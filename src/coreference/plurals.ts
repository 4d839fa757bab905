import type { AnnotatedDocument } from '../document/annotated-document.ts';
import type { Mention } from '../document/mention-document.ts';
import type { NominalVocabulary } from '../vocabulary/nominals.ts';
import type { ClusterBuilder, GrowingCluster } from './cluster-builder.ts';

/** How far back the members of a plural may have been named, in sentences. */
const MAX_DISTANCE = 12;

/**
 * What plurals like "the two leaders", "both countries" and "they" stand for: the two clusters of the right type that
 * were named last before them, provided no third one is as near.
 * @returns plural cluster's root → roots of its members
 */
export function findPluralMembers(
  document: AnnotatedDocument,
  mentions: readonly Mention[],
  builder: ClusterBuilder,
  vocabulary: NominalVocabulary,
): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, readonly number[]>();
  for (const mention of mentions) {
    const cluster = builder.clusterOf(mention.index);
    if (members.has(cluster.root) || !isPair(mention, cluster, document, vocabulary)) continue;
    const pair = findPair(mention, document, mentions, builder);
    if (pair !== undefined) members.set(cluster.root, pair);
  }
  return members;
}

function isPair(
  mention: Mention,
  cluster: GrowingCluster,
  { tokens }: AnnotatedDocument,
  { pairs }: NominalVocabulary,
): boolean {
  if (cluster.named || mention.kind !== 'nominal' || mention.number !== 'plural' || !pairs.has(mention.name))
    return false;
  const words = tokens.slice(mention.firstToken, mention.head).map((token) => token.text.toLowerCase());
  const twofold = words.includes('two') || words[0] === 'both';
  const bare = words.length === 1 && (words[0] === 'the' || words[0] === 'our' || words[0] === 'these');
  return twofold || bare;
}

function findPair(
  mention: Mention,
  document: AnnotatedDocument,
  mentions: readonly Mention[],
  builder: ClusterBuilder,
): readonly number[] | undefined {
  const sentence = document.tokens[mention.head]?.sentence ?? 0;
  const found: number[] = [];
  for (let index = mention.index - 1; index >= 0 && found.length < 2; index--) {
    const earlier = mentions[index];
    if (earlier === undefined || earlier.nested === true || earlier.end > mention.start) continue;
    if (sentence - (document.tokens[earlier.head]?.sentence ?? 0) > MAX_DISTANCE) break;
    const cluster = builder.clusterOf(index);
    if (!cluster.named || cluster.type !== mention.type || found.includes(cluster.root)) continue;
    found.push(cluster.root);
  }
  return found.length === 2 ? found.sort((a, b) => a - b) : undefined;
}
