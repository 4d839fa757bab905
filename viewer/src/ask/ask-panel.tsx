import { Alert, Button, Group, NativeSelect, Text, useComputedColorScheme } from '@mantine/core';
import { IconAlertTriangle, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { lazy, Suspense, use, useState } from 'react';
import type { CatalogueBody, CatalogueQuery, Engine } from '../../../src/schema/ask.ts';
import { catalogueBodySchema } from '../../../src/schema/ask.ts';
import { fetchBody } from '../api.ts';
import { PanelFailure, PanelLoading } from '../components/panel-states.tsx';
import { createLoader } from '../result.ts';
import { AnswerView } from './answer-view.tsx';
import styles from './ask-panel.module.css';
import { findParameters, ParameterForm, parseParameter } from './parameter-form.tsx';
import { useQuestion } from './use-question.ts';

const QueryEditor = lazy(async () => ({ default: (await import('./query-editor.tsx')).QueryEditor }));
const catalogue = createLoader(() => fetchBody('api/queries', catalogueBodySchema));

const ENGINE_LABELS = { local: 'This graph', neo4j: 'Neo4j' } as const satisfies Record<Engine, string>;

/** Asks the graph in Cypher: ready-made questions, or any query that only reads. */
export function AskPanel(): React.JSX.Element {
  const [attempt, setAttempt] = useState(1);
  return (
    <Suspense fallback={<PanelLoading />}>
      <Loaded
        attempt={String(attempt)}
        onRetry={() => {
          setAttempt(attempt + 1);
        }}
      />
    </Suspense>
  );
}

interface LoadedProps {
  readonly attempt: string;
  readonly onRetry: () => void;
}

function Loaded({ attempt, onRetry }: LoadedProps): React.JSX.Element {
  const result = use(catalogue.load(attempt));
  if (!result.ok) return <PanelFailure message={result.message} onRetry={onRetry} />;
  return <AskForm catalogue={result.value} />;
}

function AskForm({
  catalogue: { queries, engines },
}: {
  readonly catalogue: CatalogueBody;
}): React.JSX.Element {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState<CatalogueQuery | undefined>(queries[0]);
  const [query, setQuery] = useState(chosen?.cypher ?? '');
  const [given, setGiven] = useState<Readonly<Record<string, string>>>(() => listDefaults(chosen));
  const [engine, setEngine] = useState<Engine>(engines[0] ?? 'local');
  const { state, ask, cancel } = useQuestion();

  const choose = (name: string): void => {
    const next = queries.find((one) => one.name === name);
    setChosen(next);
    setQuery(next?.cypher ?? '');
    setGiven(listDefaults(next));
  };
  const parameters = findParameters(query);
  const run = (): void => {
    const values = parameters.map((name) => [name, parseParameter(given[name] ?? '')]);
    void ask({ query, engine, parameters: Object.fromEntries(values) as Record<string, unknown> });
  };
  const isRunning = state.kind === 'running';
  return (
    <div className={styles['panel']}>
      <Group gap="sm" align="end">
        <NativeSelect
          label="Question"
          size="xs"
          flex={1}
          data={[...queries.map(({ name, question }) => ({ value: name, label: question })), OWN]}
          value={chosen?.name ?? OWN.value}
          onChange={(event) => {
            choose(event.currentTarget.value);
          }}
        />
        {engines.length > 1 && (
          <NativeSelect
            label="Asked of"
            size="xs"
            data={engines.map((value) => ({ value, label: ENGINE_LABELS[value] }))}
            value={engine}
            onChange={(event) => {
              setEngine(engines.find((one) => one === event.currentTarget.value) ?? 'local');
            }}
          />
        )}
      </Group>
      {chosen?.description !== undefined && (
        <Text size="xs" c="dimmed">
          {chosen.description}
        </Text>
      )}
      <Suspense fallback={<PanelLoading />}>
        <QueryEditor value={query} scheme={scheme} onChange={setQuery} onRun={run} />
      </Suspense>
      <ParameterForm
        names={parameters}
        values={given}
        descriptions={chosen?.parameters ?? {}}
        onChange={setGiven}
        onRun={run}
      />
      <Group gap="xs">
        <Button
          size="compact-sm"
          color="indigo.7"
          leftSection={<IconPlayerPlay size={15} />}
          disabled={isRunning || query.trim() === ''}
          onClick={run}
        >
          Ask
        </Button>
        {isRunning && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlayerStop size={15} />}
            onClick={cancel}
          >
            Cancel
          </Button>
        )}
        <Text size="xs" c="dimmed" role="status">
          {isRunning ? 'Asking…' : 'Ctrl + Enter in the query asks too'}
        </Text>
      </Group>
      {state.kind === 'failed' && (
        <Alert color="red" title="This was not answered" icon={<IconAlertTriangle size={18} />}>
          {state.message}
          {state.hint !== undefined && (
            <Text size="xs" mt={4}>
              {state.hint}
            </Text>
          )}
        </Alert>
      )}
      {state.kind === 'answered' && <AnswerView answer={state.answer} />}
    </div>
  );
}

const OWN = { value: '', label: 'A query of your own' };

function listDefaults(query: CatalogueQuery | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(query?.parameters ?? {}).map(([name, { default: value }]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}
