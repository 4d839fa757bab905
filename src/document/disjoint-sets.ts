/** Disjoint sets over `0…size-1`; the root of a set is always its smallest member, so that the order of joins does not matter. */
export interface DisjointSets {
  readonly find: (item: number) => number;
  /** Joins two sets and returns the root of the joined one. */
  readonly join: (a: number, b: number) => number;
}

export function createDisjointSets(size: number): DisjointSets {
  const parent = Int32Array.from({ length: size }, (_, item) => item);
  const find = (item: number): number => {
    let root = item;
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root;
    for (let at = item; at !== root;) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const join = (a: number, b: number): number => {
    const [first, second] = [find(a), find(b)];
    const [low, high] = first < second ? [first, second] : [second, first];
    parent[high] = low;
    return low;
  };
  return { find, join };
}
