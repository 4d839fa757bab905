import { useState, useSyncExternalStore } from 'react';
import type { Filters } from './filters.ts';
import type { Look } from './look.ts';
import type { Placing } from './placing.ts';
import type { Undoable } from './undo.ts';
import { nothingDone, redo, remember, undo } from './undo.ts';
import type { PathEnds, Reading, Selection, ViewerState } from './url-state.ts';
import { formatState, parseState } from './url-state.ts';
import { describeLayout } from './use-picture.ts';

export interface ViewerActions {
  /** Selects a node or edge, or nothing, and closes the article that is open. */
  readonly select: (selection: Selection | undefined) => void;
  readonly read: (reading: Reading | undefined) => void;
  readonly setFilters: (filters: Filters) => void;
  /** For one of many changes in a row, of which only the first can be undone. */
  readonly passFilters: (filters: Filters) => void;
  readonly setLook: (look: Look) => void;
  readonly setPath: (path: PathEnds) => void;
  /** For what the reader has moved; it is no step to go back to. */
  readonly place: (placing: Placing) => void;
  /** Opens a part of the viewer, or closes the one that is open. */
  readonly openPanel: (panel: string | undefined) => void;
  /** Takes back the last change of what is drawn, and how. */
  readonly undo: () => void;
  readonly redo: () => void;
}

export interface ViewerHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What can be undone: what is drawn, and how. What is selected and read goes with the browser's back and forward. */
type Picture = Pick<ViewerState, 'filters' | 'look'>;

/** The viewer's state, kept in the page's address. */
export function useViewerState(): readonly [ViewerState, ViewerActions, ViewerHistory] {
  const [store] = useState(createStore);
  const { state, steps } = useSyncExternalStore(store.subscribe, store.read);
  return [state, store.actions, { canUndo: steps.past.length > 0, canRedo: steps.future.length > 0 }];
}

interface Stored {
  readonly state: ViewerState;
  readonly steps: Undoable<Picture>;
}

interface Store {
  readonly read: () => Stored;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly actions: ViewerActions;
}

function createStore(): Store {
  let stored: Stored = { state: parseState(location.hash), steps: nothingDone };
  const listeners = new Set<() => void>();
  const keep = (state: ViewerState, steps: Undoable<Picture>): void => {
    stored = { state, steps };
    for (const listener of listeners) listener();
  };
  const follow = (): void => {
    keep(reuseFilters(stored.state, parseState(location.hash)), stored.steps);
  };
  return {
    read: () => stored,
    subscribe: (onChange) => {
      listeners.add(onChange);
      addEventListener('popstate', follow);
      return () => {
        listeners.delete(onChange);
        if (listeners.size === 0) removeEventListener('popstate', follow);
      };
    },
    actions: createActions(() => stored, keep),
  };
}

function createActions(
  now: () => Stored,
  keep: (next: ViewerState, done: Undoable<Picture>) => void,
): ViewerActions {
  const go = (part: Partial<ViewerState>): void => {
    const { state, steps } = now();
    const next = { ...state, ...part };
    writeAddress(next, 'new');
    keep(next, steps);
  };
  const draw = (part: Partial<Picture>, done: (before: Picture) => Undoable<Picture>): void => {
    const { state } = now();
    const changed = { ...state, ...part };
    const isLaidOutAnew =
      describeLayout(changed.filters, changed.look) !== describeLayout(state.filters, state.look);
    const next = isLaidOutAnew ? { ...changed, placing: undefined } : changed;
    writeAddress(next, 'same');
    keep(next, done({ filters: state.filters, look: state.look }));
  };
  const change = (part: Partial<Picture>): void => {
    draw(part, (before) => remember(now().steps, before));
  };
  const move = (step: typeof undo): void => {
    const { state, steps } = now();
    const moved = step(steps, { filters: state.filters, look: state.look });
    if (moved !== undefined) draw(moved[0], () => moved[1]);
  };
  return {
    select: (selection) => {
      go({ selection, reading: undefined });
    },
    read: (reading) => {
      go({ reading });
    },
    setFilters: (filters) => {
      change({ filters });
    },
    passFilters: (filters) => {
      draw({ filters }, () => now().steps);
    },
    setLook: (look) => {
      change({ look });
    },
    setPath: (path) => {
      go({ path });
    },
    place: (placing) => {
      const { state, steps } = now();
      const next = { ...state, placing };
      writeAddress(next, 'same');
      keep(next, steps);
    },
    openPanel: (panel) => {
      go({ panel });
    },
    undo: () => {
      move(undo);
    },
    redo: () => {
      move(redo);
    },
  };
}

function writeAddress(state: ViewerState, step: 'new' | 'same'): void {
  const fragment = formatState(state);
  const page = `${location.pathname}${location.search}`;
  const address = fragment === '' ? page : `${page}#${fragment}`;
  if (address === `${page}${location.hash}`) return;
  if (step === 'new') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** Filters and look that say the same stay the same objects, so that nothing is drawn anew for them. */
function reuseFilters(before: ViewerState, next: ViewerState): ViewerState {
  const { filters, look } = before;
  const format = (state: Picture): string =>
    formatState({ filters: state.filters, look: state.look, path: {} });
  return format(before) === format(next) ? { ...next, filters, look } : next;
}
