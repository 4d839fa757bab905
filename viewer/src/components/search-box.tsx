import { Combobox, Group, Kbd, Text, TextInput, useCombobox } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconQuote, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Sentence } from '../../../src/schema/sentences.ts';
import type { Search } from '../search.ts';
import { useSentenceSearch } from '../use-sentence-search.ts';
import { useViewerTools } from '../viewer-context.ts';
import { describeKind, describeNode } from '../wording.ts';
import { TypeDot } from './type-dot.tsx';
import styles from './search-box.module.css';

/** Beyond so many names there is room for sentences only below them. */
const MOST_NAMES = 8;

/** Finds nodes by their names, and sentences by their words; arrows choose, Enter opens, `/` from anywhere begins. */
export function SearchBox({ search }: { readonly search: Search }): React.JSX.Element {
  const { model, jump, read, highlight } = useViewerTools();
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  useHotkeys([['/', () => input.current?.focus()]]);
  const hits = search(query, MOST_NAMES);
  const sentences = useSentenceSearch(query);

  const choose = (value: string): void => {
    setQuery('');
    combobox.closeDropdown();
    input.current?.blur();
    const sentence = sentences.find((one) => keyOf(one) === value);
    if (sentence === undefined) {
      jump({ kind: 'node', id: value });
      return;
    }
    const { article, start, end, nodes } = sentence;
    read({ article, start, end });
    const told = new Set(nodes);
    const ties = nodes
      .flatMap((id) => model.edgesOf(id))
      .filter((edge) => told.has(edge.source) && told.has(edge.target));
    highlight({ nodes: told, edges: new Set(ties.map((edge) => edge.id)) });
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md">
      <Combobox.Target>
        <TextInput
          ref={input}
          className={styles['input'] ?? ''}
          aria-label="Search names, aliases, events and sentences"
          placeholder="Search people, places, events, sentences…"
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          rightSection={
            <Kbd size="xs" visibleFrom="md">
              /
            </Kbd>
          }
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onFocus={() => {
            if (query !== '') combobox.openDropdown();
          }}
          onBlur={() => {
            combobox.closeDropdown();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            if (query === '') input.current?.blur();
            setQuery('');
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ''}>
        <Combobox.Options aria-label="Found" mah={480} className={styles['options'] ?? ''}>
          {hits.map(({ node, alias }) => (
            <Combobox.Option value={node.id} key={node.id}>
              <Group gap={8} wrap="nowrap">
                <TypeDot type={node.type} />
                <div className={styles['names']}>
                  <Text size="sm" truncate>
                    {describeNode(node)}
                  </Text>
                  {alias !== undefined && (
                    <Text size="xs" c="dimmed" truncate>
                      also “{alias}”
                    </Text>
                  )}
                </div>
                <Text size="xs" c="dimmed">
                  {describeKind(node)}
                </Text>
              </Group>
            </Combobox.Option>
          ))}
          {sentences.map((sentence) => (
            <Combobox.Option value={keyOf(sentence)} key={keyOf(sentence)} data-sentence="">
              <Group gap={8} wrap="nowrap" align="flex-start">
                <IconQuote size={14} aria-hidden="true" className={styles['sign']} />
                <div className={styles['names']}>
                  <Text size="sm" lineClamp={2}>
                    {sentence.text}
                  </Text>
                  <Text size="xs" c="dimmed" truncate>
                    {model.article(sentence.article)?.name ?? sentence.article}
                  </Text>
                </div>
              </Group>
            </Combobox.Option>
          ))}
          {hits.length + sentences.length === 0 && <Combobox.Empty>Nothing is called so</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Apart from the ids of nodes, which have no line breaks. */
function keyOf({ article, start }: Sentence): string {
  return `sentence\n${article}\n${start}`;
}
