import { ROLES } from '../../schema/event-types.ts';
import type { Role } from '../../schema/event-types.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import type { EntityKnowledge } from './entity-knowledge.ts';
import type { EventProfile } from './event-profiles.ts';
import type { Feature } from './features.ts';

/** How much less an entity counts that only acts for the other's ("the Kremlin" for "Russia"). */
const AFFILIATED_SHARE = 0.5;

/** What the named participants of two tellings say; the unnamed ("officials") say nothing. */
export function compareParticipants(
  a: EventProfile,
  b: EventProfile,
  knowledge: CorpusKnowledge,
): readonly Feature[] {
  const left = namedParticipants(a, knowledge);
  const right = namedParticipants(b, knowledge);
  if (left.length === 0 || right.length === 0) return [{ name: 'nobody named', weight: -0.6 }];
  const shared = left.filter((entity) => right.includes(entity));
  const matched = shared.length > 0 ? 1 : 0;
  const total = (entities: readonly string[]): number =>
    entities.reduce((sum, entity) => sum + knowledge.entityRarity(entity), 0);
  const affiliated = affiliatedWeight(
    left.filter((entity) => !shared.includes(entity)),
    right.filter((entity) => !shared.includes(entity)),
    knowledge,
  );
  const common = total(shared) + affiliated;
  if (common === 0) return [{ name: 'other participants', weight: -3 }];
  const overlap = common / Math.min(total(left), total(right));
  const dice = (2 * common) / (total(left) + total(right));
  const features: Feature[] = [
    {
      name: `participants ${matched === 1 ? shared.map(knowledge.nameOf).sort().join(', ') : 'act for each other'}`,
      weight: 1.5 * Math.min(1, overlap) + 1.2 * Math.min(1, dice) + 1.2 * Math.min(1, common),
    },
  ];
  const sides = compareSides(a, b, knowledge);
  if (sides === 'other givers') features.push({ name: 'done by others', weight: -2 });
  if (sides === 'other receivers') features.push({ name: 'done to others', weight: -1 });
  return features;
}

/**
 * Whether two tellings agree on who does it to whom. `swapped`: the giver of one is the receiver of the other; happenings
 * between equals (calls, meetings) have no sides to swap.
 */
export function compareSides(
  a: EventProfile,
  b: EventProfile,
  knowledge: EntityKnowledge,
): 'agree' | 'other givers' | 'other receivers' | 'swapped' {
  const [givers, otherGivers] = [
    entitiesOnSide(a, 'giver', knowledge),
    entitiesOnSide(b, 'giver', knowledge),
  ];
  const [receivers, otherReceivers] = [
    entitiesOnSide(a, 'receiver', knowledge),
    entitiesOnSide(b, 'receiver', knowledge),
  ];
  const meet = (left: readonly string[], right: readonly string[]): boolean =>
    left.some((entity) => right.some((other) => entity === other || knowledge.areAffiliated(entity, other)));
  const giversMeet = givers.length === 0 || otherGivers.length === 0 || meet(givers, otherGivers);
  const receiversMeet =
    receivers.length === 0 || otherReceivers.length === 0 || meet(receivers, otherReceivers);
  if (!giversMeet && (meet(givers, otherReceivers) || meet(receivers, otherGivers))) return 'swapped';
  if (!giversMeet) return 'other givers';
  return receiversMeet ? 'agree' : 'other receivers';
}

function entitiesOnSide(
  event: EventProfile,
  side: 'giver' | 'receiver',
  knowledge: EntityKnowledge,
): readonly string[] {
  const onSide = (roles: ReadonlySet<Role>): boolean => [...roles].some((role) => ROLES[role].side === side);
  const equal = (roles: ReadonlySet<Role>): boolean => [...roles].some((role) => ROLES[role].side === 'both');
  return [...event.participants]
    .filter(([entity, roles]) => knowledge.isNamed(entity) && onSide(roles) && !equal(roles))
    .map(([entity]) => entity);
}

function namedParticipants(event: EventProfile, knowledge: CorpusKnowledge): readonly string[] {
  return [...event.participants.keys()].filter((entity) => knowledge.isNamed(entity));
}

function affiliatedWeight(
  left: readonly string[],
  right: readonly string[],
  knowledge: CorpusKnowledge,
): number {
  const free = new Set(right);
  let weight = 0;
  for (const entity of [...left].sort()) {
    const partner = [...free].sort().find((other) => knowledge.areAffiliated(entity, other));
    if (partner === undefined) continue;
    free.delete(partner);
    weight += AFFILIATED_SHARE * Math.min(knowledge.entityRarity(entity), knowledge.entityRarity(partner));
  }
  return weight;
}
