import { compareText } from '../../../src/schema/order.ts';
import { groupBy } from '../group-by.ts';

interface Link {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

const STEP = 0.16;
const MOST = 0.9;

/**
 * How far each edge bends, as the ratio of its height to its length: edges between the same two nodes fan out, whatever
 * their direction, and an edge that has the two for itself stays straight (0).
 */
export function spreadParallelEdges(links: Iterable<Link>): ReadonlyMap<string, number> {
  const bundles = groupBy(links, pairOf);
  const curvatures = new Map<string, number>();
  for (const bundle of bundles.values()) {
    const [first] = bundle;
    if (bundle.length === 1 && first !== undefined) {
      curvatures.set(first.id, 0);
      continue;
    }
    const ordered = bundle.toSorted((a, b) => compareText(a.id, b.id));
    const step = Math.min(STEP, (2 * MOST) / ordered.length);
    for (const [index, link] of ordered.entries()) {
      const offset = (index - (ordered.length - 1) / 2) * step;
      // A curve bends to the left of its direction, so that of two opposite edges one has to be mirrored to lie apart.
      curvatures.set(link.id, isForward(link) ? offset : -offset);
    }
  }
  return curvatures;
}

/** The same for both directions; ids have no line breaks. */
function pairOf(link: Link): string {
  return isForward(link) ? `${link.source}\n${link.target}` : `${link.target}\n${link.source}`;
}

function isForward(link: Link): boolean {
  return compareText(link.source, link.target) <= 0;
}
