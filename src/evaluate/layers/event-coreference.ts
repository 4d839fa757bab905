import { measureClustering } from '../clustering-measures.ts';
import type { Clustering, ClusteringScores } from '../clustering-measures.ts';
import { countBy, groupBy } from '../grouping.ts';
import { restrictClustering, toClusterings } from '../mention-alignment.ts';
import { countShared, measurePrecisionRecall } from '../scores.ts';
import type { PrecisionRecall } from '../scores.ts';
import type { AlignedEvents } from './event-mentions.ts';

export interface EventCoreferenceScores {
  /** Which event mentions, in all documents together, are the same event. */
  readonly coreference: ClusteringScores;
  /** The same without events of one mention. */
  readonly coreferenceNoSingletons: ClusteringScores;
  /** The same on triggers which both sides have. */
  readonly coreferenceMatchedOnly: ClusteringScores;
  readonly coreferenceMatchedNoGoldSingletons: ClusteringScores;
  /** Number of gold events told in more than one document. */
  readonly goldCrossDocumentEvents: number;
  /** Pairs of mentions of one event in different documents. */
  readonly crossDocumentLinks: PrecisionRecall;
}

export function scoreEventCoreference(events: AlignedEvents): EventCoreferenceScores {
  const { gold, predicted, alignment } = events;
  const { key, response } = toClusterings(
    gold,
    predicted,
    alignment,
    ({ event }) => event,
    ({ event }) => event,
  );
  const sizes = countBy(gold, ({ event }) => event);
  const isLone = (mention: number): boolean => sizes.get(gold[mention]?.event ?? '') === 1;
  const isAligned = (mention: number): boolean => alignment.has(mention);
  const isAlignedAndJoined = (mention: number): boolean => isAligned(mention) && !isLone(mention);
  const isNotLone = (mention: number): boolean => !isLone(mention);
  const restricted = (keep: (mention: number) => boolean): [Clustering, Clustering] => [
    restrictClustering(key, keep),
    restrictClustering(response, keep),
  ];
  const documentsOf = groupBy(gold, ({ event }) => event);
  return {
    coreference: measureClustering(key, response),
    coreferenceNoSingletons: measureClustering(...restricted(isNotLone), { singletons: false }),
    coreferenceMatchedOnly: measureClustering(...restricted(isAligned)),
    coreferenceMatchedNoGoldSingletons: measureClustering(...restricted(isAlignedAndJoined)),
    goldCrossDocumentEvents: [...documentsOf.values()].filter(
      (mentions) => new Set(mentions.map(({ doc }) => doc)).size > 1,
    ).length,
    crossDocumentLinks: scoreLinks(events, key, response),
  };
}

function scoreLinks(
  { gold, predicted }: AlignedEvents,
  key: Clustering,
  response: Clustering,
): PrecisionRecall {
  const toDocument = (mention: number): string | undefined =>
    (gold[mention] ?? predicted[mention - gold.length])?.doc;
  const goldLinks = listCrossDocumentLinks(key, toDocument);
  const predictedLinks = listCrossDocumentLinks(response, toDocument);
  return measurePrecisionRecall(countShared(goldLinks, predictedLinks), predictedLinks.size, goldLinks.size);
}

/** Links grow with the square of a cluster: of one that joined everything, only so many mentions are looked at. */
const MAX_LINKED_MENTIONS = 400;

function listCrossDocumentLinks(
  clustering: Clustering,
  toDocument: (mention: number) => string | undefined,
): ReadonlySet<string> {
  const links = new Set<string>();
  for (const cluster of groupBy(clustering.keys(), (mention) => clustering.get(mention)).values()) {
    const mentions = cluster.slice(0, MAX_LINKED_MENTIONS);
    for (const a of mentions) {
      for (const b of mentions) if (a < b && toDocument(a) !== toDocument(b)) links.add(`${a}-${b}`);
    }
  }
  return links;
}
