import { useCallback, useEffect, useState } from 'react';
import type { Filters } from './filters.ts';
import type { Reading, Selection, ViewerState } from './url-state.ts';
import { formatState, parseState } from './url-state.ts';

export interface ViewerActions {
  /** Selects a node or edge, or nothing, and closes the article that is open. */
  readonly select: (selection: Selection | undefined) => void;
  readonly read: (reading: Reading | undefined) => void;
  readonly setFilters: (filters: Filters) => void;
}

/** The viewer's state, kept in the page's address: back and forward go through what was selected and read. */
export function useViewerState(): readonly [ViewerState, ViewerActions] {
  const [state, setState] = useState(() => parseState(location.hash));

  useEffect(() => {
    const follow = (): void => {
      setState(parseState(location.hash));
    };
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('popstate', follow);
    };
  }, []);

  const change = useCallback((next: (before: ViewerState) => ViewerState, step: 'new' | 'same'): void => {
    const after = next(parseState(location.hash));
    const fragment = formatState(after);
    const address = `${location.pathname}${location.search}${fragment === '' ? '' : `#${fragment}`}`;
    if (address !== `${location.pathname}${location.search}${location.hash}`) {
      if (step === 'new') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    setState(after);
  }, []);

  const select = useCallback(
    (selection: Selection | undefined) => {
      change(({ filters }) => (selection === undefined ? { filters } : { selection, filters }), 'new');
    },
    [change],
  );
  const read = useCallback(
    (reading: Reading | undefined) => {
      change(({ selection, filters }) => {
        const kept = selection === undefined ? { filters } : { selection, filters };
        return reading === undefined ? kept : { ...kept, reading };
      }, 'new');
    },
    [change],
  );
  const setFilters = useCallback(
    (filters: Filters) => {
      change((before) => ({ ...before, filters }), 'same');
    },
    [change],
  );
  return [state, { select, read, setFilters }];
}
