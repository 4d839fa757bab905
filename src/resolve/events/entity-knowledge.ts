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
  const affiliations = gatherAffiliations(documents, entityOf);
  return {
    isNamed: (entity) => entityById.get(entity)?.named ?? false,
    nameOf: (entity) => entityById.get(entity)?.name ?? entity,
    typeOf: (entity) => entityById.get(entity)?.type,
    areAffiliated: (a, b) =>
      affiliations.get(a)?.has(b) === true ||
      affiliations.get(b)?.has(a) === true ||
      liesIn(entityById.get(a), entityById.get(b)) ||
      liesIn(entityById.get(b), entityById.get(a)),
  };
}

/** Nagasaki lies in Japan though no article says so. */
function liesIn(place: Entity | undefined, country: Entity | undefined): boolean {
  if (place?.type !== 'Place' || country?.type !== 'Country') return false;
  return country.countryCode !== undefined && place.countryCode === country.countryCode;
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
