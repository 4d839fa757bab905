/** What was before and, of what was undone, what came after; the latest last. */
export interface Undoable<T> {
  readonly past: readonly T[];
  readonly future: readonly T[];
}

const MOST_STEPS = 100;

export const nothingDone: Undoable<never> = { past: [], future: [] };

/** Remembers what is about to be changed. What had been undone cannot be done again. */
export function remember<T>({ past }: Undoable<T>, before: T): Undoable<T> {
  return { past: [...past.slice(1 - MOST_STEPS), before], future: [] };
}

/** One step back from `now`; nothing when there is none. */
export function undo<T>({ past, future }: Undoable<T>, now: T): [value: T, left: Undoable<T>] | undefined {
  const [value] = past.slice(-1);
  return value === undefined ? undefined : [value, { past: past.slice(0, -1), future: [...future, now] }];
}

/** One step forward again from `now`; nothing when none was undone. */
export function redo<T>({ past, future }: Undoable<T>, now: T): [value: T, left: Undoable<T>] | undefined {
  const [value] = future.slice(-1);
  return value === undefined ? undefined : [value, { past: [...past, now], future: future.slice(0, -1) }];
}
