import { Tabs } from '@mantine/core';
import { useMemo } from 'react';
import { useViewerTools } from '../viewer-context.ts';
import { createEdgeTable, createEventTable, createNodeTable } from './columns.ts';
import { SortableTable } from './sortable-table.tsx';
import styles from './table-panel.module.css';

/** All that is shown as tables: the way through the graph for who does not see it, or wants to compare. */
export function TablePanel(): React.JSX.Element {
  const { model, shown, selection } = useViewerTools();
  const items = useMemo(() => {
    const nodes = model.nodesIn(shown.nodes);
    return {
      entities: nodes.filter((node) => node.type !== 'Event'),
      events: nodes.filter((node) => node.type === 'Event'),
      edges: model.edgesIn(shown.edges),
    };
  }, [model, shown]);
  const tables = useMemo(
    () => ({ nodes: createNodeTable(model), edges: createEdgeTable(model), events: createEventTable() }),
    [model],
  );
  const selectedId = selection?.id;
  return (
    <Tabs defaultValue="nodes" keepMounted={false} className={styles['tabs'] ?? ''}>
      <Tabs.List className={styles['list'] ?? ''}>
        <Tabs.Tab value="nodes">Who and where ({items.entities.length.toLocaleString('en')})</Tabs.Tab>
        <Tabs.Tab value="events">Events ({items.events.length.toLocaleString('en')})</Tabs.Tab>
        <Tabs.Tab value="edges">Relations ({items.edges.length.toLocaleString('en')})</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="nodes" className={styles['panel'] ?? ''}>
        <SortableTable table={tables.nodes} items={items.entities} selectedId={selectedId} />
      </Tabs.Panel>
      <Tabs.Panel value="events" className={styles['panel'] ?? ''}>
        <SortableTable table={tables.events} items={items.events} selectedId={selectedId} />
      </Tabs.Panel>
      <Tabs.Panel value="edges" className={styles['panel'] ?? ''}>
        <SortableTable table={tables.edges} items={items.edges} selectedId={selectedId} />
      </Tabs.Panel>
    </Tabs>
  );
}
