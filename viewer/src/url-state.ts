import { factualities } from '../../src/schema/factuality.ts';
import { nodeTypes } from '../../src/schema/node-types.ts';
import type { Filters } from './filters.ts';
import { VIEWS, defaultFilters, details, edgeFamilies, matchView, views } from './filters.ts';

export interface Selection {
  readonly kind: 'node' | 'edge';
  readonly id: string;
}

/** An article held open, and the words in it that are pointed at. */
export interface Reading {
  /** Document id. */
  readonly article: string;
  readonly start?: number;
  readonly end?: number;
}

/** All of the viewer's state that an address can carry. */
export interface ViewerState {
  readonly selection?: Selection | undefined;
  readonly reading?: Reading | undefined;
  readonly filters: Filters;
  /** Id of the part of the viewer that is open. */
  readonly panel?: string | undefined;
}

/** The address's fragment, without `#`; what is as by default is left out. */
export function formatState(state: ViewerState): string {
  const params = new URLSearchParams();
  if (state.selection !== undefined) params.set(state.selection.kind, state.selection.id);
  if (state.reading !== undefined) {
    params.set('article', state.reading.article);
    const { start, end } = state.reading;
    if (start !== undefined && end !== undefined) params.set('at', `${start}-${end}`);
  }
  const { filters } = state;
  const view = matchView(filters);
  if (view === undefined) {
    params.set('hide', [...filters.hiddenTypes, ...filters.hiddenFamilies].join(' '));
  } else if (view !== matchView(defaultFilters)) {
    params.set('view', view);
  }
  if (filters.hiddenStatuses.length > 0) params.set('without', filters.hiddenStatuses.join(' '));
  if (filters.detail !== defaultFilters.detail) params.set('detail', filters.detail);
  for (const id of filters.onlyNodes) params.append('only', id);
  if (state.panel !== undefined) params.set('panel', state.panel);
  return params.toString();
}

/** Reads what `formatState` wrote; anything unknown in it is passed over. */
export function parseState(fragment: string): ViewerState {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const selection = parseSelection(params);
  const reading = parseReading(params);
  const panel = params.get('panel') ?? '';
  return {
    ...(selection === undefined ? {} : { selection }),
    ...(reading === undefined ? {} : { reading }),
    filters: parseFilters(params),
    ...(panel === '' ? {} : { panel }),
  };
}

function parseSelection(params: URLSearchParams): Selection | undefined {
  for (const kind of ['node', 'edge'] as const) {
    const id = params.get(kind);
    if (id !== null && id !== '') return { kind, id };
  }
  return undefined;
}

function parseReading(params: URLSearchParams): Reading | undefined {
  const article = params.get('article');
  if (article === null || article === '') return undefined;
  const place = /^(\d{1,9})-(\d{1,9})$/.exec(params.get('at') ?? '');
  return place === null ? { article } : { article, start: Number(place[1]), end: Number(place[2]) };
}

function parseFilters(params: URLSearchParams): Filters {
  const view = VIEWS[views.find((name) => name === params.get('view')) ?? 'overview'];
  const hidden = params.get('hide')?.split(' ');
  const without = params.get('without')?.split(' ') ?? [];
  return {
    detail: details.find((detail) => detail === params.get('detail')) ?? defaultFilters.detail,
    hiddenTypes: hidden === undefined ? view.hiddenTypes : nodeTypes.filter((type) => hidden.includes(type)),
    hiddenFamilies:
      hidden === undefined ? view.hiddenFamilies : edgeFamilies.filter((family) => hidden.includes(family)),
    onlyNodes: params.getAll('only'),
    hiddenStatuses: factualities.filter((status) => without.includes(status)),
  };
}
