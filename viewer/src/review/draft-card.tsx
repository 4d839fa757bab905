import { Button, Group, Text } from '@mantine/core';
import { IconArrowMerge, IconClock, IconX } from '@tabler/icons-react';
import type { Decisions } from '../../../src/schema/decisions.ts';
import { EvidenceList } from '../components/claim-list.tsx';
import { Loaded } from '../components/loaded.tsx';
import { NodeLink } from '../components/node-link.tsx';
import { useViewerTools } from '../viewer-context.ts';
import { countOf } from '../wording.ts';
import styles from './draft-card.module.css';
import type { Deciding } from './use-decisions.ts';

type Draft = Decisions['merges'][number];

interface DraftCardProps {
  readonly draft: Draft;
  readonly deciding: Deciding;
  readonly onLater: () => void;
}

/** Two that may be one: why the program thinks so, what is written of both, and the three answers. */
export function DraftCard({ draft, deciding, onLater }: DraftCardProps): React.JSX.Element {
  const { left, right, score, reasons = [] } = draft;
  const { work, decide } = deciding;
  const answer = (status: Draft['status']) => () => void decide({ kind: 'merge', left, right, status });
  return (
    <article className={styles['card']} aria-label="Two that may be the same">
      {score !== undefined && (
        <Text size="xs" c="dimmed">
          Likeness {Math.round(100 * score)} %{reasons.length > 0 && `: ${reasons.join('; ')}`}
        </Text>
      )}
      <Group gap={6} mt="xs">
        <Button
          size="compact-sm"
          color="indigo.7"
          leftSection={<IconArrowMerge size={15} />}
          disabled={work.isBusy}
          onClick={answer('CONFIRMED')}
        >
          The same: merge
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconX size={15} />}
          disabled={work.isBusy}
          onClick={answer('REJECTED')}
        >
          Not the same
        </Button>
        <Button size="compact-sm" variant="default" leftSection={<IconClock size={15} />} onClick={onLater}>
          Later
        </Button>
      </Group>
      <div className={styles['sides']}>
        <Side id={left} />
        <Side id={right} />
      </div>
    </article>
  );
}

function Side({ id }: { readonly id: string }): React.JSX.Element | null {
  const { model, nodes } = useViewerTools();
  const node = model.node(id);
  if (node === undefined || node.type === 'Article' || node.type === 'Event') return null;
  return (
    <section className={styles['side']} data-side={id}>
      <NodeLink node={node} />
      <Text size="xs" c="dimmed">
        {node.roles.map((role) => role.text).join(' · ')}
      </Text>
      <Text size="xs" c="dimmed">
        {countOf(node.mentionCount, 'mention')} in {countOf(node.articles.length, 'article')}
      </Text>
      <Loaded loader={nodes} id={id}>
        {(body) => <EvidenceList evidence={'evidence' in body.node ? body.node.evidence.slice(0, 4) : []} />}
      </Loaded>
    </section>
  );
}
