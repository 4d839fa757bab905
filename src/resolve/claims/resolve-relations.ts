import type { Entity, ResolvedEvent, ResolvedRelation } from '../../document/resolved-corpus.ts';
import type { ExtractedDocument, RelationMention } from '../../document/extracted-document.ts';
import { edgeFamily, isByOffice, isSymmetric } from '../../schema/edge-types.ts';
import type { Claim } from '../../schema/graph.ts';
import { hashText } from '../../schema/ids.ts';
import { compareText, sortedBy } from '../../schema/order.ts';
import { resolveAttributions } from './attributions.ts';
import { indexContradictions, nameContradictions } from './contradictions.ts';
import type { Contradiction } from './contradictions.ts';
import { quoteEvidence } from './evidence.ts';

/** A relation mention between resolved entities, with the claim it makes. */
interface RelationClaim {
  readonly mention: RelationMention;
  readonly source: string;
  readonly target: string;
  readonly event: string | undefined;
  readonly claim: Claim;
}

/**
 * Joins relation mentions into relations: one for each type, pair of entities, status, tense and, where it is one, office
 * held, so that what is denied or only feared is never counted as a fact. Symmetric ones run from the smaller id; a relation of something to
 * itself is left out.
 * @returns sorted by type, ends, status, office and tense; claims sorted by id
 */
export function resolveRelations(
  documents: readonly ExtractedDocument[],
  entityOf: readonly (readonly string[])[],
  eventOf: readonly (readonly string[])[],
  events: readonly ResolvedEvent[],
  entities: readonly Entity[],
): ResolvedRelation[] {
  const eventById = new Map(events.map((event) => [event.id, event]));
  const entityById = new Map(entities.map((entity) => [entity.id, entity]));
  const groups = new Map<string, RelationClaim[]>();
  for (const [index, document] of documents.entries()) {
    for (const mention of document.relations) {
      const made = createRelationClaim(
        document,
        mention,
        entityOf[index] ?? [],
        eventOf[index] ?? [],
        eventById,
      );
      if (made === undefined) continue;
      const key = createRelationKey(made);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [made]);
      else group.push(made);
    }
  }
  const relations = sortedBy(groups, ([key]) => key).flatMap(([, group]) =>
    joinClaims(group, eventById, entityById),
  );
  return contradictRelations(relations);
}

function createRelationClaim(
  document: ExtractedDocument,
  mention: RelationMention,
  entityOf: readonly string[],
  eventOf: readonly string[],
  eventById: ReadonlyMap<string, ResolvedEvent>,
): RelationClaim | undefined {
  const ends = [entityOf[mention.source], entityOf[mention.target]] as const;
  if (ends[0] === undefined || ends[1] === undefined || ends[0] === ends[1]) return undefined;
  const turned = isSymmetric(mention.type) && ends[1] < ends[0];
  const [source, target] = turned ? [ends[1], ends[0]] : [ends[0], ends[1]];
  const event = mention.event === undefined ? undefined : eventOf[mention.event];
  const date = mention.date ?? (event === undefined ? undefined : eventById.get(event)?.date);
  const place = [
    document.article.id,
    mention.type,
    mention.status,
    mention.evidence.start,
    mention.evidence.end,
  ];
  const claim: Claim = {
    id: `claim:${hashText([...place, mention.source, mention.target, mention.role ?? ''].join(' '))}`,
    article: document.article.id,
    predicate: mention.type,
    subject: source,
    object: target,
    ...(event === undefined ? {} : { event }),
    status: mention.status,
    attributedTo: resolveAttributions(mention.attributions, entityOf),
    evidence: quoteEvidence(document, mention.sentence, mention.evidence, []),
    ...(date === undefined ? {} : { date }),
    rule: mention.rule,
    score: mention.score,
  };
  return { mention, source, target, event, claim };
}

function createRelationKey({ mention, source, target }: RelationClaim): string {
  const office = isByOffice(mention.type) ? normalizeOffice(mention.role ?? '') : '';
  return [mention.type, source, target, mention.status, office, mention.tense ?? ''].join('\u0001');
}

/** "the White House Press Secretary" and "press secretary" differ only in what the edge's target says already. */
function normalizeOffice(role: string): string {
  return role
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function joinClaims(
  group: readonly RelationClaim[],
  eventById: ReadonlyMap<string, ResolvedEvent>,
  entityById: ReadonlyMap<string, Entity>,
): readonly ResolvedRelation[] {
  const [first] = group;
  if (first === undefined) return [];
  const { type, status, tense } = first.mention;
  const claims = new Map(group.map(({ claim }) => [claim.id, claim]));
  const events = new Set(group.flatMap(({ event }) => event ?? []));
  const office = commonestOffice(group);
  const onGraph = [first.source, first.target].every((id) => {
    const entity = entityById.get(id);
    return entity !== undefined && entity.named && entity.type !== 'Other';
  });
  const shown =
    edgeFamily(type) !== 'interaction' ||
    events.size === 0 ||
    [...events].some((id) => eventById.get(id)?.salient);
  return [
    {
      type,
      source: first.source,
      target: first.target,
      status,
      ...(office === undefined ? {} : { office }),
      ...(tense === undefined ? {} : { tense }),
      events: [...events].sort(compareText),
      claims: sortedBy(claims.values(), (claim) => claim.id),
      salient: onGraph && shown,
    },
  ];
}

function commonestOffice(group: readonly RelationClaim[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { mention } of group) {
    if (mention.role !== undefined) counts.set(mention.role, (counts.get(mention.role) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0];
}

/** Links claims of relations that are denied with those that assert the same. */
function contradictRelations(relations: readonly ResolvedRelation[]): ResolvedRelation[] {
  const asserted = new Map<string, string[]>();
  const keyOf = ({ type, source, target }: ResolvedRelation): string => [type, source, target].join('\u0001');
  const idsOf = (relation: ResolvedRelation): string[] => relation.claims.map((claim) => claim.id);
  for (const relation of relations) {
    if (relation.status !== 'actual' && relation.status !== 'alleged') continue;
    asserted.set(keyOf(relation), [...(asserted.get(keyOf(relation)) ?? []), ...idsOf(relation)]);
  }
  const contradictions = relations.flatMap((relation): readonly Contradiction[] => {
    const against = asserted.get(keyOf(relation));
    return relation.status === 'negated' && against !== undefined ? [[idsOf(relation), against]] : [];
  });
  if (contradictions.length === 0) return [...relations];
  const against = indexContradictions(contradictions);
  return relations.map((relation) => ({
    ...relation,
    claims: relation.claims.map((claim) => nameContradictions(claim, against)),
  }));
}
