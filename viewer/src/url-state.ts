import { edgeTypes } from '../../src/schema/edge-types.ts';
import { factualities } from '../../src/schema/factuality.ts';
import { nodeTypes } from '../../src/schema/node-types.ts';
import type { Filters, Period, Surroundings } from './filters.ts';
import { MOST_DEPTH, VIEWS, defaultFilters, details, edgeFamilies, matchView, views } from './filters.ts';
import type { Look } from './look.ts';
import { colourNames, defaultLook, layoutNames, sizeNames } from './look.ts';
import type { Pin, Placing } from './placing.ts';
import { MOST_PINS, roundPlace, unmoved } from './placing.ts';

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

/** The two nodes between which paths are looked for; one may not be chosen yet. */
export interface PathEnds {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** All of the viewer's state that an address can carry. */
export interface ViewerState {
  readonly selection?: Selection | undefined;
  readonly reading?: Reading | undefined;
  readonly filters: Filters;
  readonly look: Look;
  readonly path: PathEnds;
  /** Nothing while nothing was moved. */
  readonly placing?: Placing | undefined;
  /** Id of the part of the viewer that is open. */
  readonly panel?: string | undefined;
}

/** The address's fragment, without `#`; what is as by default is left out. */
export function formatState(state: ViewerState): string {
  const params = new URLSearchParams();
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined) params.set(name, value);
  };
  if (state.selection !== undefined) set(state.selection.kind, state.selection.id);
  if (state.reading !== undefined) {
    set('article', state.reading.article);
    const { start, end } = state.reading;
    if (start !== undefined && end !== undefined) set('at', `${start}-${end}`);
  }
  writeFilters(params, state.filters);
  for (const name of ['size', 'colour', 'layout'] as const) {
    if (state.look[name] !== defaultLook[name]) set(name, state.look[name]);
  }
  set('start', state.path.from);
  set('goal', state.path.to);
  writePlacing(params, state.placing);
  set('panel', state.panel);
  return params.toString();
}

/** Reads what `formatState` wrote; anything unknown in it is passed over. */
export function parseState(fragment: string): ViewerState {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  return withoutUndefined({
    selection: parseSelection(params),
    reading: parseReading(params),
    filters: parseFilters(params),
    look: {
      size: findName(sizeNames, params.get('size')) ?? defaultLook.size,
      colour: findName(colourNames, params.get('colour')) ?? defaultLook.colour,
      layout: findName(layoutNames, params.get('layout')) ?? defaultLook.layout,
    },
    path: withoutUndefined({ from: readText(params, 'start'), to: readText(params, 'goal') }),
    placing: parsePlacing(params),
    panel: readText(params, 'panel'),
  });
}

function writeFilters(params: URLSearchParams, filters: Filters): void {
  const view = matchView(filters);
  if (view === undefined) {
    params.set('hide', [...filters.hiddenTypes, ...filters.hiddenFamilies].join(' '));
  } else if (view !== matchView(defaultFilters)) {
    params.set('view', view);
  }
  if (filters.hiddenStatuses.length > 0) params.set('without', filters.hiddenStatuses.join(' '));
  if (filters.hiddenEdgeTypes.length > 0) params.set('unlike', filters.hiddenEdgeTypes.join(' '));
  if (filters.detail !== defaultFilters.detail) params.set('detail', filters.detail);
  if (filters.minSupport !== defaultFilters.minSupport) params.set('support', String(filters.minSupport));
  if (filters.hidesUndated) params.set('undated', 'no');
  if (filters.period !== undefined) params.set('period', `${filters.period.from}/${filters.period.to}`);
  if (filters.around !== undefined) {
    params.set('around', filters.around.node);
    params.set('depth', String(filters.around.depth));
  }
  for (const id of filters.hiddenArticles) params.append('unread', id);
  for (const id of filters.onlyNodes) params.append('only', id);
  for (const id of filters.hiddenNodes) params.append('gone', id);
  for (const id of filters.addedNodes) params.append('with', id);
}

function parseFilters(params: URLSearchParams): Filters {
  const view = VIEWS[findName(views, params.get('view')) ?? 'overview'];
  const hidden = params.get('hide')?.split(' ');
  const without = params.get('without')?.split(' ') ?? [];
  const unlike = params.get('unlike')?.split(' ') ?? [];
  return withoutUndefined({
    detail: findName(details, params.get('detail')) ?? defaultFilters.detail,
    hiddenTypes: hidden === undefined ? view.hiddenTypes : nodeTypes.filter((type) => hidden.includes(type)),
    hiddenFamilies:
      hidden === undefined ? view.hiddenFamilies : edgeFamilies.filter((family) => hidden.includes(family)),
    hiddenStatuses: factualities.filter((status) => without.includes(status)),
    hiddenEdgeTypes: edgeTypes.filter((type) => unlike.includes(type)),
    hiddenArticles: params.getAll('unread'),
    minSupport: Math.max(1, readNumber(params, 'support') ?? defaultFilters.minSupport),
    period: parsePeriod(params.get('period') ?? ''),
    hidesUndated: params.get('undated') === 'no',
    onlyNodes: params.getAll('only'),
    hiddenNodes: params.getAll('gone'),
    addedNodes: params.getAll('with'),
    around: parseSurroundings(params),
  });
}

function writePlacing(params: URLSearchParams, { camera, pins }: Placing = unmoved): void {
  if (camera !== undefined) params.set('camera', `${camera.x} ${camera.y} ${camera.ratio}`);
  for (const { id, x, y } of pins.slice(-MOST_PINS)) params.append('pin', `${x} ${y} ${id}`);
}

function parsePlacing(params: URLSearchParams): Placing | undefined {
  const [x, y, ratio] = readPlaces((params.get('camera') ?? '').split(' '));
  const camera =
    x === undefined || y === undefined || ratio === undefined || ratio <= 0
      ? undefined
      : roundPlace({ x, y, ratio });
  const pins = params.getAll('pin').flatMap((text): readonly Pin[] => {
    const [first = '', second = '', ...rest] = text.split(' ');
    const [left, bottom] = readPlaces([first, second]);
    const id = rest.join(' ');
    return left === undefined || bottom === undefined || id === ''
      ? []
      : [roundPlace({ id, x: left, y: bottom })];
  });
  return camera === undefined && pins.length === 0 ? undefined : { camera, pins: pins.slice(-MOST_PINS) };
}

/** Beyond these nobody moves anything. */
const FARTHEST = 100;

/** Nothing of all where one of them is no place. */
function readPlaces(texts: readonly string[]): readonly number[] {
  const places = texts.map((text) => (/^-?\d{1,3}(\.\d{1,8})?$/.test(text) ? Number(text) : NaN));
  return places.every((place) => Math.abs(place) <= FARTHEST) ? places : [];
}

function parseSelection(params: URLSearchParams): Selection | undefined {
  for (const kind of ['node', 'edge'] as const) {
    const id = readText(params, kind);
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}

function parseReading(params: URLSearchParams): Reading | undefined {
  const article = readText(params, 'article');
  if (article === undefined) return undefined;
  const place = /^(\d{1,9})-(\d{1,9})$/.exec(params.get('at') ?? '');
  return place === null ? { article } : { article, start: Number(place[1]), end: Number(place[2]) };
}

function parsePeriod(text: string): Period | undefined {
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(text) ?? [];
  return from === undefined || to === undefined || to < from ? undefined : { from, to };
}

function parseSurroundings(params: URLSearchParams): Surroundings | undefined {
  const node = readText(params, 'around');
  if (node === undefined) return undefined;
  return { node, depth: Math.min(MOST_DEPTH, Math.max(1, readNumber(params, 'depth') ?? 1)) };
}

function findName<T extends string>(names: readonly T[], name: string | null): T | undefined {
  return names.find((one) => one === name);
}

/** Nothing for an empty text, too. */
function readText(params: URLSearchParams, name: string): string | undefined {
  const text = params.get(name);
  return text === null || text === '' ? undefined : text;
}

function readNumber(params: URLSearchParams, name: string): number | undefined {
  const text = params.get(name) ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function withoutUndefined<T extends object>(item: T): T {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as T;
}
