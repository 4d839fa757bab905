import { ActionIcon, Group, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconMoon, IconSun } from '@tabler/icons-react';
import icon from '../icon.svg?inline';
import type { Search } from '../search.ts';
import styles from './header.module.css';
import type { Panel } from './panels.ts';
import { PanelButtons } from './panel-buttons.tsx';
import { WorkBadge } from '../work/work-badge.tsx';
import { SearchBox } from './search-box.tsx';

interface HeaderProps {
  readonly search: Search;
  readonly isNarrow: boolean;
  readonly panels: readonly Panel[];
  /** Id of the panel that is open. */
  readonly openPanel: string | undefined;
  readonly onTogglePanel: (id: string) => void;
  readonly onOpenFilters: () => void;
  /** Asked to show work that goes on, by the place where it was begun. */
  readonly onOpenWork: (place: string) => void;
  /** Further buttons. */
  readonly children: React.ReactNode;
}

export function Header({
  search,
  isNarrow,
  panels,
  openPanel,
  onTogglePanel,
  onOpenFilters,
  onOpenWork,
  children,
}: HeaderProps): React.JSX.Element {
  return (
    <header className={styles['header']}>
      <h1 className={styles['brand']}>
        <img src={icon} alt="" width={24} height={24} />
        <span className={isNarrow ? styles['hidden'] : undefined}>Wiregraph</span>
      </h1>
      <SearchBox search={search} />
      <Group gap={6} wrap="nowrap">
        {isNarrow && (
          <ActionIcon variant="default" size="lg" aria-label="Filters and legend" onClick={onOpenFilters}>
            <IconAdjustmentsHorizontal size={18} />
          </ActionIcon>
        )}
        <PanelButtons panels={panels} open={openPanel} isNarrow={isNarrow} onToggle={onTogglePanel} />
        <WorkBadge isNarrow={isNarrow} onOpen={onOpenWork} />
        {children}
        <SchemeSwitch />
      </Group>
    </header>
  );
}

function SchemeSwitch(): React.JSX.Element {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const other = scheme === 'light' ? 'dark' : 'light';
  const label = `Switch to ${other} colours`;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={label}
        onClick={() => {
          setColorScheme(other);
        }}
      >
        {scheme === 'light' ? <IconMoon size={18} /> : <IconSun size={18} />}
      </ActionIcon>
    </Tooltip>
  );
}
