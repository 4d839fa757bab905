import type { CoreferenceDocument } from '../../document/coreference-document.ts';
import type { ClusterRef, Entity, MergeDraft } from '../../document/resolved-corpus.ts';
import { compareText, sortedBy } from '../../schema/order.ts';
import type { GivenNameForms } from '../../vocabulary/given-name-forms.ts';
import type { Knowledge } from '../../vocabulary/knowledge.ts';
import { mergeOrganizationVariants } from './attach-organizations.ts';
import { attachSurnames, mergePersonVariants } from './attach-persons.ts';
import { profileClusters } from './cluster-profiles.ts';
import { describeEntity, makeIdsUnique } from './describe-entity.ts';
import { groupByKey } from './entity-groups.ts';
import type { EntityGroup } from './entity-groups.ts';
import { createEntityKey } from './entity-keys.ts';
import type { UnsurePair } from './judgement.ts';
import { splitNamesakes } from './split-namesakes.ts';
import { voteOnTypes } from './type-votes.ts';

export interface EntityResolution {
  /** Sorted by id. */
  readonly entities: readonly Entity[];
  /** `entityOf[document][cluster]` is the id of the cluster's entity. */
  readonly entityOf: readonly (readonly string[])[];
  /** Pairs that may be one, sorted by ids. */
  readonly mergeDrafts: readonly MergeDraft[];
}

/**
 * Finds which clusters of a corpus are one real-world thing. Clusters are partitioned; those without a name stay alone.
 * Blocks by name, so that cost grows with the number of names, not of pairs. The same for any order of the documents.
 */
export function resolveEntities(
  documents: readonly CoreferenceDocument[],
  knowledge: Knowledge,
  forms: GivenNameForms,
): EntityResolution {
  const profiled = documents.map((document, index) => profileClusters(document, index, knowledge));
  const profiles = voteOnTypes(profiled.flat(), knowledge);
  const named = profiles.filter((profile) => profile.named);
  const { groups, rest } = groupByKey(named, (profile) => createEntityKey(profile, knowledge));
  const unsure = [
    ...splitNamesakes(groups),
    ...mergePersonVariants(groups, forms),
    ...attachSurnames(groups, rest),
  ];
  mergeOrganizationVariants(groups, knowledge);
  const unnamed = profiles
    .filter((profile) => !profile.named)
    .map((profile): EntityGroup => ({ key: '', profiles: [profile] }));
  const described = [...groups.values(), ...unnamed]
    .map((group) => describeEntity(group, knowledge))
    .sort((a, b) => compareText(a.id, b.id) || compareRefs(a, b));
  const placeOf = ({ document, cluster }: ClusterRef): string => profiled[document]?.[cluster]?.place ?? '';
  const entities = [...makeIdsUnique(described, placeOf)].sort((a, b) => compareText(a.id, b.id));
  const entityOf = profiled.map((clusters) => clusters.map(() => ''));
  for (const entity of entities) {
    for (const ref of entity.clusters) {
      const row = entityOf[ref.document];
      if (row !== undefined) row[ref.cluster] = entity.id;
    }
  }
  return { entities, entityOf, mergeDrafts: toDrafts(unsure, entityOf) };
}

/** Drafts name entities by id; pairs that another step has merged since are none any more. */
function toDrafts(unsure: readonly UnsurePair[], entityOf: readonly (readonly string[])[]): MergeDraft[] {
  const idOf = ({ profiles: [profile] }: EntityGroup): string =>
    profile === undefined ? '' : (entityOf[profile.ref.document]?.[profile.ref.cluster] ?? '');
  const drafts = new Map<string, MergeDraft>();
  for (const { a, b, score, reasons } of unsure) {
    const [left = '', right = ''] = [idOf(a), idOf(b)].sort(compareText);
    if (left !== '' && left !== right && !drafts.has(`${left}|${right}`))
      drafts.set(`${left}|${right}`, { left, right, score, reasons });
  }
  return sortedBy(drafts.values(), ({ left, right }) => `${left}|${right}`);
}

function compareRefs(a: Entity, b: Entity): number {
  const [first] = a.clusters;
  const [second] = b.clusters;
  if (first === undefined || second === undefined) return 0;
  return first.document - second.document || first.cluster - second.cluster;
}
