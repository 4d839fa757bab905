import type { AnnotatedDocument, Token } from '../document/annotated-document.ts';
import type { Mention } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { scoreAntecedent } from './antecedent-score.ts';
import type { ClusterBuilder, GrowingCluster } from './cluster-builder.ts';
import type { Nationality } from './nationality.ts';

/** What joining a description ("the Russian leader", "the company") needs to know. */
export interface DescriptionContext {
  readonly document: AnnotatedDocument;
  readonly syntax: Syntax;
  readonly mentions: readonly Mention[];
  readonly builder: ClusterBuilder;
  readonly knowledge: Knowledge;
  readonly nationality: Nationality;
  /** Sentence → mention of who speaks its quoted words. */
  readonly speakers: ReadonlyMap<number, number>;
}

/** Clusters with a mention before `nominal`, at most `maxDistance` sentences back. */
export function clustersBefore(
  nominal: Mention,
  { mentions, builder, document: { tokens } }: DescriptionContext,
  maxDistance: number,
  takes: (mention: Mention) => boolean,
): readonly GrowingCluster[] {
  const clusters = new Map<number, GrowingCluster>();
  for (const mention of mentions.slice(0, nominal.index)) {
    if (mention.nested === true || !takes(mention)) continue;
    if (nominal.firstToken <= mention.firstToken && mention.endToken <= nominal.endToken) continue;
    if (sentenceDistance(nominal, mention, tokens) > maxDistance) continue;
    const cluster = builder.clusterOf(mention.index);
    clusters.set(cluster.root, cluster);
  }
  return [...clusters.values()];
}

/** The latest mention of the most salient of `clusters`. */
export function chooseMostSalient(
  nominal: Mention,
  clusters: readonly GrowingCluster[],
  { document: { tokens } }: DescriptionContext,
): Mention | undefined {
  let best: { readonly mention: Mention; readonly total: number } | undefined;
  for (const cluster of clusters) {
    const latest = cluster.mentions.findLast((mention) => mention.index < nominal.index);
    if (latest === undefined) continue;
    const { total } = scoreAntecedent(nominal, cluster, latest, tokens, new Set());
    if (best === undefined || total > best.total) best = { mention: latest, total };
  }
  return best?.mention;
}

export function sentenceDistance(later: Mention, earlier: Mention, tokens: readonly Token[]): number {
  return (tokens[later.head]?.sentence ?? 0) - (tokens[earlier.head]?.sentence ?? 0);
}
