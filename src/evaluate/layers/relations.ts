import type { StandoffEntityType, StandoffRelation } from '../../schema/standoff.ts';
import type { EntityMap } from '../entity-map.ts';
import { groupBy } from '../grouping.ts';
import { toScoredType } from '../scored-mentions.ts';
import type { ScoredMention } from '../scored-mentions.ts';
import { countShared, measurePrecisionRecall } from '../scores.ts';
import type { PrecisionRecall } from '../scores.ts';

export interface RelationScores {
  /** The right pair of entities in a document, in the right direction, whatever the type. */
  readonly directed: PrecisionRecall;
  readonly undirected: PrecisionRecall;
  /** Predictions whose ends are no gold entities, or the same one; left out of all other counts. */
  readonly predictedBetweenUnannotated: number;
  /** Direction and type; absent where the two sides have no type in common. */
  readonly labeled?: PrecisionRecall;
  readonly undirectedPersonOrgLocation: PrecisionRecall;
  /** What joining all names of a document with each other would reach. */
  readonly allPairsBaselineUndirected: PrecisionRecall;
}

interface Link {
  readonly doc: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
}

type LinkKey = (link: Omit<Link, 'type'> & { readonly type?: string }) => string;

const toDirected: LinkKey = ({ doc, source, target }) => JSON.stringify([doc, source, target]);
const toUndirected: LinkKey = ({ doc, source, target }) =>
  JSON.stringify(source < target ? [doc, source, target] : [doc, target, source]);
const toLabeled: LinkKey = ({ doc, source, target, type }) => JSON.stringify([doc, source, target, type]);

export function scoreRelations(
  gold: readonly StandoffRelation[],
  predicted: readonly StandoffRelation[],
  goldMentions: readonly ScoredMention[],
  goldTypes: ReadonlyMap<string, StandoffEntityType>,
  isGoldDocument: (doc: string) => boolean,
  mapEntity: EntityMap,
): RelationScores {
  const goldLinks = listLinks(gold);
  const found = listLinks(predicted).filter(({ doc }) => isGoldDocument(doc));
  const links = found.flatMap((link) => {
    const source = mapEntity(link.doc, link.source);
    const target = mapEntity(link.doc, link.target);
    if (source === undefined || target === undefined || source === target) return [];
    return [{ ...link, source, target }];
  });
  const isScored = ({ source, target }: Link): boolean =>
    [source, target].every((entity) => toScoredType(goldTypes.get(entity)) !== undefined);
  const goldLabels = new Set(goldLinks.map(({ type }) => type));
  return {
    directed: scoreLinks(goldLinks, links, toDirected),
    undirected: scoreLinks(goldLinks, links, toUndirected),
    predictedBetweenUnannotated: found.length - links.length,
    ...(links.some(({ type }) => goldLabels.has(type)) && {
      labeled: scoreLinks(goldLinks, links, toLabeled),
    }),
    undirectedPersonOrgLocation: scoreLinks(goldLinks.filter(isScored), links.filter(isScored), toUndirected),
    allPairsBaselineUndirected: scoreLinks(goldLinks, listAllPairs(goldMentions), toUndirected),
  };
}

function listLinks(relations: readonly StandoffRelation[]): Link[] {
  return relations.flatMap(({ source, target, type, mentions }) =>
    mentions.map(({ doc }) => ({ doc, source, target, type })),
  );
}

function scoreLinks(
  gold: readonly Link[],
  predicted: readonly Omit<Link, 'type'>[],
  toKey: LinkKey,
): PrecisionRecall {
  const goldKeys = new Set(gold.map(toKey));
  const predictedKeys = new Set(predicted.map(toKey));
  return measurePrecisionRecall(countShared(goldKeys, predictedKeys), predictedKeys.size, goldKeys.size);
}

function listAllPairs(mentions: readonly ScoredMention[]): Omit<Link, 'type'>[] {
  const byDocument = groupBy(
    mentions.filter(({ kind }) => kind === 'name'),
    ({ doc }) => doc,
  );
  return [...byDocument].flatMap(([doc, names]) => {
    const entities = [...new Set(names.map(({ entity }) => entity))];
    return entities.flatMap((source) =>
      entities.filter((target) => source < target).map((target) => ({ doc, source, target })),
    );
  });
}
