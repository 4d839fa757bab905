import { Drawer, useComputedColorScheme } from '@mantine/core';
import { useMediaQuery, useReducedMotion, useWindowEvent } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { fetchArticle, fetchEdge, fetchNode } from '../api.ts';
import type { Filters } from '../filters.ts';
import { defaultFilters, filterGraph } from '../filters.ts';
import { revealSelection } from '../focus.ts';
import type { GraphModel } from '../graph-model.ts';
import type { Layout } from '../layout.ts';
import { layOutShown } from '../layout.ts';
import { createLoader } from '../result.ts';
import { createSearch } from '../search.ts';
import type { Reading, Selection } from '../url-state.ts';
import type { ViewerActions } from '../use-viewer-state.ts';
import { useViewerState } from '../use-viewer-state.ts';
import type { ViewerTools } from '../viewer-context.ts';
import { ViewerContext } from '../viewer-context.ts';
import type { GraphCanvasHandle } from './graph-canvas.tsx';
import { GraphCanvas } from './graph-canvas.tsx';
import { Header } from './header.tsx';
import { SidePanel } from './side-panel.tsx';
import { Sidebar } from './sidebar.tsx';
import styles from './viewer.module.css';

const ANIMATION_MS = 350;

/** The page: filters on the left, the picture in the middle, what was selected and where it is written on the right. */
export function Viewer({ model }: { readonly model: GraphModel }): React.JSX.Element {
  const [state, { select, read, setFilters }] = useViewerState();
  const { selection, reading, filters } = state;
  const [goal, setGoal] = useState<Selection | undefined>(selection);
  const [isSidebarOpen, setSidebarOpen] = useState(false);
  const canvas = useRef<GraphCanvasHandle>(null);
  const isNarrow = useMediaQuery('(max-width: 60em)', undefined, { getInitialValueInEffect: false });
  const reducedMotion = useReducedMotion(undefined, { getInitialValueInEffect: false });
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });

  const visible = useMemo(() => filterGraph(model, filters), [model, filters]);
  const shown = useMemo(() => revealSelection(model, visible, selection), [model, visible, selection]);
  const layout = useLayout(model, filters);
  const search = useMemo(() => createSearch(model.nodes), [model]);

  const jump = useCallback(
    (next: Selection) => {
      select(next);
      setGoal({ ...next });
      setSidebarOpen(false);
    },
    [select],
  );
  const tools: ViewerTools = useMemo(
    () => ({
      model,
      nodes: createLoader((id) => fetchNode(id)),
      edges: createLoader((id) => fetchEdge(id)),
      articles: createLoader((id) => fetchArticle(id)),
      jump,
      read,
      point: (pointed) => canvas.current?.point(pointed),
    }),
    [model, jump, read],
  );
  useEscape(isSidebarOpen ? undefined : { reading, selection, read, select });
  // What was pointed at may be gone from the panel without the pointer ever leaving it.
  useEffect(() => canvas.current?.point(undefined), [selection, reading]);

  const sidebar = (
    <Sidebar filters={filters} onChange={setFilters} counts={visible.counts} shownNodes={shown.nodes} />
  );
  return (
    <ViewerContext value={tools}>
      <div className={styles['page']}>
        <Header
          search={search}
          isNarrow={isNarrow}
          onOpenFilters={() => {
            setSidebarOpen(true);
          }}
        />
        {isNarrow ? (
          <Drawer
            opened={isSidebarOpen}
            onClose={() => {
              setSidebarOpen(false);
            }}
            title="What is shown"
            size="min(320px, 88vw)"
            transitionProps={{ duration: reducedMotion ? 0 : 150 }}
            closeButtonProps={{ 'aria-label': 'Close the filters' }}
          >
            {sidebar}
          </Drawer>
        ) : (
          <aside className={styles['sidebar']} aria-label="Legend and filters">
            {sidebar}
          </aside>
        )}
        <main className={styles['stage']}>
          <GraphCanvas
            ref={canvas}
            model={model}
            shown={shown}
            layout={layout}
            selection={selection}
            goal={goal}
            scheme={scheme}
            animationMs={reducedMotion ? 0 : ANIMATION_MS}
            onSelect={select}
          />
        </main>
        <SidePanel
          isNarrow={isNarrow}
          selection={selection}
          reading={reading}
          onClose={() => {
            select(undefined);
          }}
          onStopReading={() => {
            read(undefined);
          }}
        />
      </div>
    </ViewerContext>
  );
}

/** A layout that stays as it is while types, lines and statuses are switched on and off. */
function useLayout(model: GraphModel, { detail, hiddenTypes }: Filters): Layout {
  const withArticles = !hiddenTypes.includes('Article');
  return useMemo(() => {
    const hidden = withArticles ? [] : (['Article'] as const);
    const base = filterGraph(model, { ...defaultFilters, detail, hiddenTypes: hidden });
    return (size) => layOutShown(model, base, size);
  }, [model, detail, withArticles]);
}

interface Closable extends Pick<ViewerActions, 'read' | 'select'> {
  readonly reading: Reading | undefined;
  readonly selection: Selection | undefined;
}

/** Escape closes the article first, then what is selected. */
function useEscape(open: Closable | undefined): void {
  useWindowEvent('keydown', (event) => {
    if (open === undefined || event.key !== 'Escape' || event.defaultPrevented) return;
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
    if (open.reading !== undefined) open.read(undefined);
    else if (open.selection !== undefined) open.select(undefined);
  });
}
