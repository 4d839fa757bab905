import type { Entity } from '../../document/resolved-corpus.ts';
import type { DateInterval } from '../../schema/dates.ts';
import { ROLES } from '../../schema/event-types.ts';
import type { Factuality } from '../../schema/factuality.ts';
import { nameNounEvent } from './noun-names.ts';
import { isNoun, namesOnSide } from './tellings.ts';
import type { Telling } from './tellings.ts';
import { isActive, nameVerbEvent, restOf } from './verb-names.ts';
import { nameBetweenEquals } from './equal-names.ts';
import { shorten, toSentenceCase } from './wording.ts';

const LONGEST_NAME = 90;

/**
 * What an event is called: "Biden–Putin phone call, 30 Dec 2021", "Russia recalls ambassador Anatoly Antonov",
 * "Poisoning of Alexei Navalny". In the words of the telling that names most of its participants; what is not known to have
 * happened says so.
 */
export function nameEvent(
  tellings: readonly Telling[],
  entityById: ReadonlyMap<string, Entity>,
  status: Factuality,
  date: DateInterval | undefined,
): string {
  const telling = chooseTelling(tellings, entityById);
  if (telling === undefined) return 'Event';
  const between = nameBetweenEquals(tellings, entityById, date);
  const name =
    between ?? (isNoun(telling) ? nameNounEvent(telling, entityById) : nameVerbEvent(telling, entityById));
  const suffix = status === 'actual' ? '' : ` (${status})`;
  return `${shorten(toSentenceCase(name), LONGEST_NAME)}${suffix}`;
}

/** The telling that names both sides; of such the one in the body, whose grammar is not a headline's, and the surest. */
function chooseTelling(
  tellings: readonly Telling[],
  entityById: ReadonlyMap<string, Entity>,
): Telling | undefined {
  // Most events are told once.
  if (tellings.length < 2) return tellings[0];
  let best: { readonly telling: Telling; readonly rank: number } | undefined;
  for (const telling of tellings) {
    const { mention, document } = telling;
    const named = (['giver', 'receiver'] as const).filter(
      (side) => namesOnSide(telling, side, entityById).length > 0,
    );
    const told = mention.arguments.some(({ role }) => ROLES[role].side === 'receiver' || role === 'content');
    const body = document.sentences[mention.sentence]?.zone === 'body';
    const complete =
      named.includes('giver') && !isNoun(telling) && isActive(telling) && restOf(telling) !== undefined;
    const rank = 2 * named.length + (told ? 1 : 0) + (complete ? 1.5 : 0) + (body ? 0.5 : 0) + mention.score;
    if (best === undefined || rank > best.rank) best = { telling, rank };
  }
  return best?.telling;
}
