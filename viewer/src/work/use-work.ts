import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { Job } from '../../../src/schema/jobs.ts';
import type { WorkProgress, WorkStore } from './work-store.ts';

export interface Work extends WorkProgress {
  /** As `start` of the store. */
  readonly start: (begin: () => Promise<Job>) => Promise<Job | undefined>;
}

/** Above all panels: what was begun in one is not lost when it is left. */
export const WorkContext = createContext<WorkStore | undefined>(undefined);

/** @throws {Error} outside of a `WorkContext` */
export function useWorkStore(): WorkStore {
  const store = use(WorkContext);
  if (store === undefined) throw new Error('useWorkStore: there is no store around this component');
  return store;
}

/** @param place of the work in the store */
export function useWork(place: string): Work {
  const store = useWorkStore();
  const progress = useSyncExternalStore(store.subscribe, () => store.read(place));
  const start = useCallback((begin: () => Promise<Job>) => store.start(place, begin), [store, place]);
  return { ...progress, start };
}
