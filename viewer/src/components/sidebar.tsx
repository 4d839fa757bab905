import { Button, Stack, Tabs } from '@mantine/core';
import { IconRotate } from '@tabler/icons-react';
import type { Filters, VisibleGraph } from '../filters.ts';
import { DETAILS, VIEWS, defaultFilters, details, matchView, views } from '../filters.ts';
import { formatState } from '../url-state.ts';
import { Choice } from './choice.tsx';
import { Legend } from './legend.tsx';
import { NodeList } from './node-list.tsx';

interface SidebarProps {
  readonly filters: Filters;
  readonly counts: VisibleGraph['counts'];
  readonly shownNodes: ReadonlySet<string>;
  readonly onChange: (filters: Filters) => void;
}

/** What is shown: ready-made views, the legend whose entries switch on and off, and all of it as a list. */
export function Sidebar({ filters, counts, shownNodes, onChange }: SidebarProps): React.JSX.Element {
  const view = matchView(filters);
  const isDefault = formatState({ filters }) === formatState({ filters: defaultFilters });
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
      <Tabs defaultValue="legend" keepMounted={false}>
        <Tabs.List grow>
          <Tabs.Tab value="legend">Legend</Tabs.Tab>
          <Tabs.Tab value="list">List ({shownNodes.size.toLocaleString('en')})</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="legend" pt="md">
          <Legend filters={filters} counts={counts} onChange={onChange} />
          {!isDefault && (
            <Button
              variant="subtle"
              size="compact-sm"
              mt="md"
              leftSection={<IconRotate size={15} />}
              onClick={() => {
                onChange(defaultFilters);
              }}
            >
              Back to the default view
            </Button>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="list" pt="md">
          <NodeList shownNodes={shownNodes} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
