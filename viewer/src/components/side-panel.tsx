import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Reading, Selection } from '../url-state.ts';
import { ArticleReader } from './article-reader.tsx';
import { EdgePanel } from './edge-panel.tsx';
import { NodePanel } from './node-panel.tsx';
import { Overview } from './overview.tsx';
import type { Panel } from './panels.ts';
import { PanelLoading } from './panel-states.tsx';
import styles from './side-panel.module.css';

interface SidePanelProps {
  readonly isNarrow: boolean;
  readonly selection: Selection | undefined;
  readonly reading: Reading | undefined;
  /** What stands here while nothing is selected; by default what the articles are about. */
  readonly panel: Panel | undefined;
  readonly onClosePanel: () => void;
  readonly onClose: () => void;
  readonly onStopReading: () => void;
}

/** The article that is read, else what is selected, else what the articles are about. A sheet at the bottom of small screens. */
export function SidePanel({
  isNarrow,
  selection,
  reading,
  panel: open,
  onClosePanel,
  onClose,
  onStopReading,
}: SidePanelProps): React.JSX.Element {
  const [isOverviewOpen, setOverviewOpen] = useState(false);
  const isPanel = reading === undefined && selection === undefined && open !== undefined;
  const isOverview = reading === undefined && selection === undefined && open === undefined;
  const panel = useRef<HTMLElement>(null);
  const content = panelKey(selection, reading, open);
  // Before the effects of what opens in the panel: an article that is there already scrolls to its sentence in one.
  useLayoutEffect(() => {
    panel.current?.scrollTo(0, 0);
  }, [content]);
  useEffect(() => {
    // What was clicked may be gone: the keyboard goes on from what has opened instead.
    if (!isOverview && document.activeElement === document.body)
      panel.current?.focus({ preventScroll: true });
  }, [content, isOverview]);
  const isFolded = isNarrow && isOverview && !isOverviewOpen;
  const Chevron = isFolded ? IconChevronUp : IconChevronDown;
  return (
    <aside ref={panel} tabIndex={-1} className={styles['panel']} aria-label="Details" data-folded={isFolded}>
      {isNarrow && isOverview && (
        <Button
          variant="subtle"
          fullWidth
          size="md"
          rightSection={<Chevron size={18} />}
          aria-expanded={!isFolded}
          onClick={() => {
            setOverviewOpen(!isOverviewOpen);
          }}
        >
          What the articles are about
        </Button>
      )}
      {!isOverview && reading === undefined && (
        <ActionIcon
          className={styles['close'] ?? ''}
          variant="subtle"
          color="gray"
          aria-label={isPanel ? `Close ${open.label}` : 'Close the details'}
          onClick={isPanel ? onClosePanel : onClose}
        >
          <IconX size={18} />
        </ActionIcon>
      )}
      {!isFolded && (
        <Suspense key={content} fallback={<PanelLoading />}>
          <PanelBody selection={selection} reading={reading} panel={open} onStopReading={onStopReading} />
        </Suspense>
      )}
    </aside>
  );
}

type PanelBodyProps = Pick<SidePanelProps, 'selection' | 'reading' | 'panel' | 'onStopReading'>;

function PanelBody({ selection, reading, panel, onStopReading }: PanelBodyProps): React.JSX.Element {
  if (reading !== undefined) return <ArticleReader reading={reading} onClose={onStopReading} />;
  if (selection === undefined) return panel === undefined ? <Overview /> : <panel.Content />;
  return selection.kind === 'node' ? <NodePanel id={selection.id} /> : <EdgePanel id={selection.id} />;
}

function panelKey(
  selection: Selection | undefined,
  reading: Reading | undefined,
  panel: Panel | undefined,
): string {
  if (reading !== undefined) return `article ${reading.article} ${reading.start ?? ''}`;
  if (selection === undefined) return panel?.id ?? 'overview';
  return `${selection.kind} ${selection.id}`;
}
