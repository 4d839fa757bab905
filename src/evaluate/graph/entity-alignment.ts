import { compareText } from '../../schema/order.ts';
import type { StandoffMention } from '../../schema/standoff.ts';
import { measureOverlap } from '../alignment.ts';
import type { GoldEntity } from '../gold-standoff.ts';
import { groupBy } from '../grouping.ts';
import { toEntityId } from '../scored-mentions.ts';
import type { GoldGraph, PredictedGraph } from './graph-view.ts';

/** Predicted entity -> gold entity. */
export interface EntityAlignment {
  /** One to one, by shared mentions: what an entity must have to count as found. */
  readonly strict: ReadonlyMap<string, string>;
  /** `strict`, and optional gold entities found by name only. */
  readonly extended: ReadonlyMap<string, string>;
  /** Each to the gold entity it shares most with, so that the parts of a split entity keep their events and relations. */
  readonly loose: ReadonlyMap<string, string>;
}

interface Vote {
  readonly predicted: string;
  readonly gold: string;
  readonly weight: number;
}

/** Aligns entities by names and adjectives which overlap in the text. */
export function alignEntities(gold: GoldGraph, predicted: PredictedGraph): EntityAlignment {
  const strict = new Map<string, string>();
  const loose = new Map<string, string>();
  const used = new Set<string>();
  for (const vote of countVotes(gold, predicted)) {
    if (!loose.has(vote.predicted)) loose.set(vote.predicted, vote.gold);
    if (strict.has(vote.predicted) || used.has(vote.gold)) continue;
    strict.set(vote.predicted, vote.gold);
    used.add(vote.gold);
  }
  const extended = new Map(strict);
  const optional = findOptionalNames(gold);
  for (const { id, type, name } of predicted.entities.values()) {
    const entity = optional.get(normalizeName(name));
    if (type === 'other' || loose.has(id) || entity === undefined) continue;
    extended.set(id, entity);
    loose.set(id, entity);
  }
  return { strict, extended, loose };
}

/** Votes of overlapping mentions, the most first; the same end counts twice. */
function countVotes(gold: GoldGraph, predicted: PredictedGraph): Vote[] {
  const goldByDocument = groupBy(listReferences(gold.mentions), ({ doc }) => doc);
  const votes = new Map<string, Vote>();
  for (const mention of listReferences(predicted.mentions)) {
    for (const goldMention of goldByDocument.get(mention.doc) ?? []) {
      if (measureOverlap(mention, goldMention) === 0) continue;
      const key = JSON.stringify([mention.entity, goldMention.entity]);
      const weight = (votes.get(key)?.weight ?? 0) + (mention.end === goldMention.end ? 2 : 1);
      votes.set(key, { predicted: mention.entity, gold: goldMention.entity, weight });
    }
  }
  return [...votes.values()].sort(
    (a, b) => b.weight - a.weight || compareText(a.predicted, b.predicted) || compareText(a.gold, b.gold),
  );
}

function listReferences(
  mentions: readonly StandoffMention[],
): (Pick<StandoffMention, 'doc' | 'start' | 'end'> & { readonly entity: string })[] {
  return mentions.flatMap(({ doc, start, end, kind, ...rest }) => {
    const entity = toEntityId(rest.entity);
    return entity === undefined || (kind !== 'name' && kind !== 'adjective')
      ? []
      : [{ doc, start, end, entity }];
  });
}

function findOptionalNames(gold: GoldGraph): ReadonlyMap<string, string> {
  return new Map(
    [...gold.entities.values()]
      .filter(({ optional }) => optional === true)
      .flatMap((entity) => listNames(entity).map((name) => [normalizeName(name), entity.id] as const)),
  );
}

/** Every name under which an entity is known. */
export function listNames({ name, aliases = [], otherNames = [] }: GoldEntity): string[] {
  return [name, ...aliases, ...otherNames];
}

/** The words of a name in lower case. */
export function normalizeName(name: string): string {
  return (name.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).join(' ');
}
