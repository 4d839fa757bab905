import { Alert, Button, Skeleton, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

export function PanelLoading(): React.JSX.Element {
  return (
    <Stack gap="sm" p="lg" aria-busy="true" role="status" aria-label="Loading">
      <Skeleton height={14} width="30%" />
      <Skeleton height={24} width="70%" />
      <Skeleton height={90} mt="md" />
      <Skeleton height={90} />
    </Stack>
  );
}

interface PanelFailureProps {
  readonly message: string;
  readonly onRetry: () => void;
}

export function PanelFailure({ message, onRetry }: PanelFailureProps): React.JSX.Element {
  return (
    <Alert m="lg" color="red" title="This could not be loaded" icon={<IconAlertTriangle size={18} />}>
      <Stack gap="sm" align="flex-start">
        {message}
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          Try again
        </Button>
      </Stack>
    </Alert>
  );
}
