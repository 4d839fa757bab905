import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { IconCloudOff, IconFileOff } from '@tabler/icons-react';

export function LoadingPage(): React.JSX.Element {
  return (
    <Center h="100%" component="main" aria-busy="true">
      <Stack align="center" gap="sm">
        <Loader aria-hidden="true" />
        <Text role="status">Loading the graph…</Text>
      </Stack>
    </Center>
  );
}

export function EmptyPage(): React.JSX.Element {
  return (
    <Center h="100%" component="main" p="lg">
      <Stack align="center" gap="xs" maw={440} ta="center">
        <IconFileOff size={40} aria-hidden="true" />
        <Title order={1} size="h3">
          Nothing on the graph yet
        </Title>
        <Text c="dimmed">
          No person, organization, place or event was found. Build a workspace from a folder of articles with{' '}
          <code>wiregraph build FOLDER</code>, then reload this page.
        </Text>
      </Stack>
    </Center>
  );
}

interface FailurePageProps {
  readonly message: string;
  readonly isRetrying: boolean;
  readonly onRetry: () => void;
}

export function FailurePage({ message, isRetrying, onRetry }: FailurePageProps): React.JSX.Element {
  return (
    <Center h="100%" component="main" p="lg">
      <Stack align="center" gap="xs" maw={440} ta="center">
        <IconCloudOff size={40} aria-hidden="true" />
        <Title order={1} size="h3">
          The graph could not be loaded
        </Title>
        <Text c="dimmed" role="alert">
          {message}
        </Text>
        <Button onClick={onRetry} loading={isRetrying} mt="sm">
          Try again
        </Button>
      </Stack>
    </Center>
  );
}
