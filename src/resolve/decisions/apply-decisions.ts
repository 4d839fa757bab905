import type { ExtractedDocument } from '../../document/extracted-document.ts';
import type { ClusterRef, Entity, MergeDraft, ResolvedRelation } from '../../document/resolved-corpus.ts';
import type { Decisions } from '../../schema/decisions.ts';
import { hashText, slugify } from '../../schema/ids.ts';
import { compareText, sortedBy } from '../../schema/order.ts';
import type { EntityResolution } from '../entities/resolve-entities.ts';

/**
 * Puts what people decided in the place of what the program found: splits, then merges, then names and types. Decisions
 * about ids that are no longer there are left alone. The merged entity keeps the id of the one with more clusters.
 */
export function applyDecisions(
  resolution: EntityResolution,
  decisions: Decisions,
  documents: readonly ExtractedDocument[],
): EntityResolution {
  const entities = new Map(resolution.entities.map((entity) => [entity.id, entity]));
  for (const split of decisions.splits) splitEntity(entities, split, documents);
  const survivor = new Map<string, string>();
  for (const { status, left, right } of decisions.merges)
    if (status === 'CONFIRMED') mergeEntities(entities, left, right, survivor);
  for (const { entity: id, name } of decisions.renames)
    change(entities, follow(id, survivor), (entity) => rename(entity, name));
  for (const { entity: id, type } of decisions.types)
    change(entities, follow(id, survivor), (entity) => ({ ...entity, type }));
  const sorted = sortedBy(entities.values(), ({ id }) => id);
  return {
    entities: sorted,
    entityOf: indexClusters(sorted, resolution.entityOf),
    mergeDrafts: resolution.mergeDrafts.filter((draft) => !isDecided(draft, decisions)),
  };
}

/** Relations without those that people rejected. */
export function dropRejected(
  relations: readonly ResolvedRelation[],
  { rejectedEdges }: Decisions,
): readonly ResolvedRelation[] {
  const rejected = new Set(rejectedEdges.map(({ source, type, target }) => `${source}|${type}|${target}`));
  return relations.filter(({ source, type, target }) => !rejected.has(`${source}|${type}|${target}`));
}

function isDecided({ left, right }: MergeDraft, { merges }: Decisions): boolean {
  return merges.some(
    (merge) =>
      merge.status !== 'DRAFT' &&
      ((merge.left === left && merge.right === right) || (merge.left === right && merge.right === left)),
  );
}

function splitEntity(
  entities: Map<string, Entity>,
  { entity: id, articles, words, name }: Decisions['splits'][number],
  documents: readonly ExtractedDocument[],
): void {
  const entity = entities.get(id);
  if (entity === undefined) return;
  const away = (ref: ClusterRef): boolean => {
    const document = documents[ref.document];
    if (document === undefined) return false;
    const called = document.clusters[ref.cluster]?.name ?? '';
    return (articles?.includes(document.article.id) ?? true) && (words?.includes(called) ?? true);
  };
  const leaving = entity.clusters.filter(away);
  const staying = entity.clusters.filter((ref) => !away(ref));
  if (leaving.length === 0 || staying.length === 0) return;
  const plain = `${entity.type.toLowerCase()}:${slugify(name)}`;
  const newId = entities.has(plain)
    ? `${plain}-${hashText([...(articles ?? []), ...(words ?? [])].join('|')).slice(0, 6)}`
    : plain;
  entities.set(id, { ...entity, clusters: staying, aliases: namesOf(staying, documents, entity.name) });
  entities.set(newId, {
    ...entity,
    id: newId,
    name,
    clusters: leaving.map(({ joinedBy: _before, ...ref }): ClusterRef => ({ ...ref, joinedBy: 'decision' })),
    aliases: namesOf(leaving, documents, name),
    roles: [],
  });
}

/** By which the articles call it, besides its name. */
function namesOf(
  clusters: readonly ClusterRef[],
  documents: readonly ExtractedDocument[],
  name: string,
): Entity['aliases'] {
  const said = clusters.flatMap((ref) => {
    const document = documents[ref.document];
    return (document?.clusters[ref.cluster]?.mentions ?? []).flatMap((at) => {
      const mention = document?.mentions[at];
      return mention?.kind === 'named' && mention.metonym !== true ? [{ text: mention.name, count: 1 }] : [];
    });
  });
  return mergeCounts(said, name);
}

function mergeEntities(
  entities: Map<string, Entity>,
  left: string,
  right: string,
  survivor: Map<string, string>,
): void {
  const a = entities.get(follow(left, survivor));
  const b = entities.get(follow(right, survivor));
  if (a === undefined || b === undefined || a === b) return;
  const [kept, gone] =
    a.clusters.length > b.clusters.length || (a.clusters.length === b.clusters.length && a.id < b.id)
      ? [a, b]
      : [b, a];
  entities.delete(gone.id);
  survivor.set(gone.id, kept.id);
  entities.set(kept.id, {
    ...kept,
    aliases: mergeCounts([...kept.aliases, ...gone.aliases, { text: gone.name, count: 1 }], kept.name),
    roles: [...kept.roles, ...gone.roles],
    clusters: [
      ...kept.clusters,
      ...gone.clusters.map((ref): ClusterRef => ({ ...ref, joinedBy: 'decision' })),
    ].sort((x, y) => x.document - y.document || x.cluster - y.cluster),
    named: kept.named || gone.named,
  });
}

function mergeCounts(aliases: Entity['aliases'], name: string): Entity['aliases'] {
  const counts = new Map<string, number>();
  for (const { text, count } of aliases) if (text !== name) counts.set(text, (counts.get(text) ?? 0) + count);
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || compareText(a.text, b.text));
}

function follow(id: string, survivor: ReadonlyMap<string, string>): string {
  let at = id;
  for (let next = survivor.get(at); next !== undefined; next = survivor.get(at)) at = next;
  return at;
}

function change(entities: Map<string, Entity>, id: string, make: (entity: Entity) => Entity): void {
  const entity = entities.get(id);
  if (entity !== undefined) entities.set(id, make(entity));
}

/** The id stays, so that decisions about it stay true; the old name becomes an alias. */
function rename(entity: Entity, name: string): Entity {
  return {
    ...entity,
    name,
    aliases: mergeCounts([...entity.aliases, { text: entity.name, count: 1 }], name),
  };
}

function indexClusters(entities: readonly Entity[], before: EntityResolution['entityOf']): string[][] {
  const entityOf = before.map((row) => row.map(() => ''));
  for (const entity of entities) {
    for (const ref of entity.clusters) {
      const row = entityOf[ref.document];
      if (row !== undefined) row[ref.cluster] = entity.id;
    }
  }
  return entityOf;
}
