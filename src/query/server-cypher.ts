import type { Driver, Record as DriverRecord } from 'neo4j-driver';

import { openReadSession } from '../neo4j/connection.ts';
import type { QueryAnswer, QueryParameters } from '../schema/query.ts';
import { QUERY_ROW_LIMIT, QUERY_TIMEOUT_MS } from './local-cypher.ts';
import type { QueryLimits } from './local-cypher.ts';
import { prepareQuery } from './prepare-query.ts';
import { QueryError } from './query-error.ts';
import { createServerValues, toServerParameter } from './server-values.ts';

/** The server ends a transaction some time after its timeout; one that says nothing at all is not waited for. */
const GRACE_MS = 5000;

const SYNTAX = 'Neo.ClientError.Statement.';
const TIMEOUTS = [
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
];
const REFUSALS = [
  'Neo.ClientError.Statement.AccessMode',
  'Neo.ClientError.Security.Forbidden',
  'Neo.ClientError.Request.Invalid',
];

/**
 * Asks a Neo4j server a query that only reads, in a session that may only read.
 * @throws {QueryError} with the server's words; the driver's error when the server cannot be used; `limits.signal.reason`
 */
export async function askServer(
  driver: Driver,
  query: string,
  parameters: QueryParameters = {},
  { timeoutMs = QUERY_TIMEOUT_MS, rowLimit = QUERY_ROW_LIMIT, signal }: QueryLimits = {},
  database?: string,
): Promise<QueryAnswer> {
  prepareQuery(query, parameters);
  const session = openReadSession(driver, database);
  const expiry = AbortSignal.timeout(timeoutMs + GRACE_MS);
  const ended = signal === undefined ? expiry : AbortSignal.any([expiry, signal]);
  const close = (): void => {
    void session.close();
  };
  ended.addEventListener('abort', close);
  try {
    const values = Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, toServerParameter(value)]),
    );
    const result = session.run(query, values, { timeout: timeoutMs });
    const columns = (await result.keys()).map(String);
    const records: DriverRecord[] = [];
    for await (const record of result) {
      records.push(record);
      if (records.length > rowLimit) break;
    }
    const convert = createServerValues(records);
    return {
      columns,
      rows: records.slice(0, rowLimit).map((record) => columns.map((column) => convert(record.get(column)))),
      truncated: records.length > rowLimit,
    };
  } catch (error) {
    if (expiry.aborted) throw tooLong(timeoutMs, error);
    signal?.throwIfAborted();
    throw explainServerError(error, timeoutMs);
  } finally {
    ended.removeEventListener('abort', close);
    await session.close();
  }
}

function explainServerError(error: unknown, timeoutMs: number): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  if (TIMEOUTS.includes(error.code)) return tooLong(timeoutMs, error);
  if (REFUSALS.includes(error.code)) {
    return new QueryError('refused', `Neo4j: ${error.message}`, undefined, { cause: error });
  }
  if (error.code.startsWith(SYNTAX)) {
    return new QueryError('syntax', `Neo4j: ${error.message}`, undefined, { cause: error });
  }
  return error;
}

function tooLong(timeoutMs: number, cause: unknown): QueryError {
  return new QueryError(
    'timeout',
    `the query took longer than ${timeoutMs / 1000} s and was ended`,
    undefined,
    {
      cause,
    },
  );
}
