import neo4j from 'neo4j-driver';
import type { Driver, Session } from 'neo4j-driver';

export interface ConnectionOptions {
  /** `neo4j://…`, `bolt://…` and their encrypted forms. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** How long a transaction is tried again while the server is away; half a minute if not given. */
  readonly retryMs?: number;
}

const RETRY_MS = 30_000;
const CONNECTION_TIMEOUT_MS = 10_000;
const OLDEST_VERSION = 5;

/** The server cannot be used as asked. The message says what to do; it never holds the password. */
export class Neo4jError extends Error {
  override readonly name = 'Neo4jError';
}

const REASONS: Readonly<Record<string, string>> = {
  ServiceUnavailable: 'no Neo4j answers there; is it started, and is this its Bolt port?',
  'Neo.ClientError.Security.Unauthorized': 'user or password is wrong',
  'Neo.ClientError.Security.AuthenticationRateLimit': 'too many wrong passwords; wait some seconds',
  'Neo.ClientError.Security.CredentialsExpired': 'the password must be changed first, in Neo4j itself',
  'Neo.ClientError.Security.Forbidden': 'the user has no right to write there',
  'Neo.ClientError.Database.DatabaseNotFound': 'there is no such database',
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase': 'the database is read-only',
  'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase': 'the database is read-only',
};

const GONE: ReadonlySet<string> = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.TransientError.General.DatabaseUnavailable',
]);

/**
 * Opens a driver and checks that the server answers, lets the user in and is Neo4j 5 or later. The caller closes it.
 * @throws {Neo4jError}
 */
export async function connect({
  uri,
  user,
  password,
  retryMs = RETRY_MS,
}: ConnectionOptions): Promise<Driver> {
  let driver: Driver;
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      // Counts the greetings as well: something may listen there and never answer.
      connectionAcquisitionTimeout: 2 * CONNECTION_TIMEOUT_MS,
      maxTransactionRetryTime: retryMs,
      userAgent: 'wiregraph',
    });
  } catch (error) {
    throw new Neo4jError(`${uri} is no address of a Neo4j server: ${describe(error)}`, { cause: error });
  }
  try {
    const { agent = '' } = await driver.getServerInfo();
    checkAgent(uri, agent);
    return driver;
  } catch (error) {
    await driver.close();
    throw isSilence(error)
      ? new Neo4jError(`${uri}: something listens there and does not answer as Neo4j does`, { cause: error })
      : toNeo4jError(uri, error);
  }
}

/** The driver has no code of its own for it. */
function isSilence(error: unknown): boolean {
  return describe(error).startsWith('Connection acquisition timed out');
}

/** @param agent what the server calls itself, "Neo4j/5.26.0"; @throws {Neo4jError} when it is too old, or something else */
export function checkAgent(uri: string, agent: string): void {
  const version = Number(/^Neo4j\/(\d+)/u.exec(agent)?.[1] ?? 0);
  if (version >= OLDEST_VERSION) return;
  const what = agent === '' ? 'does not say what it is' : `is ${agent}`;
  throw new Neo4jError(`${uri} ${what}; Neo4j ${OLDEST_VERSION} or later is needed`);
}

/** The caller closes it. */
export function openSession(driver: Driver, database: string | undefined): Session {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
  return database === undefined ? driver.session() : driver.session({ database });
}

/** One in which the server refuses to write. The caller closes it. */
export function openReadSession(driver: Driver, database?: string): Session {
  const defaultAccessMode = neo4j.session.READ;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
  return driver.session({ defaultAccessMode, ...(database !== undefined && { database }) });
}

/** Whether the driver gave up because the server stopped answering: the same again may succeed later. */
export function isServerGone(error: unknown): boolean {
  return hasCode(error) && GONE.has(error.code);
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
