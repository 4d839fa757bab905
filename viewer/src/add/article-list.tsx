import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { begunBodySchema } from '../../../src/schema/added-articles.ts';
import type { ArticleNode } from '../../../src/schema/graph.ts';
import { fetchBody } from '../api.ts';
import { NodeLink } from '../components/node-link.tsx';
import panelStyles from '../components/panel.module.css';
import { useViewerTools } from '../viewer-context.ts';
import { useWork } from '../work/use-work.ts';
import { WorkState } from '../work/work-state.tsx';
import styles from './add-panel.module.css';

/** The articles of the graph; each can be withdrawn, when that is confirmed. */
export function ArticleList(): React.JSX.Element {
  const { model, jump, selection } = useViewerTools();
  const [asked, setAsked] = useState<ArticleNode>();
  const work = useWork('withdraw');
  const articles = model.nodes.filter((node) => node.type === 'Article');

  const withdraw = async ({ id, article }: ArticleNode): Promise<void> => {
    setAsked(undefined);
    const path = `api/articles/${encodeURIComponent(article)}`;
    const done = await work.start(
      async () => (await fetchBody(path, begunBodySchema, { method: 'DELETE' })).job,
    );
    if (done !== undefined && selection?.id === id) jump(undefined);
  };
  return (
    <>
      <h3 className={panelStyles['heading']}>Articles of the graph ({articles.length})</h3>
      <WorkState work={work} />
      <ul className={styles['list']}>
        {articles.map((article) => (
          <li key={article.id} className={styles['row']}>
            <NodeLink node={article} />
            <Button
              size="compact-xs"
              variant="default"
              disabled={work.isBusy || articles.length === 1}
              aria-label={`Withdraw ${article.name}`}
              onClick={() => {
                setAsked(article);
              }}
            >
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
      <Modal
        opened={asked !== undefined}
        onClose={() => {
          setAsked(undefined);
        }}
        title="Withdraw this article?"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Text size="sm">
          “{asked?.name}” and all that only it says leave the graph. Your file is not touched.
        </Text>
        <Group mt="md" justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              setAsked(undefined);
            }}
          >
            Keep it
          </Button>
          <Button
            color="red.9"
            onClick={() => {
              if (asked !== undefined) void withdraw(asked);
            }}
          >
            Withdraw
          </Button>
        </Group>
      </Modal>
    </>
  );
}
