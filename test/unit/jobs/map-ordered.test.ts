import { setTimeout } from 'node:timers/promises';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mapOrdered } from '../../../src/jobs/map-ordered.ts';

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('mapOrdered', () => {
  it('yields all results in order, whatever each takes, and never runs more at once than told', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { maxLength: 40 }),
        fc.integer({ min: 1, max: 5 }),
        async (delays, parallel) => {
          let running = 0;
          let most = 0;
          const results = await collect(
            mapOrdered(delays.entries(), parallel, async ([index, delay]) => {
              most = Math.max(most, ++running);
              await setTimeout(delay);
              running--;
              return index;
            }),
          );
          expect(results).toEqual(delays.map((_, index) => index));
          expect(most).toBeLessThanOrEqual(parallel);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('takes no more items than a slow reader needs', async () => {
    let taken = 0;
    const endless = (function* () {
      for (;;) yield taken++;
    })();
    const results = mapOrdered(endless, 2, (item) => Promise.resolve(item));
    for (let read = 0; read < 3; read++) await results.next();
    await setTimeout(5);
    expect(taken).toBeLessThan(25);
    await results.return();
  });

  it('fails in its turn and begins nothing more', async () => {
    const begun: number[] = [];
    const results = mapOrdered([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 2, async (item) => {
      begun.push(item);
      await setTimeout(1);
      if (item === 1) throw new Error('one');
      return item;
    });
    expect((await results.next()).value).toBe(0);
    await expect(results.next()).rejects.toThrow('one');
    const count = begun.length;
    await setTimeout(20);
    expect(begun.length).toBeLessThanOrEqual(count + 1);
    expect(begun.length).toBeLessThan(10);
  });
});
