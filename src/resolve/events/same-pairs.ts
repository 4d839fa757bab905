import type { CandidateBlocks } from './candidate-blocks.ts';
import { compareEvents } from './comparison.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import type { EventProfile } from './event-profiles.ts';

/** Two places in the list of profiles, the smaller first, that were judged the same. */
export interface SamePair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Pairs of candidates that are judged the same, of which at least one is among `places`. */
export function findSamePairs(
  profiles: readonly EventProfile[],
  places: Iterable<number>,
  candidates: CandidateBlocks,
  knowledge: CorpusKnowledge,
): SamePair[] {
  const pairs: SamePair[] = [];
  const done = new Uint8Array(profiles.length);
  for (const place of places) {
    const profile = profiles[place];
    if (profile === undefined) continue;
    done[place] = 1;
    candidates.forEachPartner(place, (partner) => {
      const other = profiles[partner];
      if (other === undefined || done[partner] === 1) return;
      const { judgement, score } = compareEvents(profile, other, knowledge, 'same');
      if (judgement === 'same')
        pairs.push({ a: Math.min(place, partner), b: Math.max(place, partner), score });
    });
  }
  return pairs;
}
