import { Button, Stack, Tabs } from '@mantine/core';
import { IconRotate } from '@tabler/icons-react';
import type { Community } from '../communities.ts';
import type { Counts } from '../facets.ts';
import type { Filters } from '../filters.ts';
import { DETAILS, VIEWS, defaultFilters, details, matchView, views } from '../filters.ts';
import type { ItemSet } from '../item-set.ts';
import type { Look } from '../look.ts';
import { defaultLook } from '../look.ts';
import { formatState } from '../url-state.ts';
import { Choice } from './choice.tsx';
import { CommunityLegend } from './community-legend.tsx';
import { FilterTab } from './filter-tab.tsx';
import { Legend } from './legend.tsx';
import { LookTab } from './look-tab.tsx';
import { NodeList } from './node-list.tsx';
import styles from './panel.module.css';

interface SidebarProps {
  readonly filters: Filters;
  readonly look: Look;
  readonly counts: Counts;
  /** Of what is shown; none unless colours stand for them. */
  readonly communities: readonly Community[];
  readonly shownNodes: ItemSet;
  readonly onChange: (filters: Filters) => void;
  readonly onChangeLook: (look: Look) => void;
}

/** What is shown and how: ready-made views, the legend whose entries switch on and off, filters, and all of it as a list. */
export function Sidebar({
  filters,
  look,
  counts,
  communities,
  shownNodes,
  onChange,
  onChangeLook,
}: SidebarProps): React.JSX.Element {
  const view = matchView(filters);
  const isDefault =
    formatState({ filters, look, path: {} }) ===
    formatState({ filters: defaultFilters, look: defaultLook, path: {} });
  return (
    <Stack gap="md">
      <Choice
        label="View"
        value={view}
        names={views}
        choices={VIEWS}
        otherwise="Your own choice of types and lines"
        onChoose={(name) => {
          const { hiddenTypes, hiddenFamilies } = VIEWS[name];
          onChange({ ...filters, hiddenTypes, hiddenFamilies });
        }}
      />
      <Choice
        label="Detail"
        value={filters.detail}
        names={details}
        choices={DETAILS}
        onChoose={(detail) => {
          onChange({ ...filters, detail });
        }}
      />
      <Tabs defaultValue="legend" keepMounted={false} classNames={{ tab: styles['tab'] ?? '' }}>
        <Tabs.List grow>
          <Tabs.Tab value="legend">Legend</Tabs.Tab>
          <Tabs.Tab value="filters">Filters</Tabs.Tab>
          <Tabs.Tab value="look">Look</Tabs.Tab>
          <Tabs.Tab value="list">List</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="legend" pt="md">
          {communities.length > 0 && (
            <CommunityLegend
              communities={communities}
              onOnly={(members) => {
                onChange({ ...filters, onlyNodes: members });
              }}
            />
          )}
          <Legend filters={filters} counts={counts} isByType={communities.length === 0} onChange={onChange} />
          {!isDefault && (
            <Button
              variant="subtle"
              size="compact-sm"
              mt="md"
              leftSection={<IconRotate size={15} />}
              onClick={() => {
                onChange(defaultFilters);
                onChangeLook(defaultLook);
              }}
            >
              Back to the default view
            </Button>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="filters" pt="md">
          <FilterTab filters={filters} counts={counts} onChange={onChange} />
        </Tabs.Panel>
        <Tabs.Panel value="look" pt="md">
          <LookTab look={look} onChange={onChangeLook} />
        </Tabs.Panel>
        <Tabs.Panel value="list" pt="md">
          <NodeList shownNodes={shownNodes} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
