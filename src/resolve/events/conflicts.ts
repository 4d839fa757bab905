import type { CorpusKnowledge } from './corpus-knowledge.ts';
import { compareDates } from './date-comparison.ts';
import type { EventProfile } from './event-profiles.ts';
import { areOfOneKind } from './kind-comparison.ts';
import { differInOrdinal } from './local-events.ts';
import { compareSides } from './participant-comparison.ts';
import { isAfterPublication } from './time-comparison.ts';

/** What rules out that two tellings are of one event, whether it happened or not; `undefined` where nothing does. */
export function findConflict(
  a: EventProfile,
  b: EventProfile,
  knowledge: CorpusKnowledge,
): string | undefined {
  if (!areOfOneKind(a, b, knowledge)) return 'different kinds';
  if (compareDates(a, b) === 'conflict') return 'different dates';
  if (differInOrdinal(a, b)) return 'different ordinals';
  if (compareSides(a, b, knowledge) === 'swapped') return 'who does it to whom is the other way round';
  if (isAfterPublication(a, b, knowledge) || isAfterPublication(b, a, knowledge)) return 'after publication';
  return undefined;
}
