import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { EDGE_TYPES } from '../../../src/schema/edge-types.ts';
import type { GraphEdge } from '../../../src/schema/graph.ts';
import { useViewerTools } from '../viewer-context.ts';
import { WorkState } from '../work/work-state.tsx';
import { useDecide } from './use-decisions.ts';

/** Says that an edge is wrong: it leaves the graph. Only what is claimed can be wrong, not what is merely counted. */
export function RejectEdge({ edge }: { readonly edge: GraphEdge }): React.JSX.Element | null {
  const { source: from, jump, openPanel } = useViewerTools();
  const { work, decide } = useDecide(edge.id);
  if (!from.isServed || EDGE_TYPES[edge.type].family === 'structural') return null;
  const { source, type, target } = edge;
  const reject = async (): Promise<void> => {
    if (!(await decide({ kind: 'edge', source, type, target, rejected: true }))) return;
    jump(undefined);
    openPanel('review');
  };
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        mt="xs"
        leftSection={<IconX size={14} />}
        disabled={work.isBusy}
        onClick={() => void reject()}
      >
        This is wrong
      </Button>
      <WorkState work={work} />
    </>
  );
}
