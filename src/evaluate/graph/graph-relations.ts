import type { StandoffRelation } from '../../schema/standoff.ts';
import type { GoldRelation } from '../gold-standoff.ts';
import { dropRepeated, groupBy } from '../grouping.ts';
import { roundScore } from '../rounding.ts';
import { GRAPH_DIGITS, count, countShared, share, toFScore } from '../scores.ts';
import type { FScore, Ratio } from '../scores.ts';
import type { EntityAlignment } from './entity-alignment.ts';
import { createFreeNameTest, isReachable } from './graph-entities.ts';
import type { GoldGraph, PredictedGraph } from './graph-view.ts';
import { isSameFamily, isSymmetric, listFamilies } from './relation-families.ts';

export interface GraphRelationScores {
  /** The right two entities, whatever direction and type. */
  readonly relationPairs: FScore & { readonly predicted: number; readonly gold: number };
  /** The right entities and direction, and a type of the right family. */
  readonly relationFamily: FScore & { readonly gold: number };
  /** Share of relations with the right entities, direction and type. */
  readonly relationExactPrecision: number;
  /** Of the relations of the right family, how many have the right polarity. */
  readonly relationPolarity: Ratio;
}

/** A predicted relation between gold entities, as far as its ends are known. */
interface AlignedRelation {
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly type: string;
  readonly polarity: string;
}

/** Polarities and statuses that say the same. */
const POLARITIES: Readonly<Record<string, string>> = {
  asserted: 'actual',
  attributed: 'alleged',
  planned: 'hypothetical',
};

export function scoreGraphRelations(
  gold: GoldGraph,
  predicted: PredictedGraph,
  { loose }: EntityAlignment,
): GraphRelationScores {
  const relations = listDistinctRelations(gold, predicted, loose);
  const goldByPair = groupBy(gold.relations, ({ source, target }) => toPair(source, target));
  const required = listRequiredRelations(gold);
  const requiredPairs = new Set(required.map(({ source, target }) => toPair(source, target)));
  const requiredFamilies = new Set(required.map(toFamilyKey));
  const onPairs = relations.flatMap((relation) => {
    const { source, target } = relation;
    if (source === undefined || target === undefined) return [];
    const pair = toPair(source, target);
    const candidates = goldByPair.get(pair);
    if (candidates === undefined) return [];
    return [{ relation, pair, right: candidates.filter((candidate) => isRightKind(relation, candidate)) }];
  });
  const rightKind = onPairs.filter(({ right }) => right.length > 0);
  const foundPairs = new Set(onPairs.map(({ pair }) => pair));
  const foundFamilies = new Set(rightKind.flatMap(({ right }) => right.map(toFamilyKey)));
  const exact = count(rightKind, ({ relation, right }) =>
    right.some((candidate) => listTypes(candidate).includes(relation.type)),
  );
  const measure = (matched: number, found: ReadonlySet<string>, asked: ReadonlySet<string>): FScore =>
    toFScore(share(matched, relations.length), share(countShared(asked, found), asked.size), GRAPH_DIGITS);
  return {
    relationPairs: {
      ...measure(onPairs.length, foundPairs, requiredPairs),
      predicted: relations.length,
      gold: requiredPairs.size,
    },
    relationFamily: {
      ...measure(rightKind.length, foundFamilies, requiredFamilies),
      gold: requiredFamilies.size,
    },
    relationExactPrecision: roundScore(share(exact, relations.length), GRAPH_DIGITS),
    relationPolarity: {
      ok: count(rightKind, ({ relation, right }) =>
        right.some((candidate) => toPolarity(candidate) === relation.polarity),
      ),
      of: rightKind.length,
    },
  };
}

/** Relations between other than free entities, each once; one whose ends are not both known always stands for itself. */
function listDistinctRelations(
  gold: GoldGraph,
  predicted: PredictedGraph,
  loose: EntityAlignment['loose'],
): AlignedRelation[] {
  const isFreeName = createFreeNameTest(gold);
  const isFree = (id: string): boolean => {
    const entity = predicted.entities.get(id);
    return entity !== undefined && isFreeName(entity.name);
  };
  const aligned = predicted.relations
    .filter(({ source, target }) => !isFree(source) && !isFree(target))
    .map((relation) => ({
      source: loose.get(relation.source),
      target: loose.get(relation.target),
      type: relation.type,
      polarity: toPolarity(relation),
    }));
  return dropRepeated(
    [...aligned.entries()].map(([index, relation]) => ({ index, ...relation })),
    ({ index, source, target, type, polarity }) => {
      if (source === undefined || target === undefined) return String(index);
      const ends = isSymmetric(type) ? toPair(source, target) : [source, target];
      return JSON.stringify([ends, type, polarity]);
    },
  );
}

function listRequiredRelations(gold: GoldGraph): GoldRelation[] {
  const isEndReachable = (id: string): boolean => {
    const entity = gold.entities.get(id);
    return entity !== undefined && isReachable(entity);
  };
  return gold.relations.filter(
    ({ explicit, source, target }) => explicit && isEndReachable(source) && isEndReachable(target),
  );
}

function isRightKind({ source, target, type }: AlignedRelation, gold: GoldRelation): boolean {
  const types = listTypes(gold);
  const isSameDirection = source === gold.source && target === gold.target;
  return (
    types.some((goldType) => isSameFamily(type, goldType)) &&
    (isSameDirection || (isSymmetric(type) && types.some(isSymmetric)))
  );
}

function listTypes({ type, altTypes = [] }: GoldRelation): string[] {
  return [type, ...altTypes];
}

function toPair(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}

function toFamilyKey({ source, target, type }: GoldRelation): string {
  const families = listFamilies(type);
  return JSON.stringify([source, target, families.length > 0 ? families : type]);
}

function toPolarity({ polarity, status }: Pick<StandoffRelation, 'polarity' | 'status'>): string {
  const said = polarity ?? status ?? 'asserted';
  return POLARITIES[said] ?? said;
}
