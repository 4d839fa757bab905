import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const JAVA_HOME = process.env['JAVA_HOME'];
/** The same that Maven runs on. */
export const JAVA = JAVA_HOME === undefined ? 'java' : join(JAVA_HOME, 'bin', 'java');

const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
const OLDEST_JAVA = 17;
const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'wiregraph');
/** The first time Maven fetches 120 MB. */
const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;

/** This machine cannot run a Neo4j: the message says what it lacks. */
export class NoServerError extends Error {
  override readonly name = 'NoServerError';
}

/**
 * Class path of the server that `pom.xml` asks for, its jars fetched by Maven into its own repository. What Maven found is kept
 * in the user's cache, since asking it again takes as long as starting the server.
 *
 * @throws {NoServerError} without Java 17, without Maven, or when the jars cannot be fetched
 */
export async function resolveClassPath(): Promise<string> {
  await checkJava();
  const key = createHash('sha256')
    .update(await readFile(POM))
    .digest('hex')
    .slice(0, 16);
  const file = join(CACHE, `neo4j-${key}.classpath`);
  const known = existsSync(file) ? await readFile(file, 'utf8') : '';
  if (known !== '' && known.split(delimiter).every((jar) => existsSync(jar))) return known;

  await mkdir(CACHE, { recursive: true });
  const written = `${file}.${process.pid}`;
  const flags = ['-q', '-B', '-f', POM, 'dependency:build-classpath', `-Dmdep.outputFile=${written}`];
  try {
    await run('mvn', [...flags, '-DincludeScope=runtime'], { timeout: DOWNLOAD_TIMEOUT_MS });
  } catch (error) {
    throw new NoServerError(`Maven does not give the jars of Neo4j: ${describe(error)}`, { cause: error });
  }
  await rename(written, file);
  return readFile(file, 'utf8');
}

async function checkJava(): Promise<void> {
  let answer: string;
  try {
    answer = (await run(JAVA, ['-version'])).stderr;
  } catch (error) {
    throw new NoServerError(`there is no Java: ${describe(error)}`, { cause: error });
  }
  const version = Number(/version "(\d+)/u.exec(answer)?.[1] ?? 0);
  if (version < OLDEST_JAVA) {
    throw new NoServerError(`Java ${OLDEST_JAVA} is needed, and this is: ${answer.split('\n', 1)[0] ?? ''}`);
  }
}

function describe(error: unknown): string {
  const output = error instanceof Error && 'stdout' in error ? String(error.stdout).trim() : '';
  return output === '' ? String(error) : output.slice(0, 2000);
}
