import { Suspense, use, useState } from 'react';
import { fetchGraph } from './api.ts';
import { EmptyPage, FailurePage, LoadingPage } from './components/page-states.tsx';
import { Viewer } from './components/viewer.tsx';
import { createGraphModel } from './graph-model.ts';
import { createLoader } from './result.ts';

const graphs = createLoader(async () => createGraphModel(await fetchGraph()));

export function App(): React.JSX.Element {
  const [attempt, setAttempt] = useState(1);
  const retry = (): void => {
    graphs.forget('graph');
    setAttempt(attempt + 1);
  };
  return (
    <Suspense key={attempt} fallback={<LoadingPage />}>
      <LoadedApp onRetry={retry} />
    </Suspense>
  );
}

function LoadedApp({ onRetry }: { readonly onRetry: () => void }): React.JSX.Element {
  const graph = use(graphs.load('graph'));
  if (!graph.ok) return <FailurePage message={graph.message} onRetry={onRetry} />;
  return graph.value.nodes.length === 0 ? <EmptyPage /> : <Viewer model={graph.value} />;
}
