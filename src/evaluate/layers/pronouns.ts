import type { Alignment } from '../alignment.ts';
import { groupBy } from '../grouping.ts';
import { invertAlignment } from '../mention-alignment.ts';
import { toLocalEntity } from '../scored-mentions.ts';
import type { ScoredMention } from '../scored-mentions.ts';
import { count, measurePrecisionRecall } from '../scores.ts';
import type { PrecisionRecall } from '../scores.ts';

/**
 * Scores whether a pronoun leads to a name: it is right if the predicted entity of the pronoun has, in the same document,
 * a name which belongs to the pronoun's gold entity. Only pronouns whose gold entity is named in the document are asked.
 *
 * A pronoun predicted as a mention of another kind can be right without counting as predicted, so that precision may exceed
 * 1: kept as it is, so that numbers compare with those of the reference scorer.
 */
export function scorePronouns(
  gold: readonly ScoredMention[],
  predicted: readonly ScoredMention[],
  alignment: Alignment,
): PrecisionRecall {
  const goldOf = invertAlignment(alignment);
  const goldNames = groupNames(gold, (index) => index);
  const predictedNames = groupNames(predicted, (index) => goldOf.get(index));
  const pronouns = [...gold.entries()].filter(
    ([, mention]) => mention.kind === 'pronoun' && goldNames.has(toLocalEntity(mention)),
  );
  const right = count(pronouns, ([index, mention]) => {
    const aligned = predicted[alignment.get(index) ?? -1];
    if (aligned === undefined) return false;
    const names = new Set(goldNames.get(toLocalEntity(mention)));
    return predictedNames.get(toLocalEntity(aligned))?.some((name) => names.has(name)) ?? false;
  });
  const resolved = count(
    predicted,
    (mention) => mention.kind === 'pronoun' && predictedNames.has(toLocalEntity(mention)),
  );
  return measurePrecisionRecall(right, resolved, pronouns.length);
}

/** Gold indices of the names of each entity in each document; names which the gold does not have are left out. */
function groupNames(
  mentions: readonly ScoredMention[],
  toGoldIndex: (index: number) => number | undefined,
): ReadonlyMap<string, readonly number[]> {
  const names = [...mentions.entries()].flatMap(([index, mention]) => {
    const goldIndex = mention.kind === 'name' ? toGoldIndex(index) : undefined;
    return goldIndex === undefined ? [] : [{ goldIndex, entity: toLocalEntity(mention) }];
  });
  const groups = groupBy(names, ({ entity }) => entity);
  return new Map([...groups].map(([entity, group]) => [entity, group.map(({ goldIndex }) => goldIndex)]));
}
