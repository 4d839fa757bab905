import { ActionIcon, Button, Group, Menu, Tooltip } from '@mantine/core';
import { IconLayoutGrid } from '@tabler/icons-react';
import type { Panel } from './panels.ts';

interface PanelButtonsProps {
  readonly panels: readonly Panel[];
  readonly open: string | undefined;
  readonly isNarrow: boolean;
  readonly onToggle: (id: string) => void;
}

/** Opens and closes the parts of the viewer; on small screens from a menu. */
export function PanelButtons({ panels, open, isNarrow, onToggle }: PanelButtonsProps): React.ReactNode {
  if (panels.length === 0) return null;
  if (isNarrow) {
    return (
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label="Tools">
            <IconLayoutGrid size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {panels.map(({ id, label, Icon }) => (
            <Menu.Item
              key={id}
              leftSection={<Icon size={16} />}
              onClick={() => {
                onToggle(id);
              }}
            >
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    );
  }
  return (
    <Group gap={6} wrap="nowrap" role="group" aria-label="Tools">
      {panels.map(({ id, label, description, Icon }) => (
        <Tooltip key={id} label={description}>
          <Button
            variant={open === id ? 'light' : 'default'}
            size="xs"
            leftSection={<Icon size={16} />}
            aria-pressed={open === id}
            onClick={() => {
              onToggle(id);
            }}
          >
            {label}
          </Button>
        </Tooltip>
      ))}
    </Group>
  );
}
