import { Button } from '@mantine/core';
import { useState } from 'react';
import { compareText } from '../../../src/schema/order.ts';
import { countMentions } from '../graph-model.ts';
import type { ItemSet } from '../item-set.ts';
import { useViewerTools } from '../viewer-context.ts';
import { NodeLink } from './node-link.tsx';
import styles from './node-list.module.css';

const PAGE = 60;

/** All nodes of the picture by name, most mentioned first: the way through the graph without looking at it. */
export function NodeList({ shownNodes }: { readonly shownNodes: ItemSet }): React.JSX.Element {
  const { model } = useViewerTools();
  const [limit, setLimit] = useState(PAGE);
  const nodes = model
    .nodesIn(shownNodes)
    .toSorted((a, b) => countMentions(b) - countMentions(a) || compareText(a.name, b.name));
  return (
    <>
      <ol className={styles['list']} aria-label="Nodes shown, most mentioned first">
        {nodes.slice(0, limit).map((node) => (
          <li key={node.id}>
            <NodeLink node={node} />
            <span className={styles['count']}>{node.type === 'Article' ? '' : node.mentionCount}</span>
          </li>
        ))}
      </ol>
      {nodes.length > limit && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setLimit(limit + PAGE);
          }}
        >
          Show {Math.min(PAGE, nodes.length - limit)} more
        </Button>
      )}
    </>
  );
}
