import { ActionIcon, Group, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconX } from '@tabler/icons-react';
import type { ActiveFilter } from '../active-filters.ts';
import type { Filters } from '../filters.ts';
import type { ViewerActions, ViewerHistory } from '../use-viewer-state.ts';
import styles from './filter-bar.module.css';

interface FilterBarProps {
  readonly active: readonly ActiveFilter[];
  readonly history: ViewerHistory;
  readonly actions: Pick<ViewerActions, 'undo' | 'redo'>;
  readonly onChange: (filters: Filters) => void;
}

/** What narrows the picture, each to be taken away alone, and steps back and forward. Lies over the picture. */
export function FilterBar({ active, history, actions, onChange }: FilterBarProps): React.JSX.Element {
  return (
    <div className={styles['bar']}>
      <Group gap={4} wrap="nowrap">
        <Tooltip label="Undo (Ctrl+Z)">
          <ActionIcon
            variant="default"
            size="md"
            aria-label="Undo the last change of the picture"
            disabled={!history.canUndo}
            onClick={actions.undo}
          >
            <IconArrowBackUp size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Redo (Ctrl+Shift+Z)">
          <ActionIcon
            variant="default"
            size="md"
            aria-label="Redo"
            disabled={!history.canRedo}
            onClick={actions.redo}
          >
            <IconArrowForwardUp size={16} />
          </ActionIcon>
        </Tooltip>
      </Group>
      <ul className={styles['chips']} aria-label="Filters in force">
        {active.map(({ key, label, without }) => (
          <li key={key} className={styles['chip']}>
            <span>{label}</span>
            <UnstyledButton
              aria-label={`Take away: ${label}`}
              onClick={() => {
                onChange(without);
              }}
            >
              <IconX size={14} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
