import type { Factuality } from '../../schema/factuality.ts';

/** What happened, what only may happen, and what is said not to happen are never one event. */
export type Modality = 'real' | 'possible' | 'negated';

const MODALITY_OF = {
  actual: 'real',
  alleged: 'real',
  planned: 'possible',
  hypothetical: 'possible',
  negated: 'negated',
} as const satisfies Record<Factuality, Modality>;

export function modalityOf(status: Factuality): Modality {
  return MODALITY_OF[status];
}
