import type { EventMention } from '../document/extracted-document.ts';
import type { Factuality } from '../schema/factuality.ts';

/** How a predicate is put forward, before it is summed up in one status. */
export interface Mood {
  readonly negative: boolean;
  /** Said to be intended or arranged. */
  readonly planned: boolean;
  /** Conditional, wished, feared, possible. */
  readonly hypothetical: boolean;
  /** Only claimed. */
  readonly alleged: boolean;
  /** Lies ahead of the telling. */
  readonly future: boolean;
  readonly certainty: EventMention['certainty'];
}

export const PLAIN_MOOD: Mood = {
  negative: false,
  planned: false,
  hypothetical: false,
  alleged: false,
  future: false,
  certainty: 'certain',
};

const CERTAINTY_RANK = { certain: 0, probable: 1, possible: 2 } as const;

/** Both together: what either says holds; two negations cancel; the weaker certainty counts. */
export function combineMoods(a: Mood, b: Mood): Mood {
  return {
    negative: a.negative !== b.negative,
    planned: a.planned || b.planned,
    hypothetical: a.hypothetical || b.hypothetical,
    alleged: a.alleged || b.alleged,
    future: a.future || b.future,
    certainty: CERTAINTY_RANK[a.certainty] >= CERTAINTY_RANK[b.certainty] ? a.certainty : b.certainty,
  };
}

/** What a mood passes down to a clause that only depends on it: all but its negation; what is not planned is not a plan. */
export function withoutNegation(mood: Mood): Mood {
  return { ...mood, negative: false, hypothetical: mood.hypothetical || (mood.negative && mood.planned) };
}

/** The one status that sums a mood up. */
export function summarizeMood(mood: Mood): Factuality {
  if (mood.hypothetical) return 'hypothetical';
  if (mood.negative) return 'negated';
  if (mood.alleged) return 'alleged';
  return mood.planned ? 'planned' : 'actual';
}
