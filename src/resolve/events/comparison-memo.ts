import type { ArticleAnchor } from './anchored-dates.ts';
import { comparePair } from './clustering.ts';
import type { PairComparison } from './clustering.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import type { EventProfile, LocalEvent } from './event-profiles.ts';

type Anchors = ReadonlyMap<number, ArticleAnchor>;

/** Comparisons of one round of matching, with what is already known of the rounds before. */
export type RoundComparison = (
  profiles: readonly EventProfile[],
  knowledge: CorpusKnowledge,
  anchors: Anchors,
) => PairComparison;

/**
 * Remembers comparisons from round to round: only of articles whose anchor is new does a round say anything else. What is not
 * the same is remembered without its reasons, for it is by far the most.
 */
export function createComparisonMemo(events: readonly LocalEvent[]): RoundComparison {
  let known = new Map<number, ReturnType<PairComparison>>();
  let before: Anchors = new Map();
  return (profiles, knowledge, anchors) => {
    const [old, oldAnchors] = [known, before];
    const isNew = (place: number): boolean => {
      const document = events[place]?.document ?? -1;
      return describe(anchors.get(document)) !== describe(oldAnchors.get(document));
    };
    known = new Map();
    before = anchors;
    return (a, b) => {
      const code = a * events.length + b;
      const isKnown = old.has(code) && !isNew(a) && !isNew(b);
      const comparison = isKnown ? old.get(code) : comparePair(profiles, a, b, knowledge);
      known.set(code, comparison);
      return comparison;
    };
  };
}

function describe(anchor: ArticleAnchor | undefined): string {
  return anchor === undefined ? '' : `${anchor.day} ${[...anchor.weekdays.values()].join(' ')}`;
}
