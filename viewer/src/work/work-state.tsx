import { Alert, List, Progress, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { WorkProgress } from './work-store.ts';

/** How far the work is, why it failed, and what of the input could not be used. */
export function WorkState({
  work: { job, isBusy, failure },
}: {
  readonly work: WorkProgress;
}): React.JSX.Element {
  return (
    <div aria-live="polite">
      {isBusy && (
        <>
          <Text size="sm" mt="sm">
            {job?.step ?? 'Waiting'}…{job?.total ? ` ${job.done ?? 0} of ${job.total}` : ''}
          </Text>
          <Progress
            mt={4}
            size="sm"
            animated
            aria-label="Progress"
            value={job?.total ? (100 * (job.done ?? 0)) / job.total : 100}
          />
        </>
      )}
      {failure !== undefined && (
        <Alert mt="sm" color="red" title="It was not done" icon={<IconAlertTriangle size={18} />}>
          {failure}
        </Alert>
      )}
      {!isBusy && job !== undefined && job.issues.length > 0 && (
        <Alert mt="sm" color="yellow" variant="light" title="Not everything could be used">
          <List size="sm">
            {job.issues.map((issue, index) => (
              <List.Item key={index}>
                {issue.place === undefined
                  ? `${issue.file}: ${issue.message}`
                  : `${issue.file}, ${issue.place}: ${issue.message}`}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  );
}
