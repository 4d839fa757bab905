import { Button, Loader } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useWorkStore } from './use-work.ts';

/** Says wherever one is that the graph is being built, and leads to where that was begun. */
export function WorkBadge({
  isNarrow,
  onOpen,
}: {
  readonly isNarrow: boolean;
  readonly onOpen: (place: string) => void;
}): React.JSX.Element {
  const store = useWorkStore();
  const busy = useSyncExternalStore(store.subscribe, store.readBusy);
  const step = busy?.job?.step ?? 'Waiting';
  return (
    <span aria-live="polite">
      {busy !== undefined && (
        <Button
          size="xs"
          variant="light"
          px={isNarrow ? 8 : 'xs'}
          leftSection={<Loader size={14} aria-hidden="true" />}
          aria-label={`Building: ${step}. Show the progress`}
          onClick={() => {
            onOpen(busy.place);
          }}
        >
          {isNarrow ? '' : 'Building'}
        </Button>
      )}
    </span>
  );
}
