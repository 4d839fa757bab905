import type { ApiErrorCode } from '../schema/api.ts';
import type { CatalogueQuery, Engine } from '../schema/ask.ts';
import type { QueryAnswer, QueryErrorCode, QueryParameters } from '../schema/query.ts';
import { QueryError } from '../query/query-error.ts';
import type { Handlers } from './bind-routes.ts';
import { RequestError } from './errors.ts';

/** @throws {QueryError} for a query that was not answered; `signal.reason` when aborted */
export type Ask = (
  query: string,
  parameters: QueryParameters,
  options: { readonly signal: AbortSignal },
) => Promise<QueryAnswer>;

/** What can be asked, and whom. */
export interface Questions {
  readonly catalogue: readonly CatalogueQuery[];
  readonly engines: Readonly<Partial<Record<Engine, Ask>>>;
}

const ERROR_CODES: Readonly<Record<QueryErrorCode, ApiErrorCode>> = {
  refused: 'query-failed',
  syntax: 'query-failed',
  parameter: 'query-failed',
  failed: 'query-failed',
  'too-large': 'query-failed',
  timeout: 'query-timeout',
  busy: 'too-many-requests',
};

const LOCAL_HINT =
  'The local engine knows most of Neo4j’s Cypher, not all of it. Queries only read; LOAD CSV and CALL are refused.';

type AskHandlers = Pick<Handlers, 'getQueries' | 'ask'>;

export function createAskHandlers({ catalogue, engines }: Questions): AskHandlers {
  return {
    getQueries: () => ({ queries: [...catalogue], engines: Object.keys(engines) as Engine[] }),
    ask: async ({ body: { query, parameters, engine }, signal }) => {
      const ask = engines[engine];
      if (ask === undefined)
        throw new RequestError('bad-request', `this server has no engine ${JSON.stringify(engine)} to ask`);
      try {
        return await ask(query, parameters, { signal });
      } catch (error) {
        if (!(error instanceof QueryError)) throw error;
        const hint = engine === 'local' && error.code === 'syntax' ? LOCAL_HINT : undefined;
        throw new RequestError(ERROR_CODES[error.code], error.message, hint);
      }
    },
  };
}
