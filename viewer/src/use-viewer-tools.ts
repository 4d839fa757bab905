import { useCallback, useMemo } from 'react';
import type { DataSource } from './data-source.ts';
import type { Shown } from './focus.ts';
import type { GraphModel } from './graph-model.ts';
import { createLoader } from './result.ts';
import type { Selection, ViewerState } from './url-state.ts';
import type { ViewerActions } from './use-viewer-state.ts';
import type { ViewerTools } from './viewer-context.ts';

interface Parts {
  readonly model: GraphModel;
  readonly source: DataSource;
  readonly state: ViewerState;
  readonly actions: ViewerActions;
  readonly shown: Shown;
  readonly point: ViewerTools['point'];
  readonly highlight: ViewerTools['highlight'];
  /** Told what is to be brought into sight. */
  readonly onJump: (goal: Selection | undefined) => void;
}

/** What all parts of the viewer may use; new objects only where something has changed. */
export function useTools({
  model,
  source,
  state,
  actions,
  shown,
  point,
  highlight,
  onJump,
}: Parts): ViewerTools {
  const { selection, filters, path } = state;
  const { select, read, setFilters, setPath, openPanel } = actions;
  const loaders = findLoaders(model, source);
  const jump = useCallback(
    (next: Selection | undefined) => {
      select(next);
      onJump(next);
    },
    [select, onJump],
  );
  return useMemo(
    () => ({
      ...loaders,
      selection,
      shown,
      jump,
      read,
      point,
      highlight,
      filters,
      setFilters,
      path,
      setPath,
      showOnly: (nodes) => {
        setFilters({ ...filters, onlyNodes: nodes });
      },
      openPanel,
    }),
    [loaders, selection, shown, jump, read, point, highlight, filters, setFilters, path, setPath, openPanel],
  );
}

type Loaders = Pick<ViewerTools, 'source' | 'model' | 'nodes' | 'edges' | 'articles' | 'sentences'>;

/**
 * Not kept by React: it throws away what a component made when something in it has to wait, and what is made anew each
 * time is waited for without end.
 */
const known = new WeakMap<GraphModel, Loaders>();

/** Loads what is read of nodes, edges and articles; anew for a graph that has changed. */
function findLoaders(model: GraphModel, source: DataSource): Loaders {
  const before = known.get(model);
  if (before !== undefined) return before;
  const loaders: Loaders = {
    source,
    model,
    nodes: createLoader((id) => source.fetchNode(id)),
    edges: createLoader((id) => source.fetchEdge(id)),
    articles: createLoader((id) => source.fetchArticle(id)),
    sentences: createLoader(() => source.fetchSentences()),
  };
  known.set(model, loaders);
  return loaders;
}
