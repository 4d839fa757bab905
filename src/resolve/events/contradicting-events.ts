import type { Contradiction } from '../claims/contradictions.ts';
import { findCandidatePairs } from './candidate-pairs.ts';
import type { EventCluster } from './clustering.ts';
import { compareContents } from './comparison.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import { compareDates } from './date-comparison.ts';
import { mergeProfiles } from './event-profiles.ts';
import type { EventProfile, LocalEvent } from './event-profiles.ts';

/**
 * Events that some article denies and another asserts: they would be one event but for that. Both stay, and their claims
 * are linked.
 * @param claimOf `claimOf[document][event]` is the id of the event mention's claim
 */
export function findContradictions(
  localEvents: readonly LocalEvent[],
  profiles: readonly EventProfile[],
  clusters: readonly EventCluster[],
  claimOf: readonly (readonly string[])[],
  knowledge: CorpusKnowledge,
): readonly Contradiction[] {
  const wholes = clusters.map(({ members }) => mergeAll(members.flatMap((index) => profiles[index] ?? [])));
  const keys = clusters.map(({ members }) => localEvents[members[0] ?? 0]?.key ?? '');
  const claimsOf = (whole: number): readonly string[] =>
    (clusters[whole]?.members ?? []).flatMap((index) => {
      const local = localEvents[index];
      return local?.mentions.flatMap((mention) => claimOf[local.document]?.[mention] ?? []) ?? [];
    });
  const blind = wholes.map((whole) => ({ ...whole, modality: 'real' as const }));
  return findCandidatePairs(blind, keys, knowledge).flatMap(([a, b]): readonly Contradiction[] => {
    const [left, right] = [wholes[a], wholes[b]];
    if (left === undefined || right === undefined) return [];
    const modalities = [left.modality, right.modality];
    if (!modalities.includes('negated') || !modalities.includes('real')) return [];
    if (!contradict(left, right, knowledge)) return [];
    const [denied, asserted] = left.modality === 'negated' ? [a, b] : [b, a];
    return [[claimsOf(denied), claimsOf(asserted)]];
  });
}

/** Not to have said or done one thing is not to contradict another of these. */
const UNCONTRADICTED: ReadonlySet<string> = new Set(['STATEMENT', 'OTHER']);

/** What is denied is told in few words, so that where the times agree an unsure likeness is enough. */
function contradict(a: EventProfile, b: EventProfile, knowledge: CorpusKnowledge): boolean {
  if (!a.types.some((type) => b.types.includes(type) && !UNCONTRADICTED.has(type))) return false;
  const { judgement } = compareContents(a, b, knowledge);
  if (judgement !== 'unsure') return judgement === 'same';
  return ['day', 'overlap'].includes(compareDates(a, b));
}

function mergeAll(profiles: readonly EventProfile[]): EventProfile {
  const [first, ...rest] = profiles;
  if (first === undefined) throw new RangeError('findContradictions: a cluster without members');
  return rest.reduce(mergeProfiles, first);
}
