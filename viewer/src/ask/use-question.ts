import { useCallback, useEffect, useRef, useState } from 'react';
import type { Engine } from '../../../src/schema/ask.ts';
import { queryAnswerSchema } from '../../../src/schema/query.ts';
import type { QueryAnswer } from '../../../src/schema/query.ts';
import { postBody } from '../api.ts';
import { RequestFailure } from '../data-source.ts';

interface Question {
  readonly query: string;
  readonly engine: Engine;
  readonly parameters: Readonly<Record<string, unknown>>;
}

type State =
  | { readonly kind: 'none' | 'running' }
  | { readonly kind: 'answered'; readonly answer: QueryAnswer }
  | { readonly kind: 'failed'; readonly message: string; readonly hint: string | undefined };

/** Asks one question at a time; cancelling it ends it in the server too. */
export function useQuestion(): {
  readonly state: State;
  readonly ask: (question: Question) => Promise<void>;
  readonly cancel: () => void;
} {
  const [state, setState] = useState<State>({ kind: 'none' });
  const running = useRef<AbortController>(undefined);
  const cancel = useCallback(() => {
    running.current?.abort();
  }, []);
  useEffect(() => cancel, [cancel]);

  const ask = useCallback(async (question: Question): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setState({ kind: 'running' });
    try {
      const answer = await postBody('api/cypher', question, queryAnswerSchema, { signal });
      setState({ kind: 'answered', answer });
    } catch (error) {
      if (running.current !== controller) return;
      if (signal.aborted) setState({ kind: 'none' });
      else if (error instanceof RequestFailure)
        setState({ kind: 'failed', message: error.message, hint: error.hint });
      else throw error;
    }
  }, []);
  return { state, ask, cancel };
}
