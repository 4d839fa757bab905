import { ROLES } from '../../schema/event-types.ts';
import type { Role } from '../../schema/event-types.ts';
import { compareText } from '../../schema/order.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import type { EntityKnowledge } from './entity-knowledge.ts';
import type { EventProfile } from './event-profiles.ts';
import type { Feature } from './features.ts';

/** How much less an entity counts that only acts for the other's ("the Kremlin" for "Russia"). */
const AFFILIATED_SHARE = 0.75;
/** How much less it says that somebody is spoken of nearby than that they take part. */
const NEARBY_SHARE = 0.35;

/**
 * What the named participants of two tellings say; the unnamed ("officials") say nothing. A telling that names nobody ("the
 * first call") is taken to be of those its sentences speak of, which says less.
 */
export function compareParticipants(
  a: EventProfile,
  b: EventProfile,
  knowledge: CorpusKnowledge,
): readonly Feature[] {
  const [left, right] = [
    listNamed(a.participants.keys(), knowledge),
    listNamed(b.participants.keys(), knowledge),
  ];
  if (left.length > 0 && right.length > 0) {
    const { weight, names } = overlapOf(left, right, knowledge);
    if (weight === 0) return [compareStrangers(a, b, knowledge)];
    return [{ name: `participants ${names}`, weight }, ...compareSideFeatures(a, b, knowledge)];
  }
  const { weight, names } = overlapOf(
    left.length > 0 ? left : listNamed(a.nearby, knowledge),
    right.length > 0 ? right : listNamed(b.nearby, knowledge),
    knowledge,
  );
  return [{ name: `nobody named, near ${names}`, weight: NEARBY_SHARE * weight - 0.6 }];
}

/** How well two groups of entities agree: from 0, nobody in common, to 3.9. */
function overlapOf(
  left: readonly string[],
  right: readonly string[],
  knowledge: CorpusKnowledge,
): { readonly weight: number; readonly names: string } {
  const shared = left.filter((entity) => right.includes(entity));
  const total = (entities: readonly string[]): number =>
    entities.reduce((sum, entity) => sum + knowledge.entityRarity(entity), 0);
  const affiliated = affiliatedWeight(
    left.filter((entity) => !shared.includes(entity)),
    right.filter((entity) => !shared.includes(entity)),
    knowledge,
  );
  const common = total(shared) + affiliated;
  if (common === 0) return { weight: 0, names: 'nobody shared' };
  const overlap = common / Math.min(total(left), total(right));
  const dice = (2 * common) / (total(left) + total(right));
  const names =
    shared.length > 0 ? shared.map(knowledge.nameOf).sort(compareText).join(', ') : 'acting for each other';
  return { weight: 1.5 * Math.min(1, overlap) + 1.2 * Math.min(1, dice) + 1.2 * Math.min(1, common), names };
}

/** Nobody in common: against it, but where one names who does it and the other to whom it is done, little. */
function compareStrangers(a: EventProfile, b: EventProfile, knowledge: EntityKnowledge): Feature {
  const isOneSided = (event: EventProfile, side: 'giver' | 'receiver'): boolean =>
    [...event.participants]
      .filter(([entity]) => knowledge.isNamed(entity))
      .every(([, roles]) => [...roles].every((role) => ROLES[role].side === side));
  const complete =
    (isOneSided(a, 'giver') && isOneSided(b, 'receiver')) ||
    (isOneSided(a, 'receiver') && isOneSided(b, 'giver'));
  return complete
    ? { name: 'one tells by whom, the other to whom', weight: -1 }
    : { name: 'other participants', weight: -3 };
}

function compareSideFeatures(
  a: EventProfile,
  b: EventProfile,
  knowledge: EntityKnowledge,
): readonly Feature[] {
  const sides = compareSides(a, b, knowledge);
  if (sides === 'other givers') return [{ name: 'done by others', weight: -2 }];
  return sides === 'other receivers' ? [{ name: 'done to others', weight: -1 }] : [];
}

function listNamed(entities: Iterable<string>, knowledge: EntityKnowledge): readonly string[] {
  return [...entities].filter(knowledge.isNamed);
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
  const agree = (left: readonly string[], right: readonly string[]): boolean =>
    left.length === 0 || right.length === 0 || meet(left, right) || !shareType(left, right, knowledge);
  const alone = a.soleGivers.size > 0 && b.soleGivers.size > 0;
  const giversMeet = agree(givers, otherGivers) && (!alone || agree([...a.soleGivers], [...b.soleGivers]));
  const receiversMeet = agree(receivers, otherReceivers);
  if (!giversMeet && (meet(givers, otherReceivers) || meet(receivers, otherGivers))) return 'swapped';
  if (!giversMeet) return 'other givers';
  return receiversMeet ? 'agree' : 'other receivers';
}

/** Only like can be told from like: an attack on a country and one on a city may be one attack. */
function shareType(left: readonly string[], right: readonly string[], knowledge: EntityKnowledge): boolean {
  const types = new Set(left.map(knowledge.typeOf));
  return right.some((entity) => types.has(knowledge.typeOf(entity)));
}

function entitiesOnSide(
  event: EventProfile,
  side: 'giver' | 'receiver',
  knowledge: EntityKnowledge,
): readonly string[] {
  // Who stands on both sides, as in a mistaken "Norland's poisoning of Norland", tells nothing.
  const isOnlyThere = (roles: ReadonlySet<Role>): boolean => {
    const sides = new Set([...roles].map((role) => ROLES[role].side).filter((found) => found !== 'none'));
    return sides.size === 1 && sides.has(side);
  };
  return [...event.participants]
    .filter(([entity, roles]) => knowledge.isNamed(entity) && isOnlyThere(roles))
    .map(([entity]) => entity);
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
