import { Suspense, use, useState } from 'react';
import type { Loader } from '../result.ts';
import { PanelFailure, PanelLoading } from './panel-states.tsx';

interface LoadedProps<T> {
  readonly loader: Loader<T>;
  readonly id: string;
  readonly children: (value: T) => React.ReactNode;
}

/** Loads a thing and shows it, a placeholder until it is there, or why it is not, with a button to try again. */
export function Loaded<T>({ loader, id, children }: LoadedProps<T>): React.JSX.Element {
  const [attempt, setAttempt] = useState(1);
  const retry = (): void => {
    loader.forget(id);
    setAttempt(attempt + 1);
  };
  return (
    <Suspense key={attempt} fallback={<PanelLoading />}>
      <Arrived loader={loader} id={id} onRetry={retry}>
        {children}
      </Arrived>
    </Suspense>
  );
}

function Arrived<T>({
  loader,
  id,
  children,
  onRetry,
}: LoadedProps<T> & { readonly onRetry: () => void }): React.ReactNode {
  const result = use(loader.load(id));
  return result.ok ? children(result.value) : <PanelFailure message={result.message} onRetry={onRetry} />;
}
