import type { Contradiction } from '../claims/contradictions.ts';
import { findCandidates, rankTexts } from './candidate-pairs.ts';
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
  const order = rankTexts(clusters.map(({ members }) => localEvents[members[0] ?? 0]?.key ?? ''));
  const claimsOf = (whole: number): readonly string[] =>
    (clusters[whole]?.members ?? []).flatMap((index) => {
      const local = localEvents[index];
      return local?.mentions.flatMap((mention) => claimOf[local.document]?.[mention] ?? []) ?? [];
    });
  const candidates = findCandidates(wholes, order, knowledge, true);
  const contradictions: Contradiction[] = [];
  for (const [denied, denial] of wholes.entries()) {
    if (denial.modality !== 'negated') continue;
    candidates.forEachPartner(denied, (asserted) => {
      const assertion = wholes[asserted];
      if (assertion?.modality === 'real' && contradict(denial, assertion, knowledge))
        contradictions.push([claimsOf(denied), claimsOf(asserted)]);
    });
  }
  return contradictions;
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
