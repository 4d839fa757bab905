import type { EdgeFamily } from '../../src/schema/edge-types.ts';
import { edgeFamily } from '../../src/schema/edge-types.ts';
import type { Factuality } from '../../src/schema/factuality.ts';
import { factualities } from '../../src/schema/factuality.ts';
import type { PictureEdge, PictureNode } from '../../src/schema/picture.ts';
import type { NodeType } from '../../src/schema/node-types.ts';
import { nodeTypes } from '../../src/schema/node-types.ts';
import { rankNodes } from './summary.ts';

export const edgeFamilies = [
  'standing',
  'interaction',
  'structural',
] as const satisfies readonly EdgeFamily[];

/** How much of the graph is drawn. */
export const DETAILS = {
  main: { label: 'Main', description: 'Who is named most, and the events that most articles tell' },
  salient: { label: 'More', description: 'All that the articles are about' },
  everything: { label: 'All', description: 'Also what is said only in passing' },
} as const satisfies Record<string, { readonly label: string; readonly description: string }>;

export type Detail = keyof typeof DETAILS;
export const details = Object.keys(DETAILS) as readonly Detail[];

/** As many as can be read at a glance, however large the graph. */
const MAIN = { entities: 36, events: 18 } as const;

/** What is left out of the picture; everything not named here is shown. */
export interface Filters {
  readonly detail: Detail;
  readonly hiddenTypes: readonly NodeType[];
  readonly hiddenStatuses: readonly Factuality[];
  readonly hiddenFamilies: readonly EdgeFamily[];
  /** Ids of the only nodes that are drawn, whatever the detail; none: all of them. */
  readonly onlyNodes: readonly string[];
}

/** Ready-made choices of what to look at. */
export const VIEWS = {
  overview: {
    label: 'Overview',
    description: 'Who and what, their relations, and the main events',
    hiddenTypes: ['Article'],
    hiddenFamilies: [],
  },
  relations: {
    label: 'Relations',
    description: 'Persons, organizations, countries and places, and what ties them together',
    hiddenTypes: ['Event', 'Article'],
    hiddenFamilies: ['structural'],
  },
  events: {
    label: 'Events',
    description: 'Events and who took part in them',
    hiddenTypes: ['Article'],
    hiddenFamilies: ['standing', 'interaction'],
  },
  sources: {
    label: 'Sources',
    description: 'Articles and what they mention',
    hiddenTypes: ['Event'],
    hiddenFamilies: ['standing', 'interaction'],
  },
} as const satisfies Record<
  string,
  {
    readonly label: string;
    readonly description: string;
    readonly hiddenTypes: readonly NodeType[];
    readonly hiddenFamilies: readonly EdgeFamily[];
  }
>;

export type View = keyof typeof VIEWS;
export const views = Object.keys(VIEWS) as readonly View[];

export const defaultFilters: Filters = {
  detail: 'main',
  hiddenTypes: VIEWS.overview.hiddenTypes,
  hiddenStatuses: [],
  hiddenFamilies: VIEWS.overview.hiddenFamilies,
  onlyNodes: [],
};

/** How many of a kind are drawn, and how many there are. */
export interface Count {
  readonly shown: number;
  readonly total: number;
}

export interface VisibleGraph {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly counts: {
    readonly types: Readonly<Record<NodeType, Count>>;
    /** Of events and of edges together; that an article mentions something is no matter of status. */
    readonly statuses: Readonly<Record<Factuality, Count>>;
    readonly families: Readonly<Record<EdgeFamily, Count>>;
  };
}

interface Drawable {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

/**
 * Which nodes and edges are drawn. Unless all detail is asked for, an entity is drawn only where an edge that is drawn
 * reaches it: a cloud of loose names tells nothing.
 */
export function filterGraph({ nodes, edges }: Drawable, filters: Filters): VisibleGraph {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const touchesArticle = (edge: PictureEdge): boolean =>
    byId.get(edge.source)?.type === 'Article' || byId.get(edge.target)?.type === 'Article';
  const showsAll = filters.detail === 'everything' || filters.onlyNodes.length > 0;
  const only = filters.onlyNodes.length === 0 ? undefined : new Set(filters.onlyNodes);
  const passesDetail =
    only === undefined
      ? createDetailFilter(nodes, filters.detail)
      : (node: PictureNode): boolean => only.has(node.id);
  const candidates = new Set(
    nodes
      .filter((node) => passesDetail(node))
      .filter((node) => passesNodeFilters(node, filters))
      .map((node) => node.id),
  );
  const drawnEdges = edges.filter(
    (edge) =>
      candidates.has(edge.source) &&
      candidates.has(edge.target) &&
      (showsAll || edge.salient || touchesArticle(edge)) &&
      passesEdgeFilters(edge, filters),
  );
  const reached = new Set(drawnEdges.flatMap((edge) => [edge.source, edge.target]));
  const drawnNodes = nodes.filter(
    (node) => candidates.has(node.id) && (showsAll || node.type === 'Article' || reached.has(node.id)),
  );

  return {
    nodes: new Set(drawnNodes.map((node) => node.id)),
    edges: new Set(drawnEdges.map((edge) => edge.id)),
    counts: {
      types: countKinds(nodeTypes, nodes, drawnNodes, (node) => node.type),
      statuses: countKinds(
        factualities,
        [...nodes, ...edges.filter((edge) => !touchesArticle(edge))],
        [...drawnNodes, ...drawnEdges.filter((edge) => !touchesArticle(edge))],
        statusOf,
      ),
      families: countKinds(edgeFamilies, edges, drawnEdges, (edge) => edgeFamily(edge.type)),
    },
  };
}

/** The ready-made view these filters amount to, if any. */
export function matchView(filters: Filters): View | undefined {
  return views.find(
    (view) =>
      sameMembers(VIEWS[view].hiddenTypes, filters.hiddenTypes) &&
      sameMembers(VIEWS[view].hiddenFamilies, filters.hiddenFamilies),
  );
}

/** The list without the item if it was there, with it if not. */
export function toggleMember<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

function createDetailFilter(nodes: readonly PictureNode[], detail: Detail): (node: PictureNode) => boolean {
  const isSalient = (node: PictureNode): boolean => node.type === 'Article' || node.salient;
  switch (detail) {
    case 'everything':
      return () => true;
    case 'salient':
      return isSalient;
    case 'main': {
      const { entities, events } = rankNodes(nodes.filter(isSalient));
      const main = new Set<PictureNode>([
        ...entities.slice(0, MAIN.entities),
        ...events.slice(0, MAIN.events),
      ]);
      return (node) => node.type === 'Article' || main.has(node);
    }
  }
}

function passesNodeFilters(node: PictureNode, filters: Filters): boolean {
  if (filters.hiddenTypes.includes(node.type)) return false;
  return node.type !== 'Event' || !filters.hiddenStatuses.includes(node.status);
}

function passesEdgeFilters(edge: PictureEdge, filters: Filters): boolean {
  return (
    !filters.hiddenStatuses.includes(edge.status) && !filters.hiddenFamilies.includes(edgeFamily(edge.type))
  );
}

function statusOf(item: PictureNode | PictureEdge): Factuality | undefined {
  return 'status' in item ? item.status : undefined;
}

function countKinds<K extends string, T>(
  kinds: readonly K[],
  all: readonly T[],
  shown: readonly T[],
  kindOf: (item: T) => K | undefined,
): Readonly<Record<K, Count>> {
  const count = (items: readonly T[], kind: K): number =>
    items.filter((item) => kindOf(item) === kind).length;
  const entries = kinds.map(
    (kind) => [kind, { shown: count(shown, kind), total: count(all, kind) }] as const,
  );
  return Object.fromEntries(entries) as Record<K, Count>;
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
