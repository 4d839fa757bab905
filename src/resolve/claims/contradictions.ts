import type { Claim } from '../../schema/graph.ts';
import { compareText } from '../../schema/order.ts';

/** Groups of claim ids of which one denies what the other asserts. */
export type Contradiction = readonly [denied: readonly string[], asserted: readonly string[]];

/** Contradicting claims that are named on one claim; more would only repeat themselves. */
const NAMED_MOST = 20;

/** For every contradicted claim the ids of those that say the opposite, sorted; the links are mutual. */
export function indexContradictions(
  contradictions: readonly Contradiction[],
): ReadonlyMap<string, readonly string[]> {
  const against = new Map<string, Set<string>>();
  const link = (from: string, to: string): void => {
    against.set(from, (against.get(from) ?? new Set()).add(to));
  };
  for (const [denied, asserted] of contradictions) {
    for (const denial of denied.slice(0, NAMED_MOST)) {
      for (const assertion of asserted.slice(0, NAMED_MOST)) {
        link(denial, assertion);
        link(assertion, denial);
      }
    }
  }
  return new Map([...against].map(([id, others]) => [id, [...others].sort(compareText)]));
}

/** The claim, naming those that contradict it where there are any. */
export function nameContradictions(claim: Claim, against: ReadonlyMap<string, readonly string[]>): Claim {
  const contradicts = against.get(claim.id);
  return contradicts === undefined ? claim : { ...claim, contradicts: [...contradicts] };
}
