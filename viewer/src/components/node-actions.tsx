import { Button, Group, Menu } from '@mantine/core';
import { IconEyeOff, IconFocus2, IconPlus, IconRoute } from '@tabler/icons-react';
import type { PictureNode } from '../../../src/schema/picture.ts';
import { MOST_DEPTH } from '../filters.ts';
import { compareStrength, otherEnd } from '../graph-model.ts';
import { useViewerTools } from '../viewer-context.ts';
import { countOf } from '../wording.ts';

/** As many as are added at a time, those of the strongest ties first. */
const MOST_ADDED = 24;

/** What can be done with a node in the picture. */
export function NodeActions({ node }: { readonly node: PictureNode }): React.JSX.Element {
  const { model, shown, filters, setFilters, path, setPath, jump, openPanel } = useViewerTools();
  const hidden = model
    .edgesOf(node.id)
    .toSorted(compareStrength)
    .map((edge) => otherEnd(edge, node.id))
    .filter((id) => !shown.nodes.has(id) && model.node(id)?.type !== 'Article');
  const more = [...new Set(hidden)];
  const depths = Array.from({ length: MOST_DEPTH }, (_item, index) => index + 1);
  return (
    <Group gap={6} mb="sm">
      <Menu position="bottom-start" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button size="compact-xs" variant="default" leftSection={<IconFocus2 size={14} />}>
            Surroundings
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {depths.map((depth) => (
            <Menu.Item
              key={depth}
              onClick={() => {
                setFilters({ ...filters, onlyNodes: [], around: { node: node.id, depth } });
              }}
            >
              {depth === 1 ? 'What is tied to it' : `All within ${countOf(depth, 'step')}`}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconPlus size={14} />}
        disabled={more.length === 0}
        onClick={() => {
          const added = [node.id, ...more.slice(0, MOST_ADDED)];
          setFilters({ ...filters, addedNodes: [...new Set([...filters.addedNodes, ...added])] });
        }}
      >
        {more.length === 0
          ? 'All ties shown'
          : `Add ${countOf(Math.min(more.length, MOST_ADDED), 'neighbour')}`}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconRoute size={14} />}
        onClick={() => {
          setPath(
            path.from === undefined || path.from === node.id ? { from: node.id } : { ...path, to: node.id },
          );
          jump(undefined);
          openPanel('paths');
        }}
      >
        {path.from === undefined || path.from === node.id ? 'Paths from here' : 'Paths to here'}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconEyeOff size={14} />}
        onClick={() => {
          jump(undefined);
          setFilters({ ...filters, hiddenNodes: [...filters.hiddenNodes, node.id] });
        }}
      >
        Hide
      </Button>
    </Group>
  );
}
