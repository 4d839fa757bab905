import { ROLES } from '../../schema/event-types.ts';
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
  const { parties: left } = a;
  const { parties: right } = b;
  if (left.length > 0 && right.length > 0) {
    const acts = (entity: string): boolean => a.actors.includes(entity) === b.actors.includes(entity);
    const { weight, names } = overlapOf(left, right, knowledge, acts);
    if (weight === 0) return [compareStrangers(a, b)];
    return [
      { name: () => `participants ${names()}`, weight },
      ...compareSideFeatures(a, b, knowledge),
      ...compareCircles(a, b, knowledge),
    ];
  }
  const { weight, names } = overlapOf(
    left.length > 0 ? left : a.nearby,
    right.length > 0 ? right : b.nearby,
    knowledge,
  );
  return [{ name: () => `nobody named, near ${names()}`, weight: NEARBY_SHARE * weight - 0.6 }];
}

/**
 * How well two groups of entities agree: from 0, nobody in common, to 3.9.
 * @param isAlike whether an entity does in both what counts as the same: who warns is not who is warned of
 */
function overlapOf(
  left: readonly string[],
  right: readonly string[],
  knowledge: CorpusKnowledge,
  isAlike: (entity: string) => boolean = () => true,
): { readonly weight: number; readonly names: () => string } {
  const shared = left.filter((entity) => right.includes(entity) && isAlike(entity));
  const total = (entities: readonly string[]): number =>
    entities.reduce((sum, entity) => sum + knowledge.entityRarity(entity), 0);
  const affiliated = affiliatedWeight(
    left.filter((entity) => !shared.includes(entity)),
    right.filter((entity) => !shared.includes(entity)),
    knowledge,
  );
  const common = total(shared) + affiliated;
  if (common === 0) return { weight: 0, names: () => 'nobody shared' };
  const overlap = common / Math.min(total(left), total(right));
  const dice = (2 * common) / (total(left) + total(right));
  const names = (): string =>
    shared.length > 0 ? shared.map(knowledge.nameOf).sort(compareText).join(', ') : 'acting for each other';
  return { weight: 1.5 * Math.min(1, overlap) + 1.2 * Math.min(1, dice) + 1.2 * Math.min(1, common), names };
}

/** Nobody in common: against it, but where one names who does it and the other to whom it is done, little. */
function compareStrangers(a: EventProfile, b: EventProfile): Feature {
  const isOneSided = (event: EventProfile, side: 'giver' | 'receiver'): boolean =>
    event.participants.every(({ roles }) => roles.every((role) => ROLES[role].side === side));
  const complete =
    (isOneSided(a, 'giver') && isOneSided(b, 'receiver')) ||
    (isOneSided(a, 'receiver') && isOneSided(b, 'giver'));
  return complete
    ? { name: () => 'one tells by whom, the other to whom', weight: -1 }
    : { name: () => 'other participants', weight: -3 };
}

function compareSideFeatures(
  a: EventProfile,
  b: EventProfile,
  knowledge: EntityKnowledge,
): readonly Feature[] {
  const sides = compareSides(a, b, knowledge);
  if (sides === 'other givers') return [{ name: () => 'done by others', weight: -2 }];
  return sides === 'other receivers' ? [{ name: () => 'done to others', weight: -1 }] : [];
}

/** Who meets one party and another the next day meets twice: of calls and talks each side must not have a party of its own. */
function compareCircles(a: EventProfile, b: EventProfile, knowledge: EntityKnowledge): readonly Feature[] {
  const { equals: left } = a;
  const { equals: right } = b;
  if (left.length < 2 || right.length < 2) return [];
  const isKnown = (entity: string, others: readonly string[]): boolean =>
    others.some((other) => entity === other || knowledge.areAffiliated(entity, other));
  const shared = left.filter((entity) => isKnown(entity, right)).length;
  const isOther = shared < 2 && shared < left.length && right.some((entity) => !isKnown(entity, left));
  return isOther ? [{ name: () => 'with others', weight: -2.5 }] : [];
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
  const { givers, receivers } = a;
  const { givers: otherGivers, receivers: otherReceivers } = b;
  const meet = (left: readonly string[], right: readonly string[]): boolean =>
    left.some((entity) => right.some((other) => entity === other || knowledge.areAffiliated(entity, other)));
  const agree = (left: readonly string[], right: readonly string[]): boolean =>
    left.length === 0 || right.length === 0 || meet(left, right) || !shareType(left, right, knowledge);
  const alone = a.soleGivers.length > 0 && b.soleGivers.length > 0;
  const giversMeet = agree(givers, otherGivers) && (!alone || agree(a.soleGivers, b.soleGivers));
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

function affiliatedWeight(
  left: readonly string[],
  right: readonly string[],
  knowledge: CorpusKnowledge,
): number {
  // Most pairs end here, without a sorted copy.
  if (!left.some((entity) => right.some((other) => knowledge.areAffiliated(entity, other)))) return 0;
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
