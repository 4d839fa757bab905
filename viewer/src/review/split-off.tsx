import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowsSplit } from '@tabler/icons-react';
import { useState } from 'react';
import type { EntityNode } from '../../../src/schema/graph.ts';
import { useViewerTools } from '../viewer-context.ts';
import type { Deciding } from './use-decisions.ts';

interface SplitOffProps {
  readonly entity: EntityNode;
  readonly deciding: Deciding;
  readonly onDone: () => void;
}

/** Says that in some articles, or where it is called so, this is somebody else. */
export function SplitOff({
  entity,
  deciding: { work, decide },
  onDone,
}: SplitOffProps): React.JSX.Element | null {
  const { model, openPanel, jump } = useViewerTools();
  const [articles, setArticles] = useState<string[]>([]);
  const [words, setWords] = useState<string[]>([]);
  const [name, setName] = useState('');
  const forms = [...new Set([entity.name, ...entity.aliases.map(({ text }) => text)])];
  // All of it under another name would be no split.
  const isPart =
    articles.length + words.length > 0 &&
    (articles.length < entity.articles.length || (words.length > 0 && words.length < forms.length));
  if (entity.articles.length < 2) return null;
  const split = async (): Promise<void> => {
    if (!(await decide({ kind: 'split', entity: entity.id, articles, words, name }))) return;
    onDone();
    jump(undefined);
    openPanel('review');
  };
  return (
    <Stack gap={6} mt="sm" role="group" aria-label="Split off">
      <Text size="sm" fw={500}>
        Somebody else in some of it
      </Text>
      <Checkbox.Group label="In these articles" size="xs" value={articles} onChange={setArticles}>
        <Stack gap={4} mt={4}>
          {entity.articles.map((article) => (
            <Checkbox
              key={article}
              size="xs"
              value={article}
              label={model.article(article)?.name ?? article}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      {forms.length > 1 && (
        <Checkbox.Group
          label="Where the fullest name of the article is"
          size="xs"
          value={words}
          onChange={setWords}
        >
          <Stack gap={4} mt={4}>
            {forms.map((form) => (
              <Checkbox key={form} size="xs" value={form} label={form} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <TextInput
        label="Call the other"
        size="xs"
        maxLength={200}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowsSplit size={14} />}
        disabled={work.isBusy || !isPart || name.trim() === ''}
        onClick={() => void split()}
      >
        Split off
      </Button>
    </Stack>
  );
}
