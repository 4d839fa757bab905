import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Filters } from './filters.ts';
import type { Reading, Selection, ViewerState } from './url-state.ts';
import { formatState, parseState } from './url-state.ts';

export interface ViewerActions {
  /** Selects a node or edge, or nothing, and closes the article that is open. */
  readonly select: (selection: Selection | undefined) => void;
  readonly read: (reading: Reading | undefined) => void;
  readonly setFilters: (filters: Filters) => void;
  /** Opens a part of the viewer, or closes the one that is open. */
  readonly openPanel: (panel: string | undefined) => void;
}

/** The viewer's state, kept in the page's address: back and forward go through what was selected and read. */
export function useViewerState(): readonly [ViewerState, ViewerActions] {
  const [state, setState] = useState(() => parseState(location.hash));
  const current = useRef(state);

  const keep = useCallback((next: ViewerState): void => {
    current.current = next;
    setState(next);
  }, []);

  useEffect(() => {
    const follow = (): void => {
      keep(reuseFilters(current.current, parseState(location.hash)));
    };
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('popstate', follow);
    };
  }, [keep]);

  const actions = useMemo((): ViewerActions => {
    const change = (step: 'new' | 'same', part: Partial<ViewerState>): void => {
      const next = { ...current.current, ...part };
      writeAddress(next, step);
      keep(next);
    };
    return {
      select: (selection) => {
        change('new', { selection, reading: undefined });
      },
      read: (reading) => {
        change('new', { reading });
      },
      setFilters: (filters) => {
        change('same', { filters });
      },
      openPanel: (panel) => {
        change('new', { panel });
      },
    };
  }, [keep]);
  return [state, actions];
}

function writeAddress(state: ViewerState, step: 'new' | 'same'): void {
  const fragment = formatState(state);
  const page = `${location.pathname}${location.search}`;
  const address = fragment === '' ? page : `${page}#${fragment}`;
  if (address === `${page}${location.hash}`) return;
  if (step === 'new') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** Filters that say the same stay the same object, so that nothing is drawn anew for them. */
function reuseFilters(before: ViewerState, next: ViewerState): ViewerState {
  const { filters } = before;
  return formatState({ filters }) === formatState({ filters: next.filters }) ? { ...next, filters } : next;
}
