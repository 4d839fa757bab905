import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingDone, redo, remember, undo } from '../../../viewer/src/undo.ts';
import type { Undoable } from '../../../viewer/src/undo.ts';

describe('undo', () => {
  it('goes back through all that was done, and forward again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 30 }), (values) => {
        let steps: Undoable<number> = nothingDone;
        let now = -1;
        for (const value of values) {
          steps = remember(steps, now);
          now = value;
        }
        const back: number[] = [now];
        for (let step = undo(steps, now); step !== undefined; step = undo(steps, now)) {
          [now, steps] = step;
          back.push(now);
        }
        expect(back).toEqual([-1, ...values].reverse());
        for (let step = redo(steps, now); step !== undefined; step = redo(steps, now)) [now, steps] = step;
        expect(now).toBe(values.at(-1));
      }),
    );
  });

  it('forgets what was undone when something new is done, and the oldest of very many', () => {
    const [, left] = undo(remember<string>(nothingDone, 'a'), 'b') ?? [];
    expect(remember(left ?? nothingDone, 'a').future).toEqual([]);
    let steps: Undoable<number> = nothingDone;
    for (let value = 0; value < 300; value++) steps = remember(steps, value);
    expect(steps.past).toHaveLength(100);
    expect(steps.past.at(-1)).toBe(299);
  });
});
