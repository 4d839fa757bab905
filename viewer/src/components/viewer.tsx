import { Drawer, useComputedColorScheme } from '@mantine/core';
import { useMediaQuery, useReducedMotion } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { listActiveFilters } from '../active-filters.ts';
import type { DataSource } from '../data-source.ts';
import type { Shown } from '../focus.ts';
import type { GraphModel } from '../graph-model.ts';
import { unmoved } from '../placing.ts';
import { createSearch } from '../search.ts';
import type { Selection } from '../url-state.ts';
import { useEscape, useUndoKeys } from '../use-keys.ts';
import { usePicture } from '../use-picture.ts';
import { useViewerState } from '../use-viewer-state.ts';
import { useTools } from '../use-viewer-tools.ts';
import { ViewerContext } from '../viewer-context.ts';
import { WorkContext } from '../work/use-work.ts';
import { createWorkStore } from '../work/work-store.ts';
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
/** Where work is shown that was begun in a panel; other work, beside what it is about. */
const WORK_PANELS: Readonly<Partial<Record<string, string>>> = {
  add: 'add',
  withdraw: 'add',
  review: 'review',
};

interface ViewerProps {
  readonly model: GraphModel;
  readonly source: DataSource;
  readonly onReload: () => void;
}

/** The page: filters on the left, the picture in the middle, what was selected and where it is written on the right. */
export function Viewer({ model, source, onReload }: ViewerProps): React.JSX.Element {
  const [state, actions, history] = useViewerState();
  const { selection, reading, filters, look } = state;
  const { select, read, setFilters, passFilters, setLook, place, openPanel } = actions;
  const usable = panels.filter((panel) => source.isServed || !panel.needsServer);
  const panel = usable.find(({ id }) => id === state.panel);
  const [goal, setGoal] = useState<Selection | undefined>(
    state.placing?.camera === undefined ? selection : undefined,
  );
  const [isSidebarOpen, setSidebarOpen] = useState(false);
  const canvas = useRef<GraphCanvasHandle>(null);
  const isNarrow = useMediaQuery('(max-width: 60em)', undefined, { getInitialValueInEffect: false });
  const reducedMotion = useReducedMotion(undefined, { getInitialValueInEffect: false });
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });

  const { picture, counts, communities } = usePicture(model, state);
  const { shown } = picture;
  const search = useMemo(() => createSearch(model.nodes), [model]);
  const active = useMemo(() => listActiveFilters(model, filters), [model, filters]);

  const [work] = useState(() => createWorkStore(onReload));
  const onJump = useCallback((next: Selection | undefined) => {
    if (next !== undefined) setGoal({ ...next });
    setSidebarOpen(false);
  }, []);
  const point = useCallback((pointed: Selection | undefined) => canvas.current?.point(pointed), []);
  const highlight = useCallback((some: Shown | undefined) => canvas.current?.highlight(some), []);
  const tools = useTools({ model, source, state, actions, shown, point, highlight, onJump });
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

  const openWork = (place: string): void => {
    const panelId = WORK_PANELS[place];
    if (panelId === undefined) {
      tools.jump({ kind: model.node(place) === undefined ? 'edge' : 'node', id: place });
      return;
    }
    select(undefined);
    openPanel(panelId);
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
    <WorkContext value={work}>
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
            onOpenWork={openWork}
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
                placing={state.placing ?? unmoved}
                selection={selection}
                goal={goal}
                scheme={scheme}
                animationMs={reducedMotion ? 0 : ANIMATION_MS}
                onSelect={select}
                onPlace={place}
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
    </WorkContext>
  );
}
