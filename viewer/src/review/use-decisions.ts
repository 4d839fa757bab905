import { useState } from 'react';
import { decidedBodySchema, decisionsBodySchema } from '../../../src/schema/decision-changes.ts';
import type { DecisionChange, DecisionsBody } from '../../../src/schema/decision-changes.ts';
import { fetchBody, postBody } from '../api.ts';
import { useWork } from '../work/use-work.ts';
import type { Work } from '../work/use-work.ts';

export function fetchDecisions(): Promise<DecisionsBody> {
  return fetchBody('api/decisions', decisionsBodySchema);
}

export interface Deciding {
  readonly work: Work;
  /** What would undo the last decision made here. */
  readonly undo: DecisionChange | undefined;
  /** Writes the decision down and shows the graph that obeys it. @returns whether it was done */
  readonly decide: (change: DecisionChange) => Promise<boolean>;
}

/** What would undo the last decision; it outlives the panel in which that was made. */
let lastUndo: DecisionChange | undefined;

/** @param place where decisions are made: `review`, or the id of what they are about */
export function useDecide(place: string): Deciding {
  const work = useWork(place);
  const [undo, setUndo] = useState(lastUndo);
  const decide = async (change: DecisionChange): Promise<boolean> => {
    const done = await work.start(async () => {
      const decided = await postBody('api/decisions', change, decidedBodySchema);
      lastUndo = decided.undo;
      setUndo(lastUndo);
      return decided.job;
    });
    return done !== undefined;
  };
  return { work, undo, decide };
}
