import { alignSpans, createOverlapTest, toSpanKey } from '../alignment.ts';
import type { TextSpan } from '../alignment.ts';
import { dropRepeated } from '../grouping.ts';
import { scoredTypes, toScoredType } from '../scored-mentions.ts';
import type { ScoredMention, ScoredType } from '../scored-mentions.ts';
import { count, countShared, measurePrecisionRecall } from '../scores.ts';
import type { PrecisionRecall } from '../scores.ts';

type ScoresByType = Readonly<Record<ScoredType | 'micro', PrecisionRecall>>;

export interface NameScores {
  /** Same span, same type. */
  readonly exact: ScoresByType;
  /** Overlapping span, same type, one to one. */
  readonly overlap: ScoresByType;
  /** Same span, whatever the type. */
  readonly exactUntyped: PrecisionRecall;
  /** Predictions which only meet gold names of types that are not scored. */
  readonly predictedOnOtherNames: number;
}

interface Name extends TextSpan {
  readonly type: ScoredType;
}

/** Scores the names of persons, organizations and locations. Both lists hold only what lies in the gold's scope. */
export function scoreNames(gold: readonly ScoredMention[], predicted: readonly ScoredMention[]): NameScores {
  const goldMentions = gold.filter(({ kind }) => kind === 'name');
  const goldNames = listNames(goldMentions.filter(({ ignore }) => ignore !== true));
  const predictedNames = dropNeutral(listNames(predicted.filter(({ kind }) => kind === 'name')), goldNames, [
    ...goldMentions.filter(({ ignore }) => ignore === true),
    ...gold.filter(({ kind }) => kind === 'adjective'),
  ]);
  const otherNames = goldMentions.filter(({ type }) => toScoredType(type) === undefined);
  const meetsOther = createOverlapTest(otherNames);
  const meetsName = createOverlapTest(goldNames);
  const goldSpans = new Set(goldNames.map(toSpanKey));
  const predictedSpans = new Set(predictedNames.map(toSpanKey));
  return {
    exact: scoreByType(goldNames, predictedNames, countSameSpans),
    overlap: scoreByType(goldNames, predictedNames, (g, p) => alignSpans(g, p).size),
    exactUntyped: measurePrecisionRecall(
      countShared(goldSpans, predictedSpans),
      predictedSpans.size,
      goldSpans.size,
    ),
    predictedOnOtherNames: count(predictedNames, (name) => meetsOther(name) && !meetsName(name)),
  };
}

function listNames(mentions: readonly ScoredMention[]): Name[] {
  const names = mentions.flatMap(({ doc, start, end, type }) => {
    const scoredType = toScoredType(type);
    return scoredType === undefined ? [] : [{ doc, start, end, type: scoredType }];
  });
  return dropRepeated(names, (name) => `${toSpanKey(name)} ${name.type}`);
}

/** Leaves out what is predicted on a stretch that the gold tells to ignore, unless it meets a gold name as well. */
function dropNeutral(
  predicted: readonly Name[],
  gold: readonly Name[],
  ignored: readonly TextSpan[],
): readonly Name[] {
  const meetsIgnored = createOverlapTest(ignored);
  const meetsGold = createOverlapTest(gold);
  const ignoredSpans = new Set(ignored.map(toSpanKey));
  const goldSpans = new Set(gold.map(toSpanKey));
  return predicted.filter((name) => {
    const span = toSpanKey(name);
    const isIgnoredSpan = ignoredSpans.has(span) && !goldSpans.has(span);
    return !isIgnoredSpan && (!meetsIgnored(name) || meetsGold(name));
  });
}

function scoreByType(
  gold: readonly Name[],
  predicted: readonly Name[],
  countMatches: (gold: readonly Name[], predicted: readonly Name[]) => number,
): ScoresByType {
  const counts = scoredTypes.map((type) => {
    const g = gold.filter((name) => name.type === type);
    const p = predicted.filter((name) => name.type === type);
    return { type, matched: countMatches(g, p), predicted: p.length, gold: g.length };
  });
  const total = (field: 'matched' | 'predicted' | 'gold'): number => counts.reduce((n, c) => n + c[field], 0);
  const rows = counts.map((c) => [c.type, measurePrecisionRecall(c.matched, c.predicted, c.gold)] as const);
  const micro = measurePrecisionRecall(total('matched'), total('predicted'), total('gold'));
  return { ...(Object.fromEntries(rows) as Record<ScoredType, PrecisionRecall>), micro };
}

function countSameSpans(gold: readonly Name[], predicted: readonly Name[]): number {
  return countShared(new Set(gold.map(toSpanKey)), new Set(predicted.map(toSpanKey)));
}
