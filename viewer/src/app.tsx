import { Suspense, use, useCallback, useState, useTransition } from 'react';
import { EmptyPage, FailurePage, LoadingPage } from './components/page-states.tsx';
import { Viewer } from './components/viewer.tsx';
import { createGraphModel } from './graph-model.ts';
import { createLoader } from './result.ts';
import { source } from './source.ts';

/** Under the number of the attempt: what is asked for again does not take the place of what is shown before it is there. */
const graphs = createLoader(async () => createGraphModel(await source.fetchGraph()));

export function App(): React.JSX.Element {
  const [attempt, setAttempt] = useState(1);
  const [isLoading, startLoading] = useTransition();
  const load = useCallback((): void => {
    startLoading(() => {
      setAttempt((last) => {
        // Not the last one: it is shown until the next is there.
        graphs.forget(String(last - 1));
        return last + 1;
      });
    });
  }, []);
  return (
    <Suspense fallback={<LoadingPage />}>
      <LoadedApp attempt={attempt} isLoading={isLoading} onLoad={load} />
    </Suspense>
  );
}

interface LoadedAppProps {
  readonly attempt: number;
  readonly isLoading: boolean;
  readonly onLoad: () => void;
}

function LoadedApp({ attempt, isLoading, onLoad }: LoadedAppProps): React.JSX.Element {
  const graph = use(graphs.load(String(attempt)));
  if (!graph.ok) return <FailurePage message={graph.message} isRetrying={isLoading} onRetry={onLoad} />;
  if (graph.value.nodes.length === 0) return <EmptyPage />;
  return <Viewer model={graph.value} source={source} onReload={onLoad} />;
}
