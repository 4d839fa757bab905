/**
 * What npm runs after installing: builds the program and the viewer. `npx wiregraph` runs it too, when it first links the project
 * into its cache; what the installation built is still good then.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { URL } from 'node:url';

const isBuilt = ['../dist/cli.js', '../viewer/dist/index.html'].every((path) =>
  existsSync(new URL(path, import.meta.url)),
);
if (process.env.npm_command !== 'exec' || !isBuilt) {
  process.exitCode = spawnSync('npm run build', { shell: true, stdio: 'inherit' }).status ?? 1;
}
