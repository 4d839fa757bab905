import { compareText } from '../../schema/order.ts';
import type { StandoffEntity } from '../../schema/standoff.ts';
import type { GoldEntity } from '../gold-standoff.ts';
import { GRAPH_DIGITS, count, measurePrecisionRecall } from '../scores.ts';
import type { PrecisionRecall } from '../scores.ts';
import { listNames, normalizeName } from './entity-alignment.ts';
import type { EntityAlignment } from './entity-alignment.ts';
import { createBoilerplateTest } from './graph-view.ts';
import type { GoldGraph, PredictedGraph } from './graph-view.ts';

export interface GraphEntityScores {
  readonly entities: PrecisionRecall;
  /** Ids of gold entities which no predicted entity stands for. */
  readonly missingEntities: readonly string[];
  /** Names of predicted entities which stand for none. */
  readonly extraEntities: readonly string[];
  /** `name:type` of predicted entities whose type is wrong. */
  readonly wrongType: readonly string[];
}

export function scoreGraphEntities(
  gold: GoldGraph,
  predicted: PredictedGraph,
  alignment: EntityAlignment,
): GraphEntityScores {
  const required = listRequiredEntities(gold);
  const requiredIds = new Set(required.map(({ id }) => id));
  const foundIds = new Set(alignment.strict.values());
  const isFree = createFreeNameTest(gold);
  const nodes = [...predicted.entities.values()].filter(({ type }) => type !== 'other');
  const aligned = nodes.flatMap((entity) => {
    const goldEntity = gold.entities.get(alignment.strict.get(entity.id) ?? '');
    return goldEntity === undefined || goldEntity.type === 'other' ? [] : [{ entity, goldEntity }];
  });
  const found = aligned.filter(
    ({ entity, goldEntity }) => isAcceptable(entity, goldEntity) && requiredIds.has(goldEntity.id),
  );
  const neutral = count(nodes, ({ id, name }) => {
    const goldId = alignment.extended.get(id);
    return goldId === undefined ? isFree(name) : !requiredIds.has(goldId);
  });
  return {
    entities: measurePrecisionRecall(found.length, nodes.length - neutral, required.length, GRAPH_DIGITS),
    missingEntities: [...requiredIds].filter((id) => !foundIds.has(id)).sort(compareText),
    extraEntities: nodes
      .filter(({ id, name }) => !alignment.extended.has(id) && !isFree(name))
      .map(({ name }) => name)
      .sort(compareText),
    wrongType: aligned
      .filter(({ entity, goldEntity }) => !isAcceptable(entity, goldEntity))
      .map(({ entity }) => `${entity.name}:${entity.type}`)
      .sort(compareText),
  };
}

function isAcceptable({ type }: StandoffEntity, { type: goldType, altTypes = [] }: GoldEntity): boolean {
  return type === goldType || altTypes.includes(type);
}

/** Entities that are named outside boilerplate, other than inside a longer name, and belong on the graph for certain. */
function listRequiredEntities(gold: GoldGraph): GoldEntity[] {
  const isBoilerplate = createBoilerplateTest(gold.documents);
  const named = new Set(
    gold.mentions
      .filter((mention) => mention.kind === 'name' && mention.nested !== true && !isBoilerplate(mention))
      .map(({ entity }) => entity),
  );
  return [...gold.entities.values()].filter(
    (entity) => named.has(entity.id) && isReachable(entity) && entity.altTypes?.includes('other') !== true,
  );
}

/** Whether the story itself names the entity, and it is a person, an organization or a location. */
export function isReachable({ type, optional, boilerplateOnly }: GoldEntity): boolean {
  return type !== 'other' && optional !== true && boilerplateOnly !== true;
}

/** A test whether a name is that of an author, a publisher or an optional entity: right to have, right not to have. */
export function createFreeNameTest(gold: GoldGraph): (name: string) => boolean {
  const free = new Set(
    [
      ...[...gold.entities.values()]
        .filter(({ optional, byline }) => optional === true || byline === true)
        .flatMap(listNames),
      ...gold.documents.flatMap(({ author, publisher }) => [author ?? '', publisher ?? '']),
    ]
      .filter((name) => name !== '')
      .map(normalizeName),
  );
  return (name) => free.has(normalizeName(name));
}
