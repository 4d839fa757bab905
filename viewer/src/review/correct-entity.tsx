import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { EntityNode } from '../../../src/schema/graph.ts';
import { entityTypes, NODE_TYPES } from '../../../src/schema/node-types.ts';
import { useViewerTools } from '../viewer-context.ts';
import { WorkState } from '../work/work-state.tsx';
import { MergeWith } from './merge-with.tsx';
import { SplitOff } from './split-off.tsx';
import { useDecide } from './use-decisions.ts';

interface CorrectEntityProps {
  readonly entity: EntityNode;
}

/** Says what an entity is really called and what it is, that it is the same as another, or two in one. */
export function CorrectEntity({ entity }: CorrectEntityProps): React.JSX.Element | null {
  const { source } = useViewerTools();
  const [isOpen, setOpen] = useState(false);
  const deciding = useDecide(entity.id);
  const { work, decide } = deciding;
  const [name, setName] = useState(entity.name);
  const [type, setType] = useState(entity.type);
  if (!source.isServed) return null;
  if (!isOpen) {
    return (
      <Button
        size="compact-xs"
        variant="default"
        mb="sm"
        leftSection={<IconPencil size={14} />}
        onClick={() => {
          setOpen(true);
        }}
      >
        Correct
      </Button>
    );
  }
  const close = (): void => {
    setOpen(false);
  };
  const save = async (): Promise<void> => {
    const { id } = entity;
    if (name.trim() !== entity.name && !(await decide({ kind: 'rename', entity: id, name }))) return;
    if (type !== entity.type && !(await decide({ kind: 'type', entity: id, type }))) return;
    close();
  };
  return (
    <form
      aria-label={`Correct ${entity.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        label="Name"
        size="xs"
        maxLength={200}
        value={name}
        data-autofocus
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label="Type"
        size="xs"
        mt={6}
        data={entityTypes.map((value) => ({ value, label: NODE_TYPES[value].label }))}
        value={type}
        onChange={(event) => {
          setType(entityTypes.find((one) => one === event.currentTarget.value) ?? entity.type);
        }}
      />
      <Group gap={6} my="sm">
        <Button size="compact-xs" color="indigo.7" type="submit" disabled={work.isBusy || name.trim() === ''}>
          Save
        </Button>
        <Button size="compact-xs" variant="default" onClick={close}>
          Cancel
        </Button>
      </Group>
      <WorkState work={work} />
      <MergeWith id={entity.id} deciding={deciding} onDone={close} />
      <SplitOff entity={entity} deciding={deciding} onDone={close} />
    </form>
  );
}
