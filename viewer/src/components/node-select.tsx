import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { PictureNode } from '../../../src/schema/picture.ts';
import { createSearch } from '../search.ts';
import { useViewerTools } from '../viewer-context.ts';

interface NodeSelectProps {
  readonly label: string;
  readonly value: string | undefined;
  /** Which nodes can be chosen; all of them if not given. */
  readonly accepts?: (node: PictureNode) => boolean;
  readonly onChoose: (id: string | undefined) => void;
}

/** Chooses a node by typing a part of one of its names. */
export function NodeSelect({
  label,
  value,
  accepts = () => true,
  onChoose,
}: NodeSelectProps): React.JSX.Element {
  const { model } = useViewerTools();
  const [query, setQuery] = useState('');
  const search = useMemo(() => createSearch(model.nodes), [model]);
  const chosen = value === undefined ? undefined : model.node(value);
  const found = search(query, 20)
    .map(({ node }) => node)
    .filter(accepts);
  const nodes = new Map(found.map((node) => [node.id, node]));
  if (chosen !== undefined) nodes.set(chosen.id, chosen);
  return (
    <Select
      label={label}
      size="sm"
      mt="xs"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label}` }}
      placeholder="Search…"
      nothingFoundMessage={query === '' ? 'Type a name' : 'Nothing is called so'}
      filter={({ options }) => options}
      data={[...nodes.values()].map((node) => ({ value: node.id, label: node.name }))}
      value={value ?? null}
      onSearchChange={setQuery}
      onChange={(id) => {
        onChoose(id ?? undefined);
      }}
    />
  );
}
