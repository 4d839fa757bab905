import { spawnSync } from 'node:child_process';

import type { ConnectionOptions } from '../../../src/neo4j/connection.ts';
import { JAVA, resolveClassPath } from './class-path.ts';

/** Runs a file in cypher-shell, as a user would. */
export async function runShell(
  { uri, user, password }: ConnectionOptions,
  file: string,
): Promise<{ readonly status: number | null; readonly stderr: string }> {
  const shell = [
    '-cp',
    await resolveClassPath(),
    'org.neo4j.shell.Main',
    '-a',
    uri,
    '-u',
    user,
    '-p',
    password,
  ];
  const { status, stderr } = spawnSync(JAVA, [...shell, '--fail-fast', '--file', file], { encoding: 'utf8' });
  return { status, stderr };
}
