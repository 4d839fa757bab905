import type { EdgeType } from '../../src/schema/edge-types.ts';
import type { Claim, GraphEdge } from '../../src/schema/graph.ts';
import type { PictureEvent, PictureNode } from '../../src/schema/picture.ts';
import { isSymmetric } from '../../src/schema/edge-types.ts';
import { compareText } from '../../src/schema/order.ts';
import type { GraphModel } from './graph-model.ts';
import { groupBy } from './group-by.ts';

/** An edge as seen from one of its ends. */
export interface Tie<N extends PictureNode = PictureNode> {
  readonly edge: GraphEdge;
  readonly other: N;
  readonly direction: 'out' | 'in';
}

/** The edges of a node with what is at their other ends. */
export function listTies(model: GraphModel, id: string, edges: readonly GraphEdge[]): readonly Tie[] {
  return edges.flatMap((edge) => {
    const isOut = edge.source === id;
    const other = model.node(isOut ? edge.target : edge.source);
    return other === undefined
      ? []
      : [{ edge, other, direction: isOut ? ('out' as const) : ('in' as const) }];
  });
}

/** Ties that say the same of their other ends. */
export interface TieGroup {
  readonly type: EdgeType;
  readonly direction: Tie['direction'];
  readonly ties: readonly Tie[];
}

/** Ties by type and direction, the best supported group first, and so inside each group. */
export function groupTies(ties: readonly Tie[]): readonly TieGroup[] {
  const groups = groupBy(
    ties,
    ({ edge, direction }) => `${edge.type} ${isSymmetric(edge.type) ? 'out' : direction}`,
  );
  return [...groups.values()]
    .flatMap((members) => {
      const ordered = members.toSorted(compareTies);
      const [first] = ordered;
      return first === undefined
        ? []
        : [{ type: first.edge.type, direction: first.direction, ties: ordered }];
    })
    .sort(
      (a, b) =>
        sumSupport(b.ties) - sumSupport(a.ties) ||
        compareText(a.type, b.type) ||
        compareText(a.direction, b.direction),
    );
}

/** Ties to events, by date; undated ones last. */
export function listEventTies(ties: readonly Tie[]): readonly Tie<PictureEvent>[] {
  const unique = new Map<string, Tie<PictureEvent>>();
  for (const { edge, other, direction } of ties) {
    if (other.type === 'Event' && !unique.has(other.id)) unique.set(other.id, { edge, other, direction });
  }
  return [...unique.values()].sort((a, b) => compareEvents(a.other, b.other));
}

/** By first possible day, undated last, then by name. */
export function compareEvents(a: PictureEvent, b: PictureEvent): number {
  return (
    compareText(a.date?.start ?? '9999', b.date?.start ?? '9999') ||
    compareText(a.name, b.name) ||
    compareText(a.id, b.id)
  );
}

/** The claims of these ids, in the order of their articles' texts. */
export function pickClaims(claims: readonly Claim[], ids: readonly string[]): readonly Claim[] {
  const wanted = new Set(ids);
  return claims
    .filter((claim) => wanted.has(claim.id))
    .toSorted(
      (a, b) =>
        compareText(a.evidence.article, b.evidence.article) ||
        a.evidence.start - b.evidence.start ||
        compareText(a.id, b.id),
    );
}

function compareTies(a: Tie, b: Tie): number {
  return (
    b.edge.support - a.edge.support ||
    b.edge.count - a.edge.count ||
    compareText(a.other.name, b.other.name) ||
    compareText(a.edge.id, b.edge.id)
  );
}

function sumSupport(ties: readonly Tie[]): number {
  return ties.reduce((sum, tie) => sum + tie.edge.support, 0);
}
