import { useState } from 'react';
import { decidedBodySchema, decisionsBodySchema } from '../../../src/schema/decision-changes.ts';
import type { DecisionChange, DecisionsBody } from '../../../src/schema/decision-changes.ts';
import { fetchBody, postBody } from '../api.ts';
import { useViewerTools } from '../viewer-context.ts';
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

export function useDecide(): Deciding {
  const { reload } = useViewerTools();
  const work = useWork();
  const [undo, setUndo] = useState<DecisionChange>();
  const decide = async (change: DecisionChange): Promise<boolean> => {
    const done = await work.start(async () => {
      const decided = await postBody('api/decisions', change, decidedBodySchema);
      setUndo(decided.undo);
      return decided.job;
    });
    if (done !== undefined) reload();
    return done !== undefined;
  };
  return { work, undo, decide };
}
