import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Suspense } from 'react';
import styles from './dock.module.css';
import { PanelLoading } from './panel-states.tsx';
import type { Panel } from './panels.ts';

interface DockProps {
  readonly panel: Panel;
  readonly onClose: () => void;
}

/** What stands below the picture. */
export function Dock({ panel: { label, Content }, onClose }: DockProps): React.JSX.Element {
  return (
    <section className={styles['dock']} aria-label={label}>
      <ActionIcon
        className={styles['close'] ?? ''}
        variant="subtle"
        color="gray"
        aria-label={`Close ${label}`}
        onClick={onClose}
      >
        <IconX size={18} />
      </ActionIcon>
      <Suspense fallback={<PanelLoading />}>
        <Content />
      </Suspense>
    </section>
  );
}
