/** Items begun ahead of the one whose result is due, for each parallel call: one slow item shall not idle the others. */
const AHEAD = 8;

/**
 * Maps `items` with at most `parallel` calls at once and yields the results in the order of the items. Only so many items are
 * taken ahead of what was yielded that neither a slow reader nor one slow item fills the memory.
 *
 * @throws what a call throws, when its turn comes; calls that have not begun by then never do
 */
export async function* mapOrdered<Item, Result>(
  items: Iterable<Item>,
  parallel: number,
  run: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const takeTurn = createTurns(parallel);
  const due: Promise<Result>[] = [];
  let ended = false;
  const runInTurn = async (item: Item): Promise<Result> => {
    const release = await takeTurn();
    try {
      if (ended) throw new Error('mapOrdered: ended before this item');
      return await run(item);
    } finally {
      release();
    }
  };
  try {
    for (const item of items) {
      const result = runInTurn(item);
      // Whoever reads the results hears of it; until then it is not unhandled.
      result.catch(() => undefined);
      due.push(result);
      const first = due.length < AHEAD * parallel ? undefined : due.shift();
      if (first !== undefined) yield await first;
    }
    for (const result of due) yield await result;
  } finally {
    ended = true;
  }
}

/** At most `places` have their turn at once; the others wait in the order they came. */
function createTurns(places: number): () => Promise<() => void> {
  let free = places;
  const waiting: (() => void)[] = [];
  const release = (): void => {
    const next = waiting.shift();
    if (next === undefined) free++;
    else next();
  };
  return async () => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return release;
  };
}
