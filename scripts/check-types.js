/** Checks the types of program, viewer and browser tests; what has not changed since the last time is not checked again. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const projects = ['tsconfig.json', 'viewer/tsconfig.json', 'test/browser/tsconfig.json'];

const failed = projects.filter((project) => {
  const cache = `node_modules/.cache/types/${project.replaceAll('/', '-')}.tsbuildinfo`;
  const tsc = [
    'node_modules/typescript/bin/tsc',
    '-p',
    project,
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    cache,
  ];
  return spawnSync(process.execPath, tsc, { stdio: 'inherit' }).status !== 0;
});
process.exitCode = failed.length === 0 ? 0 : 1;
