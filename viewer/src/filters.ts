import type { EdgeFamily, EdgeType } from '../../src/schema/edge-types.ts';
import type { Factuality } from '../../src/schema/factuality.ts';
import type { NodeType } from '../../src/schema/node-types.ts';

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

/** First and last day, ISO `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** All that is at most so many edges away from a node. */
export interface Surroundings {
  readonly node: string;
  readonly depth: number;
}

export const MOST_DEPTH = 3;

/** What is left out of the picture; everything not named here is shown. */
export interface Filters {
  readonly detail: Detail;
  readonly hiddenTypes: readonly NodeType[];
  readonly hiddenStatuses: readonly Factuality[];
  readonly hiddenFamilies: readonly EdgeFamily[];
  readonly hiddenEdgeTypes: readonly EdgeType[];
  /** Document ids: what these articles alone tell is left out. */
  readonly hiddenArticles: readonly string[];
  /** Relations and events that fewer articles tell are left out. */
  readonly minSupport: number;
  /** Events and edges that are known to lie outside are left out. */
  readonly period?: Period | undefined;
  readonly hidesUndated: boolean;
  /** Ids of the only nodes that are drawn, whatever the detail; none: all of them. */
  readonly onlyNodes: readonly string[];
  readonly hiddenNodes: readonly string[];
  /** Ids of nodes that are drawn whatever the detail. */
  readonly addedNodes: readonly string[];
  readonly around?: Surroundings | undefined;
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
  hiddenEdgeTypes: [],
  hiddenArticles: [],
  minSupport: 1,
  hidesUndated: false,
  onlyNodes: [],
  hiddenNodes: [],
  addedNodes: [],
};

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

/** What has to be hidden so that only one of a kind is left; of what is that already, nothing: all come back. */
export function hideOthers<T>(all: readonly T[], hidden: readonly T[], item: T): readonly T[] {
  const others = all.filter((other) => other !== item);
  return sameMembers(others, hidden) ? [] : others;
}

function sameMembers<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
