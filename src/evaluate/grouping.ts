/** Items by key, keys in the order in which they first appear. */
export function groupBy<Item, Key>(items: Iterable<Item>, toKey: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = toKey(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Number of items of each key, keys in the order in which they first appear. */
export function countBy<Item, Key>(items: Iterable<Item>, toKey: (item: Item) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) {
    const key = toKey(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The items without later ones of the same key, in order. */
export function dropRepeated<Item>(items: readonly Item[], toKey: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = toKey(item);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
