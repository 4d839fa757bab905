import { Drawer, useComputedColorScheme } from '@mantine/core';
import { useMediaQuery, useReducedMotion, useWindowEvent } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { listActiveFilters } from '../active-filters.ts';
import type { DataSource } from '../data-source.ts';
import type { Shown } from '../focus.ts';
import type { GraphModel } from '../graph-model.ts';
import { createLoader } from '../result.ts';
import { createSearch } from '../search.ts';
import type { Reading, Selection } from '../url-state.ts';
import { usePicture } from '../use-picture.ts';
import type { ViewerActions } from '../use-viewer-state.ts';
import { useViewerState } from '../use-viewer-state.ts';
import type { ViewerTools } from '../viewer-context.ts';
import { ViewerContext } from '../viewer-context.ts';
import { Dock } from './dock.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { GraphCanvasHandle } from './graph-canvas.tsx';
import { GraphCanvas } from './graph-canvas.tsx';
import { Header } from './header.tsx';
import type { Panel } from './panels.ts';
import { panels } from './panels.ts';
import { ShareMenu } from './share-menu.tsx';
import { SidePanel } from './side-panel.tsx';
import { Sidebar } from './sidebar.tsx';
import { TimelineStrip } from './timeline-strip.tsx';
import styles from './viewer.module.css';

const ANIMATION_MS = 350;
/** Where keys write text; switches and sliders are inputs too, but nothing is written there. */
const WRITING = 'textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=range])';

interface ViewerProps {
  readonly model: GraphModel;
  readonly source: DataSource;
  readonly onReload: () => void;
}

/** The page: filters on the left, the picture in the middle, what was selected and where it is written on the right. */
export function Viewer({ model, source, onReload }: ViewerProps): React.JSX.Element {
  const [state, actions, history] = useViewerState();
  const { selection, reading, filters, look, path } = state;
  const { select, read, setFilters, passFilters, setLook, setPath, openPanel } = actions;
  const usable = panels.filter((panel) => source.isServed || !panel.needsServer);
  const panel = usable.find(({ id }) => id === state.panel);
  const [goal, setGoal] = useState<Selection | undefined>(selection);
  const [isSidebarOpen, setSidebarOpen] = useState(false);
  const canvas = useRef<GraphCanvasHandle>(null);
  const isNarrow = useMediaQuery('(max-width: 60em)', undefined, { getInitialValueInEffect: false });
  const reducedMotion = useReducedMotion(undefined, { getInitialValueInEffect: false });
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });

  const { picture, counts, communities } = usePicture(model, state);
  const { shown } = picture;
  const search = useMemo(() => createSearch(model.nodes), [model]);
  const active = useMemo(() => listActiveFilters(model, filters), [model, filters]);

  const jump = useCallback(
    (next: Selection | undefined) => {
      select(next);
      if (next !== undefined) setGoal({ ...next });
      setSidebarOpen(false);
    },
    [select],
  );
  const point = useCallback((pointed: Selection | undefined) => canvas.current?.point(pointed), []);
  const highlight = useCallback((some: Shown | undefined) => canvas.current?.highlight(some), []);
  const loaders = useMemo(() => createLoaders(model, source), [model, source]);
  const tools: ViewerTools = useMemo(
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
      reload: onReload,
    }),
    [
      loaders,
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
      openPanel,
      onReload,
    ],
  );
  useEscape(isSidebarOpen ? undefined : { reading, selection, read, select });
  useUndoKeys(actions);
  // What was pointed at may be gone from the panel without the pointer ever leaving it.
  useEffect(() => canvas.current?.point(undefined), [selection, reading]);

  const closePanel = (): void => {
    openPanel(undefined);
  };
  const togglePanel = (among: readonly Panel[], id: string): void => {
    const isSide = among.find((one) => one.id === id)?.place === 'side';
    // A panel beside the picture stands where the details of what is selected would be.
    const isCovered = isSide && (selection !== undefined || reading !== undefined);
    if (isCovered) select(undefined);
    openPanel(panel?.id === id && !isCovered ? undefined : id);
  };

  const sidebar = (
    <Sidebar
      filters={filters}
      look={look}
      counts={counts}
      communities={communities}
      shownNodes={shown.nodes}
      onChange={setFilters}
      onChangeLook={setLook}
    />
  );
  return (
    <ViewerContext value={tools}>
      <div className={styles['page']}>
        <Header
          search={search}
          isNarrow={isNarrow}
          panels={usable}
          openPanel={panel?.id}
          onTogglePanel={(id) => {
            togglePanel(usable, id);
          }}
          onOpenFilters={() => {
            setSidebarOpen(true);
          }}
        >
          <ShareMenu
            communities={communities}
            active={active}
            scheme={scheme}
            takeSnapshot={() => canvas.current?.snapshot()}
          />
        </Header>
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
          <div className={styles['picture']}>
            <GraphCanvas
              ref={canvas}
              model={model}
              picture={picture}
              selection={selection}
              goal={goal}
              scheme={scheme}
              animationMs={reducedMotion ? 0 : ANIMATION_MS}
              onSelect={select}
            />
            <FilterBar active={active} history={history} actions={actions} onChange={setFilters} />
          </div>
          <TimelineStrip filters={filters} onChange={setFilters} onPass={passFilters} />
          {panel?.place === 'dock' && <Dock key={panel.id} panel={panel} onClose={closePanel} />}
        </main>
        <SidePanel
          isNarrow={isNarrow}
          selection={selection}
          reading={reading}
          panel={panel?.place === 'side' ? panel : undefined}
          onClosePanel={closePanel}
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

/** Loads what is read of nodes, edges and articles; anew for a graph that has changed. */
function createLoaders(
  model: GraphModel,
  source: DataSource,
): Pick<ViewerTools, 'source' | 'model' | 'nodes' | 'edges' | 'articles' | 'sentences'> {
  return {
    source,
    model,
    nodes: createLoader((id) => source.fetchNode(id)),
    edges: createLoader((id) => source.fetchEdge(id)),
    articles: createLoader((id) => source.fetchArticle(id)),
    sentences: createLoader(() => source.fetchSentences()),
  };
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

/** Where text is written the keys undo what was written. */
function useUndoKeys({ undo, redo }: Pick<ViewerActions, 'undo' | 'redo'>): void {
  useWindowEvent('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    if (event.target instanceof HTMLElement && event.target.matches(WRITING)) return;
    event.preventDefault();
    if (event.shiftKey) redo();
    else undo();
  });
}
