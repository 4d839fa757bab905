import { measureJaccard } from './alignment.ts';
import type { Alignment } from './alignment.ts';
import type { Clustering } from './clustering-measures.ts';
import type { ScoredMention } from './scored-mentions.ts';

/**
 * Whether the prediction may stand for the gold mention: any overlap for a name, half of the union for a pronoun, and for
 * a nominal either that or the gold's head inside a prediction that stays within the annotators' phrase.
 */
export function mayStandFor(gold: ScoredMention, predicted: ScoredMention): boolean {
  if (gold.kind === 'name') return predicted.kind !== 'pronoun';
  if (measureJaccard(gold, predicted) >= 0.5) return true;
  if (gold.kind === 'pronoun' || gold.head === undefined) return false;
  const [headStart, headEnd] = gold.head;
  const [extentStart, extentEnd] = gold.extent ?? [gold.start, gold.end];
  const holdsHead = predicted.start <= headStart && headEnd <= predicted.end;
  return holdsHead && extentStart <= predicted.start && predicted.end <= extentEnd;
}

/**
 * Two lists of mentions as clusterings over common numbers: a gold mention has its index, an aligned prediction that of
 * its gold mention, and any other prediction its index after all gold mentions.
 */
export function toClusterings<Gold, Predicted>(
  gold: readonly Gold[],
  predicted: readonly Predicted[],
  alignment: Alignment,
  toGoldCluster: (mention: Gold) => string,
  toPredictedCluster: (mention: Predicted) => string,
): { readonly key: Clustering; readonly response: Clustering } {
  const goldOf = invertAlignment(alignment);
  return {
    key: new Map(gold.map((mention, index) => [index, toGoldCluster(mention)])),
    response: new Map(
      predicted.map((mention, index) => [
        goldOf.get(index) ?? gold.length + index,
        toPredictedCluster(mention),
      ]),
    ),
  };
}

export function invertAlignment(alignment: Alignment): Alignment {
  return new Map([...alignment].map(([gold, predicted]) => [predicted, gold]));
}

/** The clustering of those mentions only which pass the test. */
export function restrictClustering(clustering: Clustering, keep: (mention: number) => boolean): Clustering {
  return new Map([...clustering].filter(([mention]) => keep(mention)));
}

/**
 * Leaves out predictions that are not aligned and fail the test, and renumbers the alignment.
 */
export function dropUnaligned<Predicted>(
  predicted: readonly Predicted[],
  alignment: Alignment,
  mayStay: (mention: Predicted) => boolean,
): { readonly predicted: readonly Predicted[]; readonly alignment: Alignment } {
  const aligned = new Set(alignment.values());
  const kept = [...predicted.entries()].filter(([index, mention]) => aligned.has(index) || mayStay(mention));
  const newIndex = new Map(kept.map(([index], position) => [index, position]));
  return {
    predicted: kept.map(([, mention]) => mention),
    alignment: new Map([...alignment].map(([gold, index]) => [gold, newIndex.get(index) ?? index])),
  };
}
