import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';

import { renderGraphFile } from '../dist/store/graph-text.js';

export const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** @returns the path of a workspace in `folder` that holds `graph` in place of the one it built */
export function createGraphWorkspace(folder, graph) {
  const workspace = join(folder, 'workspace');
  const article = join(folder, 'one.txt');
  writeFileSync(article, 'President Joe Biden met Olaf Scholz in Berlin on Monday.');
  const built = spawnSync(process.execPath, [CLI, 'build', article, '--workspace', workspace], {
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`build failed: ${built.stderr}`);
  const [generation] = readdirSync(join(workspace, 'generations'));
  writeFileSync(
    join(workspace, 'generations', generation, 'graph.json'),
    [...renderGraphFile(graph)].join(''),
  );
  return workspace;
}
