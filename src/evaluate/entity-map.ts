import { alignSpans } from './alignment.ts';
import { dropRepeated } from './grouping.ts';
import { mayStandFor } from './mention-alignment.ts';
import { toLocalEntity, toMentionKey } from './scored-mentions.ts';
import type { ScoredMention } from './scored-mentions.ts';

/** The gold entity for which a predicted entity stands in a document; nothing where they share no mention. */
export type EntityMap = (doc: string, predictedEntity: string) => string | undefined;

/** Maps entities by the mentions which they share, a name counting twice; the first seen wins a tie. */
export function createEntityMap(
  gold: readonly ScoredMention[],
  predicted: readonly ScoredMention[],
): EntityMap {
  const goldMentions = dropRepeated(gold, toMentionKey);
  const predictedMentions = dropRepeated(predicted, toMentionKey);
  const votes = new Map<string, Map<string, number>>();
  for (const [g, p] of alignSpans(goldMentions, predictedMentions, mayStandFor)) {
    const goldMention = goldMentions[g];
    const mention = predictedMentions[p];
    if (goldMention === undefined || mention === undefined) continue;
    const entity = toLocalEntity(mention);
    const candidates = votes.get(entity) ?? new Map<string, number>();
    const weight = goldMention.kind === 'name' ? 2 : 1;
    candidates.set(goldMention.entity, (candidates.get(goldMention.entity) ?? 0) + weight);
    votes.set(entity, candidates);
  }
  const winners = new Map([...votes].map(([entity, candidates]) => [entity, findWinner(candidates)]));
  return (doc, entity) => winners.get(toLocalEntity({ doc, entity }));
}

function findWinner(votes: ReadonlyMap<string, number>): string | undefined {
  let winner: string | undefined;
  let most = 0;
  for (const [candidate, n] of votes) {
    if (n <= most) continue;
    winner = candidate;
    most = n;
  }
  return winner;
}
