import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import neo4j from 'neo4j-driver';

import { openSession } from '../../../src/neo4j/connection.ts';
import type { ConnectionOptions } from '../../../src/neo4j/connection.ts';
import { JAVA, resolveClassPath } from './class-path.ts';
import { runImport } from './import.ts';
import type { ImportedFolder } from './import.ts';

const START_TIMEOUT_MS = 120_000;
const INITIAL_PASSWORD = 'neo4j';

/** Small and quick to start: one JIT compiler, one collector, no telemetry, no HTTP. */
const JAVA_FLAGS = [
  '-Xmx512m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  ...['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  ),
];
const SETTINGS: Readonly<Record<string, string>> = {
  'server.http.enabled': 'false',
  'server.memory.pagecache.size': '64m',
  'dbms.usage_report.enabled': 'false',
  'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
  'db.tx_log.preallocate': 'false',
};

/** A Neo4j of the tests' own, empty at first, in a folder of its own. */
export interface Neo4jServer {
  readonly connection: ConnectionOptions;
  /** Ends it at once, as a power cut would, and keeps its data. */
  readonly kill: () => Promise<void>;
  /** Starts it again where it was, with other settings where these are given. */
  readonly restart: (settings?: Readonly<Record<string, string>>) => Promise<void>;
  /** Ends it and removes its data. */
  readonly stop: () => Promise<void>;
}

export interface ServerOptions {
  /** What its database is made of, before it starts. */
  readonly imported?: ImportedFolder;
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts a server on a free port of the loopback interface, with a password of its own.
 * @throws {NoServerError} when this machine has no Java or the jars cannot be had; an error with the server's log when it does not start
 */
export async function startServer({ imported, settings = {} }: ServerOptions = {}): Promise<Neo4jServer> {
  const classPath = await resolveClassPath();
  const home = await mkdtemp(join(tmpdir(), 'wiregraph-neo4j-'));
  const address = `127.0.0.1:${await findFreePort()}`;
  const connection = { uri: `bolt://${address}`, user: 'neo4j', password: randomBytes(12).toString('hex') };
  await mkdir(join(home, 'conf'));
  const launch = (more = settings): Promise<ChildProcess> =>
    launchServer(classPath, home, { ...SETTINGS, ...more, 'server.bolt.listen_address': address });

  let server: ChildProcess;
  try {
    if (imported !== undefined) await runImport(classPath, home, imported);
    server = await launch();
    await changePassword(connection);
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  return {
    connection,
    kill: () => end('SIGKILL'),
    restart: async (changed) => {
      await end('SIGTERM');
      server = await launch(changed);
    },
    stop: async () => {
      await end('SIGTERM');
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Resolves once the server takes connections. */
async function launchServer(
  classPath: string,
  home: string,
  settings: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const server = spawn(
    JAVA,
    [
      ...JAVA_FLAGS,
      ...['-cp', classPath, 'org.neo4j.server.CommunityEntryPoint'],
      ...[`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`, '--console-mode'],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  // Whatever ends the tests ends the server.
  const abandon = (): boolean => server.kill('SIGKILL');
  process.once('exit', abandon);
  server.once('exit', () => process.off('exit', abandon));

  let log = '';
  await new Promise<void>((resolve, reject) => {
    const fail = (reason: string): void => {
      abandon();
      reject(new Error(`Neo4j does not start: ${reason}\n${log}`));
    };
    const timer = setTimeout(() => {
      fail(`not ready after ${START_TIMEOUT_MS} ms`);
    }, START_TIMEOUT_MS);
    const listen = (chunk: Buffer): void => {
      log += chunk.toString('utf8');
      if (!/Started\.\s*$/mu.test(log)) return;
      clearTimeout(timer);
      resolve();
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('error', (error) => {
      clearTimeout(timer);
      fail(error.message);
    });
    server.once('exit', (code, signal) => {
      clearTimeout(timer);
      fail(`it ended with ${String(code ?? signal)}`);
    });
  });
  return server;
}

/** A new server lets in with its initial password, and only to change it. */
async function changePassword({ uri, user, password }: ConnectionOptions): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, INITIAL_PASSWORD));
  try {
    const session = openSession(driver, 'system');
    await session.run('ALTER CURRENT USER SET PASSWORD FROM $initial TO $password', {
      initial: INITIAL_PASSWORD,
      password,
    });
    await session.close();
  } finally {
    await driver.close();
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string')
    throw new Error('findFreePort: the system gives no port');
  return address.port;
}
