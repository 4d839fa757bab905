import type { ExtractedDocument } from '../../document/extracted-document.ts';
import type { Entity } from '../../document/resolved-corpus.ts';
import type { EdgeType } from '../../schema/edge-types.ts';

/** What is known of the entities before any events are compared. */
export interface EntityKnowledge {
  readonly isNamed: (entity: string) => boolean;
  readonly nameOf: (entity: string) => string;
  readonly typeOf: (entity: string) => Entity['type'] | undefined;
  /** Whether one acts for the other: a president for the country, a ministry for its state. */
  readonly areAffiliated: (a: string, b: string) => boolean;
}

/** Relations whose source acts for its target. */
const ACTS_FOR: ReadonlySet<EdgeType> = new Set([
  'HOLDS_OFFICE',
  'HEAD_OF',
  'SPOKESPERSON_OF',
  'WORKS_FOR',
  'MEMBER_OF',
  'REPRESENTS',
  'PART_OF',
]);

export function gatherEntityKnowledge(
  documents: readonly ExtractedDocument[],
  entityOf: readonly (readonly string[])[],
  entities: readonly Entity[],
): EntityKnowledge {
  const entityById = new Map(entities.map((entity) => [entity.id, entity]));
  const ties = gatherTies(documents, entityOf, entities);
  return {
    isNamed: (entity) => entityById.get(entity)?.named ?? false,
    nameOf: (entity) => entityById.get(entity)?.name ?? entity,
    typeOf: (entity) => entityById.get(entity)?.type,
    areAffiliated: (a, b) => {
      const [left, right] = [ties.get(a), ties.get(b)];
      if (left === undefined || right === undefined)
        return left?.actsFor?.has(b) === true || right?.actsFor?.has(a) === true;
      return (
        left.actsFor?.has(b) === true ||
        right.actsFor?.has(a) === true ||
        liesIn(left, right) ||
        liesIn(right, left)
      );
    },
  };
}

/** What ties an entity to others. Most have nothing of it, and it is asked for in every comparison: so none is kept for them. */
interface Ties {
  readonly actsFor?: ReadonlySet<string>;
  /** Code of the country in which a place lies. */
  readonly placeIn?: string;
  /** Code of a country. */
  readonly country?: string;
}

/** Nagasaki lies in Japan though no article says so. */
function liesIn({ placeIn }: Ties, { country }: Ties): boolean {
  return placeIn !== undefined && placeIn === country;
}

function gatherTies(
  documents: readonly ExtractedDocument[],
  entityOf: readonly (readonly string[])[],
  entities: readonly Entity[],
): ReadonlyMap<string, Ties> {
  const ties = new Map<string, Ties>();
  for (const { id, type, countryCode } of entities) {
    if (countryCode === undefined) continue;
    if (type === 'Place') ties.set(id, { placeIn: countryCode });
    if (type === 'Country') ties.set(id, { country: countryCode });
  }
  for (const [id, actsFor] of gatherAffiliations(documents, entityOf))
    ties.set(id, { ...ties.get(id), actsFor });
  return ties;
}

function gatherAffiliations(
  documents: readonly ExtractedDocument[],
  entityOf: readonly (readonly string[])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const affiliations = new Map<string, Set<string>>();
  for (const [index, document] of documents.entries()) {
    for (const relation of document.relations) {
      if (!ACTS_FOR.has(relation.type) || relation.status === 'negated' || relation.tense === 'former')
        continue;
      const source = entityOf[index]?.[relation.source];
      const target = entityOf[index]?.[relation.target];
      if (source === undefined || target === undefined) continue;
      affiliations.set(source, (affiliations.get(source) ?? new Set()).add(target));
    }
  }
  return affiliations;
}
