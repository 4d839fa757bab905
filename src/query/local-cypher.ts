import type { QueryAnswer, QueryParameters } from '../schema/query.ts';
import type { Workspace } from '../store/workspace.ts';
import { checkDialect, findWarnings } from './dialect.ts';
import { EngineRefusal, startEngine } from './engine-client.ts';
import type { EngineClient } from './engine-client.ts';
import { explainEngineError } from './engine-errors.ts';
import { prepareQuery } from './prepare-query.ts';
import { QueryError } from './query-error.ts';
import { limitRows } from './row-limit.ts';

export interface QueryLimits {
  /** How long a query may run; what comes before it in the line does not count. */
  readonly timeoutMs?: number;
  /** How many rows are given back. */
  readonly rowLimit?: number;
  readonly signal?: AbortSignal;
}

export const QUERY_TIMEOUT_MS = 10_000;
export const QUERY_ROW_LIMIT = 1000;

const MEMORY_LIMIT_BYTES = 1024 ** 3;
const LONGEST_LINE = 16;
const IDLE_MS = 5 * 60_000;

/** Cypher on a workspace's graph, without a server. */
export interface LocalCypher {
  /**
   * Asks a query that only reads; the graph is as it was when this was made. Queries run one after the other.
   *
   * @throws {QueryError} with what is wrong and how to write it; `limits.signal.reason` when aborted
   */
  readonly run: (query: string, parameters?: QueryParameters, limits?: QueryLimits) => Promise<QueryAnswer>;
  /** Ends the engine's process. Queries that wait fail; a later one starts it again. */
  readonly close: () => void;
}

/**
 * Cypher on the embedded engine, in a process of its own that starts with the first query and ends when nobody has asked for
 * five minutes. Its database is filled from the workspace's graph with the same labels, types and properties as a push
 * gives to Neo4j. Only a graph that another build has put there needs a new one.
 */
export function createLocalCypher({
  folder,
  generation,
}: Pick<Workspace, 'folder' | 'generation'>): LocalCypher {
  let engine: Promise<EngineClient> | undefined;
  let line: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let idle: NodeJS.Timeout | undefined;

  const close = (): void => {
    clearTimeout(idle);
    const ending = engine;
    engine = undefined;
    void ending?.then(
      (client) => {
        client.end();
      },
      () => undefined,
    );
  };

  const getEngine = async (signal: AbortSignal | undefined): Promise<EngineClient> => {
    if (engine !== undefined && !(await engine).isEnded()) return engine;
    engine = startEngine({ folder, generation, memoryLimitBytes: MEMORY_LIMIT_BYTES }, signal);
    engine.catch(() => {
      engine = undefined;
    });
    return engine;
  };

  const ask = async (
    query: string,
    parameters: QueryParameters,
    { timeoutMs = QUERY_TIMEOUT_MS, rowLimit = QUERY_ROW_LIMIT, signal }: QueryLimits,
  ): Promise<QueryAnswer> => {
    const tokens = prepareQuery(query, parameters);
    checkDialect(query, tokens);
    clearTimeout(idle);
    const client = await getEngine(signal);
    try {
      // One row more than wanted tells whether there are more.
      const limited = limitRows(query, tokens, rowLimit + 1);
      const answer = await client.ask({ query: limited, parameters, rowLimit }, { timeoutMs, signal });
      const warnings = findWarnings(tokens);
      return warnings.length === 0 ? answer : { ...answer, warnings: [...warnings] };
    } catch (error) {
      if (!(error instanceof EngineRefusal)) throw error;
      const explained = explainEngineError(query, tokens, error.message);
      // After an assertion of its own has failed, the engine is not to be trusted.
      if (explained.code === 'too-large') close();
      throw explained;
    } finally {
      idle = setTimeout(close, IDLE_MS).unref();
    }
  };

  const run: LocalCypher['run'] = async (query, parameters = {}, limits = {}) => {
    if (waiting >= LONGEST_LINE)
      throw new QueryError('busy', 'too many queries wait already; ask again later');
    waiting++;
    const answer = line.then(() => ask(query, parameters, limits));
    line = answer.catch(() => undefined);
    try {
      return await answer;
    } finally {
      waiting--;
    }
  };
  return { run, close };
}
