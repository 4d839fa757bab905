/**
 * Which tokens begin a sentence: the left edge of each tree, unless an arc crosses it, and token 0. Trees lie side by
 * side except where a lifted arc was lowered again, so that a sentence has one root but for rare texts.
 */
export function findSentenceStarts(heads: Int32Array): readonly boolean[] {
  const edges = findTreeEdges(heads);
  const crossing = countCrossingArcs(heads);
  return Array.from(heads, (_, token) => token === 0 || (edges.has(token) && crossing[token] === 0));
}

function findTreeEdges(heads: Int32Array): ReadonlySet<number> {
  const roots = new Int32Array(heads.length).fill(-1);
  const edges = new Set<number>();
  const seen = new Set<number>();
  for (const token of heads.keys()) {
    const path: number[] = [];
    let at = token;
    while (roots[at] === -1 && heads[at] !== at) {
      path.push(at);
      at = heads[at] ?? at;
    }
    const root = roots[at] === -1 ? at : (roots[at] ?? at);
    roots[at] = root;
    for (const member of path) roots[member] = root;
    if (!seen.has(root)) edges.add(token);
    seen.add(root);
  }
  return edges;
}

/** For each token, how many arcs span the gap before it. */
function countCrossingArcs(heads: Int32Array): Int32Array {
  const counts = new Int32Array(heads.length + 1);
  for (const [token, head] of heads.entries()) {
    const first = Math.min(token, head) + 1;
    const end = Math.max(token, head) + 1;
    counts[first] = (counts[first] ?? 0) + 1;
    counts[end] = (counts[end] ?? 0) - 1;
  }
  for (let token = 1; token < counts.length; token += 1) {
    counts[token] = (counts[token] ?? 0) + (counts[token - 1] ?? 0);
  }
  return counts;
}
