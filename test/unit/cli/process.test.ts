import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cli = join(root, 'dist/cli.js');
let folder: string;

/** What only a process of its own shows: exit codes, signals, the built command. */
beforeAll(() => {
  const built = spawnSync('npm', ['run', '--silent', 'build:program'], { cwd: root, encoding: 'utf8' });
  expect(built.stdout + built.stderr).not.toContain('error TS');
  folder = mkdtempSync(join(tmpdir(), 'wiregraph-process-'));
  const text =
    'President Ada Brook met Bob Ray in Paris on Monday. She told Ray that France would not wait. ';
  const lines = Array.from({ length: 400 }, (_, id) =>
    JSON.stringify({ id: `n${id}`, text: text.repeat(40) }),
  );
  writeFileSync(join(folder, 'many.jsonl'), lines.join('\n'));
  writeFileSync(join(folder, 'one.txt'), text);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function start(...words: string[]): ChildProcess {
  return spawn(process.execPath, [cli, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function readLine(stream: NodeJS.ReadableStream | null, pattern: RegExp): Promise<string> {
  if (stream === null) throw new Error('the process has no such stream');
  for await (const line of createInterface({ input: stream })) if (pattern.test(line)) return line;
  throw new Error(`the process ended without saying ${pattern.source}`);
}

const run = (words: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [cli, ...words], { cwd: folder, encoding: 'utf8' });

describe('the wiregraph process', () => {
  it('builds and exports, with results on standard output and progress on standard error', () => {
    const build = run(['build', 'one.txt', '--workspace', 'ws']);
    expect(build).toMatchObject({ status: 0 });
    expect(build.stdout).toMatch(/^1 article: /u);
    expect(build.stderr).toContain('Extracting from articles (1)\n');
    expect(run(['export', '--workspace', 'ws', '--format', 'gexf', '--out', 'g.gexf'])).toMatchObject({
      status: 0,
    });
  });

  it('ends with 2 and one line for bad input', () => {
    const { status, stderr, stdout } = run([
      'export',
      '--workspace',
      'none',
      '--format',
      'gexf',
      '--out',
      'x',
    ]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^wiregraph: none holds no graph yet: .*\n$/u);
  });

  it('stops at Ctrl-C with 130 and nothing half-written', async () => {
    const build = start('build', 'many.jsonl', '--workspace', 'interrupted');
    await readLine(build.stderr, /Extracting .* 0 %/u);
    build.kill('SIGINT');
    expect(await once(build, 'exit')).toEqual([130, null]);
    expect(readdirSync(join(folder, 'interrupted')).filter((name) => name !== 'cache')).toEqual([]);
  });

  it('serves what it built, at the address it prints, until asked to stop', async () => {
    const server = start('start', 'one.txt', '--workspace', 'started', '--port', '0');
    const url = await readLine(server.stdout, /^http:/u);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    const graph = (await (await fetch(`${url}/api/graph`)).json()) as { nodes: unknown[] };
    expect(graph.nodes.length).toBeGreaterThan(0);
    server.kill('SIGINT');
    expect(await once(server, 'exit')).toEqual([0, null]);
    expect(readdirSync(join(folder, 'started'))).toEqual(['cache', 'generations', 'workspace.json']);
  });

  it('runs from the project by its name', () => {
    const { status, stdout } = spawnSync('npx', ['wiregraph', '--version'], { cwd: root, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});
