import { Button, FileButton, Group, Text, Textarea, TextInput } from '@mantine/core';
import { IconFilePlus, IconPlus } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { AddedArticle } from '../../../src/schema/added-articles.ts';
import { begunBodySchema } from '../../../src/schema/added-articles.ts';
import type { Job } from '../../../src/schema/jobs.ts';
import { postBody } from '../api.ts';
import panelStyles from '../components/panel.module.css';
import type { GraphModel } from '../graph-model.ts';
import { useViewerTools } from '../viewer-context.ts';
import { countOf } from '../wording.ts';
import { useWork } from '../work/use-work.ts';
import { WorkState } from '../work/work-state.tsx';
import styles from './add-panel.module.css';
import { ArticleList } from './article-list.tsx';
import { readFiles } from './read-files.ts';

/** The graph to which articles were added last; it outlives the panel, as the work does. */
let before: GraphModel | undefined;

/** Puts articles into the graph, by pasting or as files, and shows what came of them. */
export function AddPanel(): React.JSX.Element {
  const { model } = useViewerTools();
  const work = useWork('add');

  const add = async (articles: readonly AddedArticle[]): Promise<boolean> => {
    before = model;
    return (await work.start(() => begin(articles))) !== undefined;
  };
  return (
    <section className={panelStyles['body']}>
      <h2 className={panelStyles['title']}>Add articles</h2>
      <AddForm isBusy={work.isBusy} onAdd={add} />
      <WorkState work={work} />
      {!work.isBusy && work.job?.state === 'done' && before !== undefined && before !== model && (
        <WhatCame before={before} added={work.job.added} />
      )}
      <ArticleList />
    </section>
  );
}

async function begin(articles: readonly AddedArticle[]): Promise<Job> {
  return (await postBody('api/articles', { articles }, begunBodySchema)).job;
}

interface AddFormProps {
  readonly isBusy: boolean;
  /** @returns whether it was done */
  readonly onAdd: (articles: readonly AddedArticle[]) => Promise<boolean>;
}

function AddForm({ isBusy, onAdd }: AddFormProps): React.JSX.Element {
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [day, setDay] = useState('');
  const [isOver, setOver] = useState(false);
  const addFiles = async (files: readonly File[]): Promise<void> => {
    if (files.length > 0) await onAdd(await readFiles(files));
  };
  const addText = async (): Promise<void> => {
    const isAdded = await onAdd([
      {
        kind: 'text',
        text,
        ...(title.trim() !== '' && { title }),
        ...(day !== '' && { publishedAt: day }),
      },
    ]);
    if (!isAdded) return;
    setText('');
    setTitle('');
    setDay('');
  };
  return (
    <form
      className={styles['drop']}
      data-over={isOver}
      onSubmit={(event) => {
        event.preventDefault();
        void addText();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!isBusy) void addFiles([...event.dataTransfer.files]);
      }}
    >
      <Textarea
        label="Text of an article"
        description="Paste it here, or drop files anywhere on this form"
        minRows={6}
        maxRows={14}
        autosize
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <TextInput
        label="Title"
        description="Left empty, it is looked for in the text"
        maxLength={500}
        value={title}
        onChange={(event) => {
          setTitle(event.currentTarget.value);
        }}
      />
      <TextInput
        label="Published on"
        type="date"
        value={day}
        onChange={(event) => {
          setDay(event.currentTarget.value);
        }}
      />
      <Group gap="xs">
        <Button
          type="submit"
          color="indigo.7"
          leftSection={<IconPlus size={16} />}
          disabled={isBusy || text.trim() === ''}
        >
          Add
        </Button>
        <FileButton multiple onChange={(files) => void addFiles(files)} disabled={isBusy}>
          {(button) => (
            <Button {...button} variant="default" leftSection={<IconFilePlus size={16} />}>
              Choose files
            </Button>
          )}
        </FileButton>
      </Group>
    </form>
  );
}

interface WhatCameProps {
  readonly before: GraphModel;
  readonly added: readonly string[];
}

/** Lights up what is on the graph now and was not before. */
function WhatCame({ before, added }: WhatCameProps): React.JSX.Element {
  const { model, highlight, filters, setFilters } = useViewerTools();
  const nodes = model.nodes.filter(({ id, type }) => type !== 'Article' && before.node(id) === undefined);
  const edges = model.columns.edges.id.filter((id) => before.edgeItems.indexOf(id) === undefined);
  const show = useEffectEvent(() => {
    highlight({ nodes: new Set(nodes.map(({ id }) => id)), edges: new Set(edges) });
  });
  const draw = useEffectEvent(() => {
    const ids = new Set([...filters.addedNodes, ...nodes.map(({ id }) => id)]);
    // The panel may have been left and opened again.
    if (ids.size === filters.addedNodes.length) return;
    setFilters({ ...filters, addedNodes: [...ids] });
  });
  useEffect(() => {
    draw();
    // After the picture has what is new.
    const timer = setTimeout(show, 100);
    return () => {
      clearTimeout(timer);
    };
  }, [model]);
  useEffect(
    () => () => {
      highlight(undefined);
    },
    [highlight],
  );
  return (
    <Text size="sm" mt="sm" role="status" data-new-nodes={nodes.length} data-new-edges={edges.length}>
      {countOf(added.length, 'article')} added:{' '}
      {countOf(nodes.length, 'new name or event', 'new names and events')},{' '}
      {countOf(edges.length, 'new line')}, lit up in the picture.
    </Text>
  );
}
