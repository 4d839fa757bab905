import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';

export interface ConnectionOptions {
  /** `neo4j://…`, `bolt://…` and their encrypted forms. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** The server cannot be used as asked. The message says what to do; it never holds the password. */
export class Neo4jError extends Error {
  override readonly name = 'Neo4jError';
}

const REASONS: Readonly<Record<string, string>> = {
  ServiceUnavailable: 'no Neo4j answers there; is it started, and is this its Bolt port?',
  SessionExpired: 'the server went away; run the command again, it goes on where it stopped',
  'Neo.ClientError.Security.Unauthorized': 'user or password is wrong',
  'Neo.ClientError.Security.AuthenticationRateLimit': 'too many wrong passwords; wait some seconds',
  'Neo.ClientError.Security.CredentialsExpired': 'the password must be changed first, in Neo4j itself',
  'Neo.ClientError.Security.Forbidden': 'the user has no right to write there',
  'Neo.ClientError.Database.DatabaseNotFound': 'there is no such database',
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase': 'the database is read-only',
  'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase': 'the database is read-only',
};

/**
 * Opens a driver and checks that the server answers, lets the user in and is Neo4j 5 or later. The caller closes it.
 * @throws {Neo4jError}
 */
export async function connect({ uri, user, password }: ConnectionOptions): Promise<Driver> {
  let driver: Driver;
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      connectionTimeout: 10_000,
      maxTransactionRetryTime: 30_000,
      userAgent: 'wiregraph',
    });
  } catch (error) {
    throw new Neo4jError(`${uri} is no address of a Neo4j server: ${describe(error)}`, { cause: error });
  }
  try {
    const { agent = '' } = await driver.getServerInfo();
    const version = Number(/^Neo4j\/(\d+)/u.exec(agent)?.[1] ?? Number.NaN);
    if (version < 5) throw new Neo4jError(`${uri} is ${agent}; Neo4j 5 or later is needed`);
    return driver;
  } catch (error) {
    await driver.close();
    throw toNeo4jError(uri, error);
  }
}

/** Words for what the driver throws; errors of other kinds stay as they are. */
export function toNeo4jError(uri: string, error: unknown): unknown {
  if (error instanceof Neo4jError || (!neo4j.isRetryableError(error) && !hasCode(error))) return error;
  const reason = REASONS[hasCode(error) ? error.code : ''] ?? describe(error);
  return new Neo4jError(`${uri}: ${reason}`, { cause: error });
}

function hasCode(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
