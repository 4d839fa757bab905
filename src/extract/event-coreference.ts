import { SAME_BY_CONSTRUCTION } from '../document/extracted-document.ts';
import type { EventLink } from '../document/extracted-document.ts';
import { differs } from './event-differences.ts';
import { findLikeness } from './event-likeness.ts';
import type { Likeness } from './event-likeness.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { isOneByConstruction, isTalkOfInterview } from './told-by-construction.ts';
import type { TriggeredEvent } from './triggered-event.ts';

/**
 * `SAME` links from each mention of an event to the earlier mention it repeats best. A mention never joins others that any of
 * them contradicts, so that two calls do not become one through a third mention that could be either.
 */
export function findSameEvents(
  events: readonly TriggeredEvent[],
  context: ExtractionContext,
): readonly EventLink[] {
  const links: EventLink[] = [];
  const groups = new Map<number, readonly TriggeredEvent[]>();
  const join = (at: number, best: Candidate): void => {
    links.push({ type: 'SAME', source: at, target: best.index, rule: best.rule });
    const merged = [...groupOf(best.index), ...groupOf(at)];
    for (const member of merged) groups.set(member.event.index, merged);
  };
  const groupOf = (index: number): readonly TriggeredEvent[] =>
    groups.get(index) ?? events.slice(index, index + 1);

  for (const at of events.keys()) {
    const light = findAntecedent(at, events, groupOf, context);
    if (light === undefined) continue;
    join(at, light);
    // The noun of "he held the call" also takes up what was told before.
    if (light.rule !== 'light') continue;
    const earlier = findAntecedent(at, events, groupOf, context);
    if (earlier !== undefined) join(at, earlier);
  }
  return links;
}

interface Candidate extends Likeness {
  readonly index: number;
}

/** The best earlier mention outside its own group, where nothing in both groups contradicts. */
function findAntecedent(
  at: number,
  events: readonly TriggeredEvent[],
  groupOf: (index: number) => readonly TriggeredEvent[],
  context: ExtractionContext,
): Candidate | undefined {
  const later = events[at];
  if (later === undefined) return undefined;
  const own = groupOf(at);
  let best: Candidate | undefined;
  for (let index = at - 1; index >= 0; index -= 1) {
    const earlier = events[index];
    if (earlier === undefined || own.includes(earlier)) continue;
    const judged = judgeSame(earlier, later, context);
    if (judged === undefined || (best !== undefined && judged.score <= best.score)) continue;
    const agrees = groupOf(index).every((member) =>
      own.every((mine) => (member === earlier && mine === later) || !differs(member, mine, context)),
    );
    if (agrees) best = { index, ...judged };
  }
  return best;
}

function judgeSame(
  earlier: TriggeredEvent,
  later: TriggeredEvent,
  context: ExtractionContext,
): Likeness | undefined {
  if (
    isOneByConstruction(earlier.event, later.event, context) ||
    isTalkOfInterview(earlier.event, later.event, context)
  )
    return { rule: SAME_BY_CONSTRUCTION, score: 8 };
  const likeness = findLikeness(earlier, later, context);
  // Few pairs are alike at all; to ask all of them what sets them apart takes half the time of the extraction.
  return likeness === undefined || differs(earlier, later, context) ? undefined : likeness;
}
