import { Button, Group } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useState } from 'react';
import { NodeSelect } from '../components/node-select.tsx';
import { useViewerTools } from '../viewer-context.ts';
import type { Deciding } from './use-decisions.ts';

interface MergeWithProps {
  readonly id: string;
  readonly deciding: Deciding;
  readonly onDone: () => void;
}

/** Says that another entity is the same as this one. */
export function MergeWith({ id, deciding: { work, decide }, onDone }: MergeWithProps): React.JSX.Element {
  const { model, openPanel, jump } = useViewerTools();
  const [other, setOther] = useState<string>();
  const merge = async (): Promise<void> => {
    if (other === undefined) return;
    if (!(await decide({ kind: 'merge', left: id, right: other, status: 'CONFIRMED' }))) return;
    onDone();
    // One of the two ids is gone from the graph.
    jump(undefined);
    openPanel('review');
  };
  return (
    <Group gap={6} align="end" wrap="nowrap">
      <NodeSelect
        label="The same as"
        value={other}
        accepts={(node) => node.type !== 'Event' && node.type !== 'Article' && node.id !== id}
        onChoose={setOther}
      />
      <Button
        size="compact-sm"
        variant="default"
        mb={4}
        leftSection={<IconArrowMerge size={14} />}
        disabled={work.isBusy || other === undefined || model.node(other) === undefined}
        onClick={() => void merge()}
      >
        Merge
      </Button>
    </Group>
  );
}
