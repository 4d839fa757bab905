import { alignSpans, createOverlapTest, measureJaccard } from '../alignment.ts';
import { measureClustering } from '../clustering-measures.ts';
import type { ClusteringScores } from '../clustering-measures.ts';
import { dropRepeated } from '../grouping.ts';
import { dropUnaligned, mayStandFor, restrictClustering, toClusterings } from '../mention-alignment.ts';
import { toLocalEntity, toMentionKey, toScoredType } from '../scored-mentions.ts';
import type { ScoredMention } from '../scored-mentions.ts';
import type { PrecisionRecall } from '../scores.ts';
import { scorePronouns } from './pronouns.ts';

export interface ResolutionScores {
  /** Which names, in all documents together, are the same entity. */
  readonly crossDocumentNames: ClusteringScores;
  /** The same on names which both sides have. */
  readonly crossDocumentNamesMatchedOnly: ClusteringScores;
  /** Which mentions of one document, of any kind, are the same entity. */
  readonly withinDocumentAll: ClusteringScores;
  readonly withinDocumentNoSingletons: ClusteringScores;
  /** Absent where the gold or the prediction has no pronouns. */
  readonly pronounToName?: PrecisionRecall;
}

/** Scores who is who, for persons, organizations and locations. Both lists hold only what lies in the gold's scope. */
export function scoreResolution(
  gold: readonly ScoredMention[],
  predicted: readonly ScoredMention[],
): ResolutionScores {
  const isAsked = (mention: ScoredMention): boolean => isResolvable(mention) && mention.ignore !== true;
  const goldMentions = gold.filter(isAsked);
  const ignored = gold.filter((mention) => !isAsked(mention));
  const predictedMentions = predicted.filter(isResolvable);
  return {
    ...scoreNamesAcrossDocuments(goldMentions, predictedMentions, ignored),
    ...scoreMentionsWithinDocuments(goldMentions, predictedMentions, ignored),
  };
}

function isResolvable({ kind, type }: ScoredMention): boolean {
  return kind !== 'adjective' && toScoredType(type) !== undefined;
}

function listDistinctNames(mentions: readonly ScoredMention[]): ScoredMention[] {
  return dropRepeated(
    mentions.filter(({ kind }) => kind === 'name'),
    toMentionKey,
  );
}

function scoreNamesAcrossDocuments(
  goldMentions: readonly ScoredMention[],
  predictedMentions: readonly ScoredMention[],
  ignored: readonly ScoredMention[],
): Pick<ResolutionScores, 'crossDocumentNames' | 'crossDocumentNamesMatchedOnly'> {
  const gold = listDistinctNames(goldMentions);
  const names = listDistinctNames(predictedMentions);
  const meetsIgnored = createOverlapTest(
    ignored.filter(({ kind }) => kind === 'name' || kind === 'adjective'),
  );
  const { predicted, alignment } = dropUnaligned(
    names,
    alignSpans(gold, names),
    (mention) => !meetsIgnored(mention),
  );
  const toEntity = (mention: ScoredMention): string => mention.entity;
  const { key, response } = toClusterings(gold, predicted, alignment, toEntity, toEntity);
  const isAligned = (mention: number): boolean => alignment.has(mention);
  return {
    crossDocumentNames: measureClustering(key, response),
    crossDocumentNamesMatchedOnly: measureClustering(
      restrictClustering(key, isAligned),
      restrictClustering(response, isAligned),
    ),
  };
}

function scoreMentionsWithinDocuments(
  goldMentions: readonly ScoredMention[],
  predictedMentions: readonly ScoredMention[],
  ignored: readonly ScoredMention[],
): Omit<ResolutionScores, 'crossDocumentNames' | 'crossDocumentNamesMatchedOnly'> {
  const gold = dropRepeated(goldMentions, toMentionKey);
  const mentions = dropRepeated(predictedMentions, toMentionKey);
  const isIgnored = createOverlapTest(ignored, (a, b) => measureJaccard(a, b) > 0.5);
  const { predicted, alignment } = dropUnaligned(
    mentions,
    alignSpans(gold, mentions, mayStandFor),
    (mention) => !isIgnored(mention),
  );
  const { key, response } = toClusterings(gold, predicted, alignment, toLocalEntity, toLocalEntity);
  const hasPronouns = [goldMentions, predictedMentions].every((side) =>
    side.some(({ kind }) => kind === 'pronoun'),
  );
  return {
    withinDocumentAll: measureClustering(key, response),
    withinDocumentNoSingletons: measureClustering(key, response, { singletons: false }),
    ...(hasPronouns && { pronounToName: scorePronouns(gold, predicted, alignment) }),
  };
}
