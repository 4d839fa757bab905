import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { JAVA } from './class-path.ts';

const run = promisify(execFile);

/** What `wiregraph export --format neo4j-csv` has written, and the command that it says to give there. */
export interface ImportedFolder {
  readonly folder: string;
  readonly command: string;
}

/**
 * Gives the command to the importer itself: `neo4j-admin` is a shell script around the class that is run here.
 * @throws with what the importer says when it refuses the files
 */
export async function runImport(
  classPath: string,
  home: string,
  { folder, command }: ImportedFolder,
): Promise<void> {
  const [program, ...words] = command.split(' ');
  if (program !== 'neo4j-admin') throw new Error(`runImport: "${command}" is no command of neo4j-admin`);
  const flags = ['-Xmx512m', '-cp', classPath, 'org.neo4j.cli.AdminTool', ...words];
  await run(JAVA, [...flags, '--max-off-heap-memory=256m'], {
    cwd: folder,
    env: { ...process.env, NEO4J_HOME: home },
  });
}
