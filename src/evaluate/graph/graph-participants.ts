import { toEntityId } from '../scored-mentions.ts';
import { GRAPH_DIGITS, count, countShared, measurePrecisionRecall } from '../scores.ts';
import type { PrecisionRecall, Ratio } from '../scores.ts';
import type { EntityAlignment } from './entity-alignment.ts';
import { listGoldParticipants, listParticipants } from './event-alignment.ts';
import type { EventPair } from './event-alignment.ts';
import { isReachable } from './graph-entities.ts';
import type { GoldGraph } from './graph-view.ts';

export interface GraphParticipantScores {
  /** Entities in the aligned events, whatever their role. */
  readonly participants: PrecisionRecall;
  /** Of the right participants whose role gives or receives on both sides, how many stand on the right side. */
  readonly roleAccuracy: Ratio;
}

type Side = 'giver' | 'receiver';

/** Which side of an event a role stands on; the gold's own roles are among them. */
const SIDES: Readonly<Record<Side, readonly string[]>> = {
  giver: ['agent', 'speaker', 'initiator', 'organizer', 'host', 'announcer', 'authorizer'],
  receiver: ['target', 'addressee', 'recipient', 'recalled', 'beneficiary', 'object'],
};

export function scoreGraphParticipants(
  gold: GoldGraph,
  pairs: readonly EventPair[],
  { loose }: EntityAlignment,
): GraphParticipantScores {
  let matched = 0;
  let wrong = 0;
  let missed = 0;
  let sides: readonly boolean[] = [];
  for (const pair of pairs) {
    const found = listParticipants(pair.predicted, loose);
    const required = listRequiredParticipants(gold, pair);
    const allowed = new Set([...listGoldParticipants(pair.gold), ...(pair.gold.attributedTo ?? [])]);
    matched += countShared(found, required);
    wrong += count(found, (entity) => !allowed.has(entity));
    missed += count(required, (entity) => !found.has(entity));
    sides = [...sides, ...compareSides(pair, loose)];
  }
  return {
    participants: measurePrecisionRecall(matched, matched + wrong, matched + missed, GRAPH_DIGITS),
    roleAccuracy: { ok: count(sides, (isSame) => isSame), of: sides.length },
  };
}

function listRequiredParticipants(gold: GoldGraph, { gold: event }: EventPair): ReadonlySet<string> {
  const required = (event.participants ?? []).flatMap(({ entity, role }) => {
    const goldEntity = gold.entities.get(entity ?? '');
    const isRequired = goldEntity !== undefined && isReachable(goldEntity) && !role.includes('(implied)');
    return isRequired ? [goldEntity.id] : [];
  });
  return new Set(required);
}

/** For each common participant with a side on both sides: whether it is the same. */
function compareSides({ predicted, gold }: EventPair, loose: EntityAlignment['loose']): boolean[] {
  const goldSides = new Map((gold.participants ?? []).map(({ entity, role }) => [entity, toSide(role)]));
  const sides = new Map(
    (predicted.participants ?? []).map(({ entity, role }) => [
      loose.get(toEntityId(entity) ?? ''),
      toSide(role),
    ]),
  );
  return [...listParticipants(predicted, loose)].flatMap((entity) => {
    const [goldSide, side] = [goldSides.get(entity), sides.get(entity)];
    return goldSide === undefined || side === undefined ? [] : [goldSide === side];
  });
}

/** The gold qualifies roles in brackets: "agent(alleged)". */
function toSide(role: string): Side | undefined {
  const [bare = ''] = role.split('(');
  if (SIDES.giver.includes(bare)) return 'giver';
  return SIDES.receiver.includes(bare) ? 'receiver' : undefined;
}
