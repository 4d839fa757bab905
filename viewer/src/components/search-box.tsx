import { Combobox, Group, Kbd, Text, TextInput, useCombobox } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Search } from '../search.ts';
import { useViewerTools } from '../viewer-context.ts';
import { describeKind, describeNode } from '../wording.ts';
import { TypeDot } from './type-dot.tsx';
import styles from './search-box.module.css';

/** Finds a node by its names; arrows choose, Enter jumps, `/` from anywhere begins. */
export function SearchBox({ search }: { readonly search: Search }): React.JSX.Element {
  const { jump } = useViewerTools();
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  useHotkeys([['/', () => input.current?.focus()]]);
  const hits = search(query);

  const choose = (id: string): void => {
    setQuery('');
    combobox.closeDropdown();
    input.current?.blur();
    jump({ kind: 'node', id });
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md">
      <Combobox.Target>
        <TextInput
          ref={input}
          className={styles['input'] ?? ''}
          aria-label="Search names, aliases and events"
          placeholder="Search people, places, events…"
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
        <Combobox.Options aria-label="Found" mah={420} className={styles['options'] ?? ''}>
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
          {hits.length === 0 && <Combobox.Empty>Nothing is called so</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
